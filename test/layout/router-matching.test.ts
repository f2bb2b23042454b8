/** Which place of a diagram is which of the previous layout, where boxes have come and gone. */
import { expect, test } from 'vitest';
import { matchBoxes, normalise } from '@idef0-studio/layout/testing';
import { sketch } from '../support/sketch.js';

const network = normalise(sketch('A | C', 'X: 1O -> 2C'));
const [a = '', c = ''] = network.diagram.boxes.map(({ id }) => id);

test('where a box goes, the gaps beside it and its own row become one gap, in their order', () => {
  const boxes = matchBoxes(network, [a, 'gone', c]);
  const places = [boxes.placeNow(1, 0.5), boxes.placeOfGone(1, 0.5), boxes.placeNow(2, 0.5)];
  expect(places.map((place) => place?.[0])).toEqual([1, 1, 1]);
  const ranks = places.map((place) => place?.[1] ?? 0);
  expect(ranks).toEqual([...ranks].sort((x, y) => x - y));
  expect(new Set(ranks).size).toBe(3);
  expect(ranks.every((rank) => rank > 0 && rank < 1)).toBe(true);
});

test('a box that stayed keeps its row to itself', () => {
  const boxes = matchBoxes(network, [a, 'gone', c]);
  expect([boxes.placeOfGone(0, 0.5), boxes.placeOfGone(2, 0.5)]).toEqual([undefined, undefined]);
  expect(boxes.placeNow(0, 0.5)).toEqual([0, 0.5]);
  expect(boxes.placeNow(3, 0.5)).toEqual([2, 0.5]);
});

test('a box that got another name is the same', () => {
  const boxes = matchBoxes(network, [a, 'former name']);
  expect(boxes.idNow('former name')).toBe(c);
  expect(boxes.placeOfGone(1, 0.5)).toBeUndefined();
});

test('a gap that there never was is the first', () => {
  expect(matchBoxes(network, [a, c]).placeNow(99, 0.5)).toEqual([0, 0.5]);
});
