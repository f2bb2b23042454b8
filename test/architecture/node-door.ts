// The server runs in a browser but for one folder: what uses Node elsewhere.

import ts from 'typescript';
import { isUseOfGlobal } from './purity.js';
import { importsOf, packageOf, visitSource, type Source } from './sources.js';

/** The folder that uses Node, and the door that leads to it. */
const NODE_FOLDER = 'packages/server/src/node/';
const DOOR = 'packages/server/src/index.ts';

const globals = new Set(['process', 'Buffer', 'require', '__dirname', '__filename']);

/** One sentence for each use of Node in the server outside of that folder, in the order of the sources. */
export function usesOfNode(sources: readonly Source[]): string[] {
  return sources
    .filter((source) => packageOf(source) === 'server' && source.path !== DOOR)
    .filter(({ path }) => !path.startsWith(NODE_FOLDER))
    .flatMap((source) => [
      ...importsOf(source)
        .filter(({ specifier }) => isOfNode(specifier))
        .map(({ specifier }) => `${source.path} must not import '${specifier}'.`),
      ...globalsIn(source).map((name) => `${source.path} must not use '${name}'.`),
    ]);
}

/** Built-ins, the doors of libraries for Node, and our own folder. */
function isOfNode(specifier: string): boolean {
  const isOwn = specifier.startsWith('.') && specifier.includes('/node/');
  return specifier.startsWith('node:') || specifier.endsWith('/node') || isOwn;
}

function globalsIn(source: Source): readonly string[] {
  const found: string[] = [];
  visitSource(source, (node) => {
    if (ts.isIdentifier(node) && globals.has(node.text) && isUseOfGlobal(node)) {
      found.push(node.text);
    }
  });
  return found;
}
