/** Arrows that can be misread are searched for once more: what is kept, and how long that may take. */
import {
  beginSearch,
  doubtCost,
  normalise,
  removeDoubts,
  start,
  type Network,
} from '@idef0-studio/layout/testing';
import { expect, it } from 'vitest';
import { modelOf } from '../support/model-check.js';
import { randomModelText } from '../support/model-random.js';

/** Arrows that several boxes make and several take, one of which does not come out clear. */
const network = networkOf(22, 'A0');

function networkOf(seed: number, node: string): Network {
  const diagram = modelOf(randomModelText(seed, { derived: false })).diagram(node);
  if (diagram === undefined) throw new RangeError(`There is no ${node}.`);
  return normalise(diagram);
}

/** What the doubts that are left cost, in crossings, and how many pauses were made on the way. */
function cleared(effort: 'typing' | 'normal') {
  const from = start(network, undefined);
  const steps = removeDoubts(network, from, effort, 7);
  let pauses = 0;
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) pauses++;
  const { shapes } = beginSearch(network, { ...from, trees: step.value }, 7);
  const doubts = shapes.map(({ strands }, index) => doubtCost(network.arrows[index], strands));
  return { doubts: doubts.reduce((sum, cost) => sum + cost, 0), pauses };
}

const [typing, normal] = [cleared('typing'), cleared('normal')];

it('of the trees that can be misread the one that can least is kept', () => {
  expect(normal.doubts).toBe(24);
  expect(normal.doubts).toBeLessThanOrEqual(typing.doubts);
});

it('while one types they are tried a few times only', () => {
  expect(typing.pauses).toBeLessThan(normal.pauses / 4);
});
