/** What `npm test` says at its end. */
import { expect, test } from 'vitest';
import { failed, linesOfParts, none, sum } from '../../scripts/host/tally.mjs';

test('each part has its time and its counts, and what did not run says why', () => {
  const lines = linesOfParts([
    { title: 'Lint', tally: { passed: 1, failed: 0, failures: [] }, milliseconds: 9_400 },
    { title: 'Tests', tally: { passed: 12, failed: 1, failures: ['a'] }, milliseconds: 125_000 },
    { title: 'Tests in the editor', reason: '--unit' },
  ]);
  expect(lines).toEqual([
    'Lint                        9.4 s  1 passed, 0 failed',
    'Tests                   2 min 5 s  12 passed, 1 failed',
    'Tests in the editor  did NOT run: --unit',
  ]);
});

test('a part that failed fails the whole', () => {
  expect(sum([none, failed('types'), { passed: 3, failed: 0, failures: [] }])).toEqual({
    passed: 3,
    failed: 1,
    failures: ['types'],
  });
});
