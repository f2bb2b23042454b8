/** Inversions: what the search knows of the order that ends had at their sides, and what it costs to change it. */
import { expect, test } from 'vitest';
import { drawingOf } from '@idef0-studio/layout';
import {
  adjustPrice,
  beginSearch,
  comparablePairs,
  inversionsOf,
  normalise,
  previousEnds,
  start,
  totalCost,
} from '@idef0-studio/layout/testing';
import { sketch } from '../support/sketch.js';

const ARROWS = 'X: I1 -> 1I\nY: I2 -> 1I\nZ: I3 -> 1I\nW: 1O -> 2I';

/** A search that begins where the previous layout ended; the test inverts pairs of inputs. */
function searchFrom(most: number) {
  const diagram = sketch('A | B', ARROWS);
  const { layoutState } = drawingOf(diagram);
  const network = normalise(diagram);
  const last = start(network, layoutState);
  return beginSearch(network, { ...last, previous: previousEnds(last.previous, most) }, 1);
}

/** Lets the ends of two arrows change their places in the previous order. */
function swapOrder(search: ReturnType<typeof searchFrom>, one: number, other: number): void {
  const ends = (arrow: number) =>
    (search.shapes[arrow]?.strands ?? []).filter(({ terminal }) => terminal !== undefined);
  ends(one).forEach((end, index) => {
    const twin = ends(other)[index];
    if (twin !== undefined)
      [end.previousOrder, twin.previousOrder] = [twin.previousOrder, end.previousOrder];
  });
}

test('a search that begins at the previous layout has no inversion', () => {
  const search = searchFrom(0);
  expect(inversionsOf(search)).toBe(0);
  expect(comparablePairs(search)).toBe(3 + 3);
});

test('two ends that change places are a pair at the box and a pair at the frame', () => {
  const search = searchFrom(9);
  const before = totalCost(search);
  const order = [0, 1, 2].sort((a, b) => placeOf(search, a) - placeOf(search, b));
  swapOrder(search, order[0] ?? 0, order[1] ?? 1);
  expect(inversionsOf(search)).toBe(2);
  expect(totalCost(search)).toBeGreaterThan(before);
});

test('the price rises while there are more inversions than may be, and falls again to where it began', () => {
  const search = searchFrom(1);
  const least = search.inversionPrice;
  swapOrder(search, 0, 1);
  for (let count = 0; count < 100; count++) adjustPrice(search);
  const dear = search.inversionPrice;
  expect(dear).toBeGreaterThan(3 * least);
  swapOrder(search, 0, 1);
  for (let count = 0; count < 100; count++) adjustPrice(search);
  expect(search.inversionPrice).toBe(least);
});

function placeOf({ shapes }: ReturnType<typeof searchFrom>, arrow: number): number {
  return shapes[arrow]?.strands.find(({ lane }) => lane === 'left')?.at ?? 0;
}
