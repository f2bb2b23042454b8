// What code in the core may not touch: the clock, chance, the machine, the reader's language.
// (That there is no Node and no DOM in the core is up to the compiler: its types are not there.)

import ts from 'typescript';
import { visitSource, type Source } from './sources.js';

/** The packages whose functions give the same output for the same input, everywhere. */
export const purePackages = [
  'model',
  'database',
  'geometry',
  'layout',
  'render',
  'export',
  'protocol',
];

const forbiddenNames = new Set([
  ...['Date', 'performance', 'process', 'globalThis', 'require', 'eval', 'Function'],
  ...['document', 'window', 'navigator', 'self', 'console', 'fetch', 'crypto', 'Intl'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'Atomics'],
]);

/** Whether a member depends on the reader's language, on any value. */
const isLocal = (member: string) => member === 'localeCompare' || member.startsWith('toLocale');

/** One sentence for each impure expression, in the order of the sources. */
export function impurities(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const found: string[] = [];
    visitSource(source, (node) => {
      const name = impureName(node);
      if (name !== undefined) found.push(`${source.path} must not use '${name}'.`);
    });
    return found;
  });
}

function impureName(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) {
    const member = node.name.text;
    if (member === 'random')
      return node.expression.getText() === 'Math' ? 'Math.random' : undefined;
    return isLocal(member) ? member : undefined;
  }
  // Math as a whole could be taken apart: `const { random } = Math`.
  if (ts.isIdentifier(node) && node.text === 'Math') {
    return ts.isPropertyAccessExpression(node.parent) ? undefined : 'Math';
  }
  if (!ts.isIdentifier(node) || !forbiddenNames.has(node.text)) return undefined;
  return isUseOfGlobal(node) ? node.text : undefined;
}

/** Names of properties, parameters and types are free; a name in an expression is not. */
export function isUseOfGlobal(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isNewExpression(parent) || ts.isCallExpression(parent)) return true;
  if (ts.isVariableDeclaration(parent)) return parent.initializer === node;
  return ts.isTypeOfExpression(parent) || ts.isElementAccessExpression(parent);
}
