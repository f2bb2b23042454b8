/** Models with much of one thing are checked in time that grows with their size, not with its square. */
import { assemble, checkModel } from '@idef0-studio/model';
import { expect, test } from 'vitest';
import { growthFourfold } from '../support/growth.js';
import { fragmentsOf } from '../support/model-notation.js';

const many = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index));

const MODELS: Readonly<Record<string, (count: number) => readonly string[]>> = {
  'parts in one bundle': (count) => [
    `bundle Whole = ${many(count, (index) => `Part ${index}`).join(', ')}`,
    'activity Root',
    '  activity Make',
    ...many(count, (index) => `    output Part ${index}`),
    '  activity Take',
    '    input Whole',
  ],
  'misspelt names of activities': (count) => [
    'activity Root',
    ...many(
      count,
      (index) =>
        `  activity Do Work ${index}\n    control Plan <- Do Wrok ${index}\n    output Thing ${index}`,
    ),
  ],
};

test.each(Object.entries(MODELS))('%s', (_, lines) => {
  const size = 1600;
  const known = new Map(
    [size / 4, size].map((count) => [count, fragmentsOf(lines(count).join('\n'))]),
  );
  const check = (count: number) => {
    checkModel(assemble(known.get(count) ?? []), { severities: {} });
  };
  check(size / 4);
  expect(growthFourfold(check, size)).toBeLessThan(10);
});
