/** How views are drawn: shapes, widths, marks and what can be pointed at. */
import type { ViewGeometry, ViewNodeGeometry } from '@idef0-studio/geometry';
import { layoutView } from '@idef0-studio/layout/views';
import type { ViewRequest } from '@idef0-studio/model';
import { diagramStyleSheet, drawView, toSvg, type SvgElement } from '@idef0-studio/render';
import { expect, test } from 'vitest';
import { loadExample } from '../examples/load-example.js';
import { modelOf } from '../support/model-check.js';
import { viewIn } from '../support/view-check.js';

const MODEL = modelOf(`
  external Customer
    output Order, Whole
  bundle Whole "Everything at once" = Part, Other
  activity Shop
    activity Sell
      activity Ask
        control Order
        input Part
        output List
    activity Make
      input List, Whole
      output A, B, C
    stub Pack
      input A, B, C
`);

const REQUESTS: readonly ViewRequest[] = [
  { kind: 'context' },
  { kind: 'tree' },
  { kind: 'map', level: 1 },
  { kind: 'map', level: 2 },
  { kind: 'n2' },
  { kind: 'object', object: 'Part' },
  {
    kind: 'impact',
    of: { activity: 'Shop/Make' },
    upstream: 'all',
    downstream: 'all',
  },
];

test.each(REQUESTS)('%j is drawn with what can be pointed at', async (request) => {
  const geometry = await geometryOf(request);
  const parts = elementsOf(drawView(geometry));
  const ids = (className: string): readonly unknown[] =>
    parts.filter((part) => classesOf(part).includes(className)).map(attribute('data-id'));
  expect(ids('idef0-box')).toEqual(geometry.nodes.map(({ node }) => node.id));
  expect(ids('idef0-arrow')).toEqual(geometry.lines.map(({ id }) => id));
  expect(ids('idef0-group')).toEqual(geometry.groups.map(({ id }) => id));
  const labelled = geometry.lines.filter(({ label }) => label !== undefined);
  expect(ids('idef0-label')).toEqual(labelled.map(({ id }) => id));
});

test('every class that is drawn is in the style sheet or marks a part', async () => {
  const drawn = new Set<string>();
  for (const request of REQUESTS) {
    for (const part of elementsOf(drawView(await geometryOf(request)))) {
      if (part.name === 'g' || part.name === 'svg') continue;
      for (const name of classesOf(part)) drawn.add(name);
    }
  }
  for (const name of drawn) expect(diagramStyleSheet).toContain(`.${name}{`);
});

test('nodes tell what they stand for', async () => {
  const parts = elementsOf(drawView(await geometryOf({ kind: 'object', object: 'Part' })));
  const subject = parts.find(({ attributes }) => attributes['data-subject'] === 'true');
  expect(subject?.attributes['data-object']).toBe('Part');
  const taker = parts.find(({ attributes }) => attributes['data-node'] === 'A11');
  expect(taker?.attributes['data-activity']).toBe('Shop/Sell/Ask');
  const agent = parts.find(({ attributes }) => attributes['data-agent'] !== undefined);
  expect(agent?.attributes['data-agent']).toBe('Customer');
});

test('a bundle has a second outline, an activity that is a stub a thin one', async () => {
  const objects = elementsOf(drawView(await geometryOf({ kind: 'object', object: 'Part' })));
  const outlines = (id: string): number =>
    insideOf(objects, id).filter((part) => classesOf(part).includes('idef0-object')).length;
  expect([outlines('object:Whole'), outlines('object:Part')]).toEqual([2, 1]);
  const map = elementsOf(drawView(await geometryOf({ kind: 'map', level: 1 })));
  const stub = insideOf(map, 'activity:Shop/Pack').flatMap(classesOf);
  expect(stub).toContain('idef0-border-stub');
});

test('a line grows with the number of its objects, and tells all of them', async () => {
  const parts = elementsOf(drawView(await geometryOf({ kind: 'map', level: 1 })));
  const line = insideOf(parts, 'activity:Shop/Make>activity:Shop/Pack');
  expect(line.flatMap(classesOf)).toContain('idef0-weight-2');
  const [group, tooltip] = line;
  expect(group?.attributes['data-objects']).toBe('["A","B","C"]');
  expect(tooltip?.children).toEqual(['A\nB\nC']);
  expect(line.filter((part) => classesOf(part).includes('idef0-head'))).toHaveLength(1);
});

test('rules of a tree and brackets of a bundle have no head', async () => {
  for (const request of [{ kind: 'tree' }, { kind: 'object', object: 'Part' }] as const) {
    const geometry = await geometryOf(request);
    const parts = elementsOf(drawView(geometry));
    for (const { id, kind } of geometry.lines) {
      const heads = insideOf(parts, id).filter((part) => classesOf(part).includes('idef0-head'));
      expect(heads).toHaveLength(kind === 'flow' ? 1 : 0);
    }
  }
});

test('what comes in on a map is marked with where it comes from', async () => {
  const parts = elementsOf(drawView(await geometryOf({ kind: 'map', level: 1 })));
  const marks = parts.filter((part) => classesOf(part).includes('idef0-mark'));
  expect(marks.flatMap(({ children }) => children)).toEqual(['A1', 'A2']);
});

test('a node links to where it is told', async () => {
  const linkOf = (node: ViewNodeGeometry['node']): string | undefined =>
    node.kind === 'activity' && node.decomposed ? `${node.node}.svg` : undefined;
  const drawing = drawView(await geometryOf({ kind: 'map', level: 1 }), { linkOf });
  const links = elementsOf(drawing).filter(({ name }) => name === 'a');
  expect(links.map(attribute('href'))).toEqual(['A1.svg']);
});

const PICTURES: readonly (readonly [string, ViewRequest])[] = [
  ['context', { kind: 'context' }],
  ['tree', { kind: 'tree' }],
  ['map', { kind: 'map', level: 1 }],
  ['n2', { kind: 'n2' }],
  ['object', { kind: 'object', object: 'Flour' }],
];

test.each(PICTURES)('the %s of the bakery is drawn as it was', async (name, request) => {
  const [bakery] = (await loadExample('quick-start')).models();
  if (bakery === undefined) throw new RangeError('No bakery');
  const svg = toSvg(drawView(await layoutView(viewIn(bakery, request))), { standalone: false });
  await expect(svg).toMatchFileSnapshot(`../golden/views/${name}.svg`);
});

async function geometryOf(request: ViewRequest): Promise<ViewGeometry> {
  return layoutView(viewIn(MODEL, request));
}

function elementsOf(element: SvgElement): readonly SvgElement[] {
  const children = element.children.filter((child) => typeof child !== 'string');
  return [element, ...children.flatMap(elementsOf)];
}

/** The group of an id, with all that is in it. */
function insideOf(parts: readonly SvgElement[], id: string): readonly SvgElement[] {
  const group = parts.find(
    (part) => part.attributes['data-id'] === id && !classesOf(part).includes('idef0-label'),
  );
  return group === undefined ? [] : elementsOf(group);
}

function classesOf({ attributes }: SvgElement): readonly string[] {
  return `${attributes['class'] ?? ''}`.split(' ').filter((name) => name !== '');
}

function attribute(name: string): (element: SvgElement) => unknown {
  return ({ attributes }) => attributes[name];
}
