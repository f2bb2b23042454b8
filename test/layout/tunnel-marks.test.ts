/**
 * The parentheses of tunnels (FIPS 183 §3.3.2.9) and the texts next to them keep clear of each other, at both
 * ends of an arrow.
 */
import { measureText } from '@idef0-studio/geometry';
import { applyDevices, drawingOf, judge } from '@idef0-studio/layout';
import { expect, test } from 'vitest';
import { factsDiagrams } from '../support/facts-diagrams.js';
import { sketch } from '../support/sketch.js';

const options = { measure: measureText, effort: 'typing' } as const;

/** Twenty arrows, every second one with a tunnel; ports of a decomposed box stand in this order. */
const alternating = (tunnel: string, text: (number: number) => string) =>
  Array.from({ length: 20 }, (_, index) => {
    const end = index % 2 === 0 ? tunnel : text(index + 1);
    return `Object ${index + 1}: ${end}`;
  }).join('\n');

test.each([
  ['codes at the left of the frame', alternating('(I) -> 1I', (number) => `I${number} -> 1I`)],
  ['codes at the right of the frame', alternating('1O -> (O)', (number) => `1O -> O${number}`)],
  ['labels at the right of a box', alternating('1O() -> 2I', () => '1O -> 2I')],
  ['labels at the left of a box', alternating('I1 -> 1I()=Part', (number) => `I1 -> 1I=${number}`)],
  ['labels at the top of the frame', alternating('(C) -> 1C', (number) => `C${number} -> 1C`)],
])('%s keep clear of tunnels', (_, arrows) => {
  const diagram = sketch('Plan+ | Make', arrows);
  expect(judge(diagram, drawingOf(diagram, options), options).violations).toEqual([]);
});

test.each(['A24', 'A27'])('so does %s where codes stand for labels', (node) => {
  const found = factsDiagrams().find((each) => each.node === node);
  if (found === undefined) throw new RangeError(`The facts have no ${node}.`);
  const devices = { labels: 'codes' } as const;
  const drawing = drawingOf(found, { ...options, devices });
  expect(judge(applyDevices(found, devices), drawing, options).violations).toEqual([]);
});
