/** Hints for names of activities that nobody has: few are looked for, the same whoever asked first. */
import { assemble, checkModel, type Fragment } from '@idef0-studio/model';
import { expect, test } from 'vitest';
import { fragmentsOf } from '../../support/model-notation.js';

const SETTINGS = { severities: {} };

/** A model in which so many activities take something from an activity whose name is misspelt. */
function misspelt(count: number): readonly Fragment[] {
  const lines = Array.from({ length: count }, (_, index) => [
    `  activity Work ${index + 100}`,
    `    input Thing <- Wrok ${index + 100}`,
    '    output Thing',
  ]);
  return fragmentsOf(['activity Root', ...lines.flat()].join('\n'));
}

function hinted(model: ReturnType<typeof assemble>): readonly string[] {
  const unknown = checkModel(model, SETTINGS).filter(({ message }) => message.includes("'Wrok "));
  return unknown
    .filter(({ message }) => message.includes('did you mean'))
    .map(({ message }) => message);
}

test.each([
  [10, 10],
  [60, 60],
  [61, 60],
  [200, 60],
])('of %i misspelt names of activities %i get a hint', (count, expected) => {
  expect(hinted(assemble(misspelt(count)))).toHaveLength(expected);
});

test('with more and fewer misspelt names than get hints, an edit gives what its text gives', () => {
  let model = assemble(misspelt(58));
  for (const count of [62, 59, 200, 61, 60, 3]) {
    hinted(model);
    const fragments = misspelt(count);
    model = assemble(fragments, model);
    expect(hinted(model), `${count} names`).toEqual(hinted(assemble(fragments)));
  }
});
