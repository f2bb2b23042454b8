/**
 * Where the router puts the boxes, lines and texts of PRM-IT's diagrams: a line that moves is seen. The search
 * is the short one of typing, which goes through all phases; one diagram is edited and searched on with care.
 */
import { drawingOf } from '@idef0-studio/layout';
import { type Diagram } from '@idef0-studio/model';
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadExample } from '../examples/load-example.js';
import { geometryText } from '../support/geometry-text.js';

const diagrams = (await loadExample('prm-it'))
  .models()
  .flatMap((model) => model.diagrams().map(({ node }) => model.diagram(node)))
  .filter((diagram) => diagram !== undefined);

const nodes = diagrams.map(({ node }) => node);

test.each(nodes)('the lines of %s are where they were', async (node) => {
  const drawing = drawingOf(diagramAt(node), { effort: 'typing' });
  await expect(geometryText(drawing)).toMatchFileSnapshot(goldenOf(node));
});

test('after an edit the lines of A22 are where they were after it', async () => {
  const diagram = diagramAt('A22');
  const previous = drawingOf(diagram, { effort: 'typing' });
  const edited = { ...diagram, arrows: diagram.arrows.slice(1) };
  const drawing = drawingOf(edited, { effort: 'normal', previous });
  await expect(geometryText(drawing)).toMatchFileSnapshot(goldenOf('A22-edited'));
});

test('each golden file has its diagram', () => {
  const files = readdirSync(new URL('../golden/router', import.meta.url));
  expect(files.sort()).toEqual([...nodes, 'A22-edited'].map((name) => `${name}.txt`).sort());
});

test('a line that moves changes one line of the text', () => {
  const drawing = drawingOf(diagramAt('A-0'), { effort: 'typing' });
  const [arrow, ...others] = drawing.arrows;
  if (arrow === undefined) throw new RangeError('A-0 has no arrow.');
  const [path = [], ...paths] = arrow.paths;
  const moved = { ...arrow, paths: [path.map(({ x, y }) => ({ x, y: y + 1 })), ...paths] };
  const before = geometryText(drawing).split('\n');
  const after = geometryText({ ...drawing, arrows: [moved, ...others] }).split('\n');
  expect(after.filter((line, index) => line !== before[index])).toHaveLength(1);
});

function diagramAt(node: string): Diagram {
  const diagram = diagrams.find((candidate) => candidate.node === node);
  if (diagram === undefined) throw new RangeError(`PRM-IT has no diagram ${node}.`);
  return diagram;
}

function goldenOf(name: string): string {
  return `../golden/router/${name}.txt`;
}
