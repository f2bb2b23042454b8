/** The readability devices as they are drawn: goldens of them, and what colour and focus do. */
import {
  measureText,
  type ArrowGeometry,
  type DiagramGeometry,
  type Focus,
} from '@idef0-studio/geometry';
import { placeOnSheet } from '@idef0-studio/layout';
import {
  drawArrow,
  drawDiagram,
  toSvg,
  type DrawOptions,
  type SvgElement,
} from '@idef0-studio/render';
import { describe, expect, test } from 'vitest';
import { bakeryWith } from './bakery.js';
import { everything, everythingDrawing } from './samples.js';

/** Everything that can be drawn, placed by hand: a change of the router changes no golden. */
const sample = placeOnSheet(
  {
    ...everything,
    aids: {
      legend: everythingDrawing.arrows.map(({ object }, index) => ({
        code: `${index + 1}\u00a0O1`,
        name: object,
      })),
      hidden: { arrows: 2, ends: 1 },
    },
  },
  everythingDrawing,
  measureText,
);

const goldens: readonly (readonly [string, DrawOptions])[] = [
  ['legend', {}],
  ['colour', { colour: 'role' }],
  ['focus', { focus: { kind: 'object', name: 'Framework' } }],
  ['path', { colour: 'role', focus: { kind: 'path', from: 'A221', to: 'A223' } }],
];

test.each(goldens)('the drawing of everything with devices: %s', async (name, options) => {
  const svg = toSvg(drawDiagram(sample, options), { standalone: false });
  await expect(svg).toMatchFileSnapshot(`../golden/devices/${name}.svg`);
});

const plain = bakeryWith({});

describe('colour by role', () => {
  /** The classes of the lines and heads of an arrow, without the common ones. */
  const looksOf = (object: string): { lines: readonly string[]; heads: readonly string[] } => {
    const arrow = arrowOf(plain, object);
    const parts = elementsOf(drawArrow(arrow, { colour: 'role' }));
    const looks = (kind: string) =>
      parts
        .flatMap(({ attributes }) => `${attributes['class']}`.split(' '))
        .filter((name) => name.startsWith(`idef0-${kind}-`))
        .map((name) => name.slice(`idef0-${kind}-`.length));
    return { lines: looks('line'), heads: looks('head') };
  };

  test.each([
    ['an arrow with one role has its look throughout', 'Flour', ['input'], ['input']],
    [
      'so has one with several ends of the same role',
      'Prices',
      ['control'],
      ['control', 'control'],
    ],
    [
      'a trunk of several roles is neutral up to the fork',
      'Schedule',
      ['shared', 'input', 'control'],
      ['control', 'input'],
    ],
    ['what leaves the diagram is an output', 'Waste', ['output'], ['output']],
    ['a mechanism that forks stays one', 'Staff', ['mechanism'], ['mechanism', 'mechanism']],
    ['a call is neutral', 'SHOP/A3', ['shared'], ['shared']],
  ])('%s', (_, object, lines, heads) => {
    expect(looksOf(object)).toEqual({ lines, heads });
  });

  test('the lines are where they are without colour', () => {
    for (const arrow of plain.arrows) {
      const [one, other] = [{}, { colour: 'role' } as const].map((options) =>
        lengthOf(elementsOf(drawArrow(arrow, options)).filter(isLine)),
      );
      expect(other).toBeCloseTo(one ?? 0, 0);
    }
  });

  test('the key names the roles that are there', () => {
    const words = textsOf(drawDiagram(plain, { colour: 'role' }), 'idef0-key-text');
    expect(words).toEqual(['Input', 'Control', 'Output', 'Mechanism', 'Several roles']);
    expect(textsOf(drawDiagram(plain), 'idef0-key-text')).toEqual([]);
  });

  test('the key does not name trunks of several roles where branches part at the box', () => {
    const key = (drawing: DiagramGeometry) =>
      textsOf(drawDiagram(drawing, { colour: 'role' }), 'idef0-key-text');
    expect(key(parting({ x: 20, y: 0 }))).toEqual(['Input', 'Control', 'Several roles']);
    expect(key(parting({ x: 0, y: 0 }))).toEqual(['Input', 'Control']);
  });

  test('the key covers nothing', () => {
    const rect = elementsOf(drawDiagram(plain, { colour: 'role' })).find(
      ({ attributes }) => attributes['class'] === 'idef0-key',
    );
    const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) =>
      Number(rect?.attributes[name]),
    ) as [number, number, number, number];
    const isFree = (left: number, top: number, right: number, bottom: number) =>
      right < x || left > x + width || bottom < y || top > y + height;
    for (const r of [...plain.boxes, ...plain.labels]) {
      expect(isFree(r.x, r.y, r.x + r.width, r.y + r.height)).toBe(true);
    }
    for (const [x1, y1, x2, y2] of plain.arrows.flatMap(({ segments }) => segments)) {
      expect(isFree(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2))).toBe(
        true,
      );
    }
  });
});

