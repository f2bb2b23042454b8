/** How long the router searches: more for more ends, and no longer without end. */
import { expect, it } from 'vitest';
import { freshSchedule, type Network } from '@idef0-studio/layout/testing';

/** A network of that many arrows with two ends each; the schedule looks at nothing else. */
function network(arrows: number): Network {
  const arrow = { terminals: [{}, {}] };
  return { arrows: Array.from({ length: arrows }, () => arrow) } as unknown as Network;
}

it('a search grows with the ends of the arrows up to what a page can hold', () => {
  const moves = [5, 20, 50].map((arrows) => freshSchedule(network(arrows), 'normal').moves);
  expect(moves).toEqual([4_427, 8_854, 23_200]);
});

it('few ends are searched for several times, many once and longer', () => {
  const [few, many] = [20, 50].map((arrows) => freshSchedule(network(arrows), 'normal'));
  expect([few?.restarts, many?.restarts]).toEqual([3, 1]);
});

it('a move looks at every arrow, so beyond that the work stays the same', () => {
  const work = (arrows: number) => freshSchedule(network(arrows), 'normal').moves * arrows;
  expect(work(1_500)).toBeLessThanOrEqual(work(150));
  expect(work(15_000)).toBeLessThanOrEqual(work(150));
});
