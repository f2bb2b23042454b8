// State that modules keep between calls, which the core may not have.

import ts from 'typescript';
import { visitSource, type Source } from './sources.js';

/** Collections that are there to be filled. */
const COLLECTIONS = new Set(['Map', 'Set', 'WeakMap', 'WeakSet']);

/** One sentence for each variable of a module that may change, or that holds an empty collection. */
export function moduleState(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const found: string[] = [];
    visitSource(source, (node) => {
      if (ts.isVariableDeclaration(node) && isOfModule(node) && isState(node))
        found.push(`${source.path} keeps '${node.name.getText()}' between calls.`);
    });
    return found;
  });
}

function isOfModule({ parent }: ts.VariableDeclaration): boolean {
  return ts.isVariableDeclarationList(parent) && ts.isSourceFile(parent.parent.parent);
}

function isState({ parent, initializer, type }: ts.VariableDeclaration): boolean {
  if ((parent.flags & ts.NodeFlags.Const) === 0) return true;
  if (initializer === undefined || !ts.isNewExpression(initializer)) return false;
  // A table that is declared to be read alone stays empty.
  if (type?.getText().startsWith('Readonly') === true) return false;
  const isCollection = COLLECTIONS.has(initializer.expression.getText());
  return isCollection && (initializer.arguments ?? []).length === 0;
}
