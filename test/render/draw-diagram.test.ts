/** Whole drawings against their goldens; look at a changed picture before you update it. */
import { readdirSync } from 'node:fs';
import { measureText } from '@idef0-studio/geometry';
import { placeOnSheet } from '@idef0-studio/layout';
import { diagramStyleSheet, drawBox, drawDiagram, drawLabel, toSvg } from '@idef0-studio/render';
import type { SvgElement } from '@idef0-studio/render';
import { expect, test } from 'vitest';
import { context, contextDrawing, everything, everythingDrawing } from './samples.js';

const samples = [
  ['everything', placeOnSheet(everything, everythingDrawing, measureText)],
  ['context', placeOnSheet(context, contextDrawing, measureText)],
] as const;

test.each(samples)('the drawing of %s', async (name, geometry) => {
  const svg = toSvg(drawDiagram(geometry), { embedFont: false });
  const drawing = svg.replace(/<style>[^]*<\/style>/u, '<style/>');
  await expect(drawing).toMatchFileSnapshot(`../golden/render/${name}.svg`);
});

test('the style sheet of all drawings', async () => {
  const sheet = `${diagramStyleSheet.replaceAll('{', ' {\n  ').replaceAll(/[;}]/gu, '$&\n')}\n`;
  await expect(sheet).toMatchFileSnapshot('../golden/render/style-sheet.css');
});

test('each golden has its sample', () => {
  const files = readdirSync(new URL('../golden/render', import.meta.url));
  const names = samples.map(([name]) => `${name}.svg`);
  expect(files.sort()).toEqual([...names, 'style-sheet.css'].sort());
});

test('ids and nodes are those of the model', () => {
  const parts = elementsOf(drawDiagram(samples[0][1]));
  const ids = (className: string): unknown[] =>
    parts
      .filter(({ attributes }) => `${attributes['class']}`.split(' ').includes(className))
      .map(({ attributes }) => attributes['data-id']);
  expect(ids('idef0-box')).toEqual(everythingDrawing.boxes.map(({ id }) => id));
  expect(ids('idef0-arrow')).toEqual(everythingDrawing.arrows.map(({ id }) => id));
  expect(ids('idef0-label')).toEqual(everythingDrawing.labels.map(({ arrow }) => arrow));
});

test('each target end has one head, and a call one that points down', () => {
  for (const arrow of everythingDrawing.arrows) {
    const element = elementsOf(drawDiagram(samples[0][1])).find(
      ({ attributes, name }) => name === 'g' && attributes['data-id'] === arrow.id,
    );
    const heads = element?.children.filter(
      (child) => typeof child !== 'string' && child.attributes['class'] === 'idef0-head',
    );
    const targets = arrow.ends.filter(({ direction }) => direction === 'target');
    expect(heads).toHaveLength(arrow.kind === 'call' ? 1 : targets.length);
  }
});

test('every class that is drawn is in the style sheet or marks a part', () => {
  const drawn = samples.flatMap(([, geometry]) =>
    elementsOf(drawDiagram(geometry)).flatMap(({ name, attributes }) =>
      name === 'g' || name === 'svg' ? [] : `${attributes['class'] ?? ''}`.split(' '),
    ),
  );
  for (const name of new Set(drawn.filter((part) => part !== ''))) {
    expect(diagramStyleSheet).toContain(`.${name}{`);
  }
});

test('a box links to where it is told', () => {
  const linkOf = ({ node }: { node: string }): string | undefined =>
    node === 'A222' ? 'A222.svg' : undefined;
  const links = elementsOf(drawDiagram(samples[0][1], { linkOf })).filter(
    ({ name }) => name === 'a',
  );
  expect(links.map(({ attributes }) => attributes['href'])).toEqual(['A222.svg']);
});

test('a text that the font lacks is made to take the width that was reckoned', () => {
  const label = {
    arrow: 'x',
    object: 'x',
    x: 0,
    y: 0,
    width: 50,
    height: 13,
    anchor: 'start',
  } as const;
  const [foreign] = elementsOf(drawLabel({ ...label, lines: ['業務'] })).slice(1);
  const [known] = elementsOf(drawLabel({ ...label, lines: ['Contract'] })).slice(1);
  expect(foreign?.attributes['textLength']).toBeCloseTo(measureText('業務', 11, 'regular'), 1);
  expect(known?.attributes['textLength']).toBeUndefined();
});

test('a box without lines, and one whose place is not a number, are drawn all the same', () => {
  const [box] = everythingDrawing.boxes;
  if (box === undefined) throw new Error('The sample has no box.');
  const element = drawBox({ ...box, lines: [], name: '', x: Number.NaN });
  expect(toSvg(element, { standalone: false })).not.toContain('NaN');
});

function elementsOf(element: SvgElement): readonly SvgElement[] {
  const children = element.children.filter((child) => typeof child !== 'string');
  return [element, ...children.flatMap(elementsOf)];
}
