/**
 * An edit leaves the picture as it was: some neighbours of two diagrams here, every one in the benchmark.
 */
import type { Diagram } from '@idef0-studio/model';
import { expect, test } from 'vitest';
import { editsOf } from '../bench/diagram-edits.js';
import { effectsOf, keptShare } from '../bench/layout-stability.js';
import { factsDiagrams } from '../support/facts-diagrams.js';

test.each([
  ['A21', 17],
  ['A22', 47],
])('on %s every %ith edit keeps the order of ports and costs few crossings', (node, step) => {
  const diagram = diagramOf(node);
  const edits = editsOf(diagram).filter((_, index) => index % step === 0);
  const effects = effectsOf(diagram, edits);
  expect(new Set(effects.map(({ kind }) => kind)).size).toBeGreaterThan(2);
  for (const effect of effects) {
    expect(keptShare(effect), effect.name).toBeGreaterThanOrEqual(0.98);
    expect(effect.crossings, effect.name).toBeLessThanOrEqual(1.1 * effect.freshCrossings + 1);
    expect(effect.violations, effect.name).toBe(0);
  }
});

test.each([
  ['A21', 'Capture'],
  ['A23', 'Build'],
])('on %s the box "%s ..." may go and leaves nearly all ports in order', (node, name) => {
  const diagram = diagramOf(node);
  const edits = editsOf(diagram).filter(
    (edit) => edit.kind === 'box removed' && edit.name.startsWith(name),
  );
  const [effect] = effectsOf(diagram, edits);
  expect(effect && keptShare(effect)).toBeGreaterThanOrEqual(0.98);
  expect(effect?.violations).toBe(0);
});

function diagramOf(node: string): Diagram {
  const diagram = factsDiagrams().find((each) => each.node === node);
  if (diagram === undefined) throw new RangeError(`There is no ${node}.`);
  return diagram;
}
