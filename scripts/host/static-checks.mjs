// Checks of the sources that run nothing: types, lint, format. Each counts as one test.

import { join } from 'node:path';
import { root, workspaceNode } from './places.mjs';
import { run } from './processes.mjs';
import { step } from './steps.mjs';
import { failed, passed, sum } from './tally.mjs';

/** Type-checks all packages and the tests. */
export function checkTypes() {
  return check('Check types', ['typescript', 'bin', 'tsc'], ['-b']);
}

/** Holds all sources to the rules of ESLint and to the format of Prettier. */
export async function checkLint() {
  return sum([
    await check('Lint', ['eslint', 'bin', 'eslint.js'], ['.', '--max-warnings', '0']),
    await check('Check the format', ['prettier', 'bin', 'prettier.cjs'], ['--check', '.']),
  ]);
}

async function check(title, program, args) {
  const script = join(root, 'node_modules', ...program);
  try {
    await step(title, async () => {
      const { code, output } = await run(workspaceNode(), [script, ...args]);
      if (code !== 0) throw new Error(output);
    });
    return passed;
  } catch (error) {
    process.stdout.write(`\n${error.message}\n`);
    return failed(title);
  }
}
