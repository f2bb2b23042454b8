/** Hints for names of activities that nobody has: few are looked for, the same whoever asked first. */
import { LiveModel } from '@idef0-studio/database';
import { assemble, checkModel, type Finding, type Fragment } from '@idef0-studio/model';
import { expect, test } from 'vitest';
import { everyFinding } from '../../support/every-finding.js';
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

function hinted(findings: readonly Finding[]): readonly string[] {
  return findings
    .map(({ message }) => message)
    .filter((message) => message.includes("'Wrok ") && message.includes('did you mean'));
}

test.each([
  [10, 10],
  [60, 60],
  [61, 60],
  [200, 60],
])('of %i misspelt names of activities %i get a hint', (count, expected) => {
  expect(hinted(checkModel(assemble(misspelt(count)), SETTINGS))).toHaveLength(expected);
});

test('with more and fewer misspelt names than get hints, an edit gives what its text gives', () => {
  const model = new LiveModel(misspelt(58));
  for (const count of [62, 59, 200, 61, 60, 3]) {
    everyFinding(model, SETTINGS);
    const fragments = misspelt(count);
    model.update(fragments);
    const expected = hinted(checkModel(assemble(fragments), SETTINGS));
    expect(hinted(everyFinding(model, SETTINGS)), `${count} names`).toEqual(expected);
  }
});
