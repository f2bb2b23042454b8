/**
 * An edit leaves the picture as it was: some neighbours of two diagrams here, every one in the benchmark.
 */
import { expect, test } from 'vitest';
import { editsOf } from '../bench/diagram-edits.js';
import { effectsOf, keptShare } from '../bench/layout-stability.js';
import { factsDiagrams } from '../support/facts-diagrams.js';

test.each([
  ['A21', 17],
  ['A22', 47],
])('on %s every %ith edit keeps the order of ports and costs few crossings', (node, step) => {
  const diagram = factsDiagrams().find((each) => each.node === node);
  if (diagram === undefined) throw new RangeError(`There is no ${node}.`);
  const edits = editsOf(diagram).filter((_, index) => index % step === 0);
  const effects = effectsOf(diagram, edits);
  expect(new Set(effects.map(({ kind }) => kind)).size).toBeGreaterThan(2);
  for (const effect of effects) {
    expect(keptShare(effect), effect.name).toBeGreaterThanOrEqual(0.98);
    expect(effect.crossings, effect.name).toBeLessThanOrEqual(1.1 * effect.freshCrossings + 2);
    expect(effect.violations, effect.name).toBe(0);
  }
});
