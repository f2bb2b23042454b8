/** What the search knows of the order that ends had at their sides, and how dear it makes turning them. */
import { expect, test } from 'vitest';
import { drawingOf } from '@idef0-studio/layout';
import { memoryOfEnds } from '../../packages/layout/src/router/start/previous-layout.js';
import { normalise } from '../../packages/layout/src/router/normalise/normalise.js';
import { randomOf } from '../../packages/layout/src/router/random.js';
import { restore } from '../../packages/layout/src/router/start/restore.js';
import { searchOf, totalCost } from '../../packages/layout/src/router/search/search-state.js';
import {
  reprice,
  seatedPairs,
  turnsOf,
} from '../../packages/layout/src/router/search/inversions.js';
import { sketch } from '../support/sketch.js';

const ARROWS = 'X: I1 -> 1I\nY: I2 -> 1I\nZ: I3 -> 1I\nW: 1O -> 2I';

/** A search that begins where the last layout ended; two pairs of inputs may be turned by the test. */
function searchFrom(most: number) {
  const diagram = sketch('A | B', ARROWS);
  const { layoutState } = drawingOf(diagram);
  const network = normalise(diagram);
  const last = restore(network, layoutState, randomOf(1));
  if (last === undefined) throw new RangeError('The last layout is none.');
  return searchOf(network, { ...last, memory: memoryOfEnds(last.memory, most) }, 1);
}

/** Lets the ends of two arrows change seats. */
function swapSeats(search: ReturnType<typeof searchFrom>, one: number, other: number): void {
  const ends = (arrow: number) =>
    (search.shapes[arrow]?.strands ?? []).filter(({ terminal }) => terminal !== undefined);
  ends(one).forEach((end, index) => {
    const twin = ends(other)[index];
    if (twin !== undefined) [end.seat, twin.seat] = [twin.seat, end.seat];
  });
}

test('a search that begins at the last layout has turned nothing', () => {
  const search = searchFrom(0);
  expect(turnsOf(search)).toBe(0);
  expect(seatedPairs(search)).toBe(3 + 3);
});

test('two ends that change places are a pair at the box and a pair at the frame', () => {
  const search = searchFrom(9);
  const before = totalCost(search);
  const order = [0, 1, 2].sort((a, b) => placeOf(search, a) - placeOf(search, b));
  swapSeats(search, order[0] ?? 0, order[1] ?? 1);
  expect(turnsOf(search)).toBe(2);
  expect(totalCost(search)).toBeGreaterThan(before);
});

test('the price rises while more are turned than may be, and falls again to where it began', () => {
  const search = searchFrom(1);
  const least = search.turnPrice;
  swapSeats(search, 0, 1);
  for (let look = 0; look < 100; look++) reprice(search);
  const dear = search.turnPrice;
  expect(dear).toBeGreaterThan(3 * least);
  swapSeats(search, 0, 1);
  for (let look = 0; look < 100; look++) reprice(search);
  expect(search.turnPrice).toBe(least);
});

function placeOf({ shapes }: ReturnType<typeof searchFrom>, arrow: number): number {
  return shapes[arrow]?.strands.find(({ lane }) => lane === 'left')?.at ?? 0;
}
