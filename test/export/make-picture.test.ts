/** From a task to the bytes of a file: formats, links, and that a task is nothing but data. */
import { loadWorkspace } from '@idef0-studio/language';
import { viewOf } from '@idef0-studio/model';
import { diagramPicture, makePicture, type PictureTask } from '@idef0-studio/export';
import { layoutDiagram } from '@idef0-studio/layout';
import { expect, test } from 'vitest';
import { BAKERY } from '../cli/bakery.js';
import { diagramTask } from './tasks.js';

const task = diagramTask('A1');
const textOf = async (wanted: PictureTask) =>
  new TextDecoder('utf-8', { fatal: true }).decode((await makePicture(wanted)).bytes);

test('a diagram becomes the bytes of an SVG file', async () => {
  const text = await textOf(task);
  expect(text).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg /u);
  expect(text.endsWith('</svg>\n')).toBe(true);
});

test('or its geometry as JSON', async () => {
  expect(JSON.parse(await textOf({ ...task, format: 'json' }))).toMatchObject({ node: 'A1' });
});

test('a click on a box leads where the task says, and nowhere else', async () => {
  const linked = await textOf({ ...task, links: { Knead: 'a11.html', Bake: 'a12.html' } });
  expect(linked.match(/<a /gu)).toHaveLength(1);
  expect(linked).toContain('<a href="a11.html">');
  expect(await textOf(task)).not.toContain('<a ');
  expect(await textOf({ ...task, links: {} })).toBe(await textOf(task));
});

test('a box that is named like a property of every object leads nowhere', async () => {
  const [box] = task.diagram.boxes;
  const boxes = box === undefined ? [] : [{ ...box, id: 'constructor' }];
  const odd = { ...task, diagram: { ...task.diagram, boxes }, links: { Knead: 'a11.html' } };
  expect(await textOf(odd)).not.toContain('<a ');
});

test('a view is drawn and linked, too', async () => {
  const workspace = await loadWorkspace([{ uri: 'file:///b.idef0', text: BAKERY }]);
  const [model] = workspace.models();
  const view = model && viewOf(model, { kind: 'tree' });
  if (view === undefined) throw new RangeError('There is no tree.');
  const [node] = view.nodes;
  const links = { [node?.id ?? '']: 'a0.html' };
  const text = await textOf({ kind: 'view', view, format: 'svg', layout: {}, look: {}, links });
  expect(text.match(/<a href="a0\.html">/gu)).toHaveLength(1);
});

test('a task that has travelled as JSON gives the same bytes', async () => {
  const links = { Knead: 'a11.html' };
  const sent: PictureTask = JSON.parse(JSON.stringify({ ...task, links }));
  expect(await makePicture(sent)).toEqual(await makePicture({ ...task, links }));
});

test('who has laid a diagram out already gets the same file', async () => {
  const geometry = layoutDiagram(task.diagram, task.layout);
  expect(diagramPicture(geometry, task)).toEqual(await makePicture(task));
});
