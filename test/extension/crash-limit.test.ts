/** How often the editor starts a language server that ends by itself. */
import { expect, test } from 'vitest';
import { endsAfter, mayRestart } from '../../packages/vscode/src/server/crash-limit.js';

const MINUTE = 60_000;

function after(times: readonly number[]): readonly number[] {
  return times.reduce<readonly number[]>(endsAfter, []);
}

test('it is started again after four ends, and given up after the fifth within three minutes', () => {
  expect(mayRestart(after([0, 1, 2, 3]))).toBe(true);
  expect(mayRestart(after([0, 1, 2, 3, 3 * MINUTE]))).toBe(false);
});

test('what is long ago does not count', () => {
  expect(mayRestart(after([0, 1, 2, 3, 3 * MINUTE + 4]))).toBe(true);
  expect(after([0, 4 * MINUTE])).toEqual([4 * MINUTE]);
});