describe('focus', () => {
  /** Objects of arrows and names of boxes that are in full ink; arrows of which a part fades end with `…`. */
  const inkOf = (focus: Focus, geometry: DiagramGeometry = plain): readonly string[] =>
    elementsOf(drawDiagram(geometry, { focus })).flatMap((element) => {
      const classes = `${element.attributes['class'] ?? ''}`.split(' ');
      if (classes.includes('idef0-faded')) return [];
      if (classes.includes('idef0-box')) {
        const name = geometry.boxes.find(({ id }) => id === element.attributes['data-id'])?.name;
        return [classes.includes('idef0-highlighted') ? `[${name}]` : `${name}`];
      }
      if (!classes.includes('idef0-arrow')) return [];
      const isPartly = elementsOf(element).some(({ attributes }) =>
        `${attributes['class']}`.includes('idef0-faded'),
      );
      return [`${element.attributes['data-object']}${isPartly ? '…' : ''}`];
    });

  test.each<readonly [string, Focus, readonly string[]]>([
    [
      'an object is in ink with the boxes that make and take it',
      { kind: 'object', name: 'prices' },
      ['Prices', 'Plan the Day', 'Sell'],
    ],
    [
      'of a bundle only the branches that carry the part',
      { kind: 'object', name: 'Rolls' },
      ['Goods…', 'Bake', 'Sell'],
    ],
    [
      'a box is in ink with its arrows and the boxes at their other ends',
      { kind: 'box', name: 'A52' },
      ['Schedule…', 'Hot Oven', 'Plan the Day', '[Heat the Oven]', 'Bake'],
    ],
    [
      'a path is in ink with all that lies on it',
      { kind: 'path', from: '2', to: 'Sell' },
      ['Hot Oven', 'Goods…', '[Heat the Oven]', 'Bake', '[Sell]'],
    ],
  ])('%s', (_, focus, ink) => {
    expect(inkOf(focus)).toEqual(ink);
  });

  test('an object in a pipe is found by its own name', () => {
    const pipes = bakeryWith({ bundling: 'pipes' });
    expect(inkOf({ kind: 'object', name: 'Recipe' }, pipes)).toEqual([
      'Recipe, Baking List',
      'Plan the Day',
      'Bake',
    ]);
  });

  test('labels fade with the lines at which they stand', () => {
    const labels = elementsOf(drawDiagram(plain, { focus: { kind: 'object', name: 'Rolls' } }))
      .filter(({ attributes }) => `${attributes['class']}`.split(' ').includes('idef0-label'))
      .filter(({ attributes }) => !`${attributes['class']}`.includes('idef0-faded'))
      .map(({ attributes }) => attributes['data-object']);
    expect(labels).toContain('Rolls');
    expect(labels).toContain('Goods');
    expect(labels).not.toContain('Bread');
    expect(labels).not.toContain('Flour');
  });

  test('a focus on what is not there fades nothing', () => {
    expect(drawDiagram(plain, { focus: { kind: 'object', name: 'Cake' } })).toEqual(
      drawDiagram(plain),
    );
  });

  test('programs that read no style sheet fade, too', () => {
    const focus = { kind: 'box', name: 'Heat the Oven' } as const;
    const svg = toSvg(drawDiagram(plain, { focus }), { embedFont: false });
    const [sell] = /<g [^>]*data-id="sketch\/Sell"[^>]*>/u.exec(svg) ?? [''];
    expect(sell).toContain('idef0-faded');
    expect(sell).toContain('opacity="0.16"');
  });
});

test('the tooltip of a pipe lists its objects', () => {
  const pipe = arrowOf(bakeryWith({ bundling: 'pipes' }), 'Flour, Yeast');
  const [title] = elementsOf(drawArrow(pipe)).filter(({ name }) => name === 'title');
  expect(title?.children).toEqual(['Flour\nYeast']);
});

function arrowOf({ arrows }: DiagramGeometry, object: string) {
  const arrow = arrows.find((one) => one.object === object);
  if (arrow === undefined) throw new Error(`There is no arrow '${object}'.`);
  return arrow;
}

function elementsOf(element: SvgElement): readonly SvgElement[] {
  const children = element.children.filter((child) => typeof child !== 'string');
  return [element, ...children.flatMap(elementsOf)];
}

function textsOf(element: SvgElement, className: string): readonly unknown[] {
  return elementsOf(element)
    .filter(({ attributes }) => attributes['class'] === className)
    .flatMap(({ children }) => children);
}

function isLine({ attributes }: SvgElement): boolean {
  return `${attributes['class']}`.startsWith('idef0-line');
}

/** Length of the straight runs of paths, px. */
function lengthOf(paths: readonly SvgElement[]): number {
  let [length, x, y] = [0, 0, 0];
  for (const { attributes } of paths) {
    for (const [, letter, numbers = ''] of `${attributes['d']}`.matchAll(
      /([MHVLA])([^MHVLA]*)/gu,
    )) {
      const values = numbers.trim().split(/\s+/u).map(Number);
      const [a = 0, b = 0] = values.slice(-2);
      const to = letter === 'H' ? { x: a, y } : letter === 'V' ? { x, y: a } : { x: a, y: b };
      if (letter === 'H' || letter === 'V') length += Math.abs(to.x - x) + Math.abs(to.y - y);
      ({ x, y } = to);
    }
  }
  return length;
}

/** An arrow alone, to an input and to a control, whose branches part at `fork`. */
function parting(fork: { readonly x: number; readonly y: number }): DiagramGeometry {
  const start = { x: 0, y: 0 };
  const paths = [
    [start, fork, { x: fork.x, y: 50 }],
    [start, fork, { x: 90, y: 0 }],
  ];
  const target = { kind: 'box', direction: 'target', object: 'X', tunnel: false } as const;
  const ends = [
    { ...target, ...start, direction: 'source', role: 'output', side: 'right' },
    { ...target, x: fork.x, y: 50, role: 'control', side: 'top' },
    { ...target, x: 90, y: 0, role: 'input', side: 'left' },
  ] as const;
  const arrow: ArrowGeometry = {
    id: 'X',
    object: 'X',
    kind: 'icom',
    segments: [],
    paths,
    ends: ends.map((end) => ({ ...end, unbalanced: false })),
  };
  return { ...plain, boxes: [], labels: [], sheet: [], arrows: [arrow] };
}
