// Import cycles between the files of a package: files that can only be understood together.

import { posix } from 'node:path';
import { importsOf, type Source } from './sources.js';

/** The cycles, each as the files that reach each other by imports, in path order. Imports of types count: who
 *  reads one file has to read the other. */
export function importCycles(sources: readonly Source[]): readonly (readonly string[])[] {
  const targets = new Map(sources.map((source) => [source.path, targetsOf(source)]));
  return stronglyConnected(targets)
    .filter((files) => files.length > 1 || files.some((file) => targets.get(file)?.includes(file)))
    .map((files) => [...files].sort())
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
}

/** The files that a source imports by a relative path. */
function targetsOf(source: Source): readonly string[] {
  return importsOf(source)
    .filter(({ specifier }) => specifier.startsWith('.'))
    .map(({ specifier }) => posix.join(posix.dirname(source.path), specifier))
    .map((path) => path.replace(/\.js$/, '.ts'));
}

/** The strongly connected components of a graph, by Tarjan's algorithm. */
function stronglyConnected(targets: ReadonlyMap<string, readonly string[]>): string[][] {
  const numbers = new Map<string, number>();
  const open: string[] = [];
  const components: string[][] = [];
  /** The lowest number of an open file that can be reached from this one. */
  const visit = (file: string): number => {
    const number = numbers.size;
    numbers.set(file, number);
    open.push(file);
    let lowest = number;
    for (const target of targets.get(file) ?? []) {
      if (!targets.has(target)) continue;
      const known = numbers.get(target);
      if (known === undefined) lowest = Math.min(lowest, visit(target));
      else if (open.includes(target)) lowest = Math.min(lowest, known);
    }
    if (lowest === number) components.push(open.splice(open.indexOf(file)));
    return lowest;
  };
  for (const file of targets.keys()) if (!numbers.has(file)) visit(file);
  return components;
}

/** The cycles between the folders right under the `src` of packages, each as its folders, in order. The index, which
 *  is the door of a package, is in none of them; other files beside the folders are one. */
export function folderCycles(sources: readonly Source[]): readonly (readonly string[])[] {
  const inside = sources.filter(({ path }) => !path.endsWith('/src/index.ts'));
  const targets = new Map<string, string[]>();
  for (const source of inside) {
    const folder = folderOf(source.path);
    const others = targetsOf(source)
      .map(folderOf)
      .filter((other) => other !== folder);
    targets.set(folder, [...(targets.get(folder) ?? []), ...others]);
  }
  return stronglyConnected(targets)
    .filter((folders) => folders.length > 1)
    .map((folders) => [...folders].sort());
}

/** The imports of a package's files that break an order of its folders, in which each imports those before it alone.
 *  The generated parser, which imports nothing of ours, is in no order. */
export function importsAgainst(sources: readonly Source[], order: readonly string[]): string[] {
  const nameOf = (path: string) => posix.basename(folderOf(path));
  const before = (folder: string) => order.slice(0, Math.max(0, order.indexOf(folder)));
  return sources
    .filter(({ path }) => !path.endsWith('/src/index.ts'))
    .flatMap((source) =>
      targetsOf(source)
        .map(nameOf)
        .filter((target) => target !== nameOf(source.path) && target !== 'generated')
        .filter((target) => !before(nameOf(source.path)).includes(target))
        .map((target) => `${source.path.split('/src/')[1] ?? ''} imports ${target}`),
    );
}

/** `packages/webview/src/views` for a file in it or below. */
function folderOf(path: string): string {
  const [packages = '', name = '', src = '', folder = '', ...below] = path.split('/');
  return [packages, name, src, ...(below.length === 0 ? [] : [folder])].join('/');
}
