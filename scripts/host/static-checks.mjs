// Checks of the sources that run nothing: types, lint, format. Each counts as one test.

import { join } from 'node:path';
import { cacheFolder, root, workspaceNode } from './places.mjs';
import { run } from './processes.mjs';
import { failed, passed } from './tally.mjs';

/** Type-checks all packages and the tests. */
export function checkTypes() {
  return check(titles.types, ['typescript', 'bin', 'tsc'], ['-b']);
}

/** Holds all sources to the rules of ESLint. */
export function checkLint() {
  return check(titles.lint, ['eslint', 'bin', 'eslint.js'], ['.', '--max-warnings', '0']);
}

/** Holds all sources to the format of Prettier; what has not changed since it passed is not looked at. */
export function checkFormat() {
  const cache = ['--cache', '--cache-strategy', 'content', '--cache-location'];
  const args = ['--check', '.', ...cache, join(cacheFolder, 'prettier')];
  return check(titles.format, ['prettier', 'bin', 'prettier.cjs'], args);
}

/** What each check is called. */
export const titles = { types: 'Check types', lint: 'Lint', format: 'Check the format' };

/** A failure is printed with its title; a step around several checks at once shows that they run. */
async function check(title, program, args) {
  const script = join(root, 'node_modules', ...program);
  const { code, output } = await run(workspaceNode(), [script, ...args]);
  if (code === 0) return passed;
  process.stdout.write(`\n  ✗ ${title}\n${output}\n`);
  return failed(title);
}
