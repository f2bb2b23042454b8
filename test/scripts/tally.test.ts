/** What `npm test` says at its end. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { failed, linesOfParts, linesOfTimes, none, sum } from '../../scripts/host/tally.mjs';

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

test('the slowest files are named, slowest first, and the fuzzers together', () => {
  const root = join(tmpdir(), 'checkout');
  const file = (name: string, seconds: number) => ({
    name: join(root, 'test', name),
    startTime: 1000,
    endTime: 1000 + 1000 * seconds,
  });
  const report = {
    testResults: [
      file('a.test.ts', 1),
      file('fuzz/b.test.ts', 9),
      file('fuzz/c.test.ts', 3),
      file('d.test.ts', 61),
    ],
  };
  expect(linesOfTimes(report, root, 2)).toEqual([
    '   1 min 1 s  test/d.test.ts',
    '       9.0 s  test/fuzz/b.test.ts',
    '        12 s  all of test/fuzz',
  ]);
  expect(linesOfTimes({ testResults: report.testResults.slice(0, 1) }, root)).toEqual([
    '       1.0 s  test/a.test.ts',
  ]);
});
