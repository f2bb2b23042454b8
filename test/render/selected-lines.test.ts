/** What is selected stands out: no line gets thinner by it. */
import { diagramStyleSheet } from '@idef0-studio/render';
import { expect, test } from 'vitest';

const widthOf = (selector: string): number => {
  const start = diagramStyleSheet.indexOf(`\n${selector}{`);
  const rule =
    start < 0 ? '' : diagramStyleSheet.slice(start, diagramStyleSheet.indexOf('}', start));
  return Number(/stroke-width:([\d.]+)/u.exec(rule)?.[1] ?? Number.NaN);
};

test.each([1, 2, 3, 4])('a line of weight %i is heavier where it is selected', (step) => {
  const strong = ':is(.idef0-selected,.idef0-highlighted)';
  const plain = widthOf(`.idef0-weight-${step}`);
  expect(widthOf(`${strong} .idef0-weight-${step}`)).toBeGreaterThan(plain);
});
