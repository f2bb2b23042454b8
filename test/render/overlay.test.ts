/** Boxes that are coloured by a value: what is written on them can be read, and a legend says what they mean. */
import type { DiagramGeometry, Rect, ViewGeometry } from '@idef0-studio/geometry';
import { colouredDiagram, colouredView, layoutDiagram } from '@idef0-studio/layout';
import { layoutView } from '@idef0-studio/layout/views';
import {
  assemble,
  lensNamed,
  overlayOf,
  queriesOf,
  SCALE_STEPS,
  type Overlay,
  type ViewRequest,
} from '@idef0-studio/model';
import { diagramStyleSheet, drawDiagram, drawView, toSvg } from '@idef0-studio/render';
import { describe, expect, test } from 'vitest';
import { contrastOf } from '../support/colour-vision.js';
import { lowered } from '../support/language.js';
import { viewIn } from '../support/view-check.js';

const MODEL = `
model M
activity Bakery {
  activity Plan {
    output Plans
    activity Ask
    activity Decide
  }
  activity Bake {
    control Plans
    output Bread
  }
  activity Sell {
    input Bread
  }
}

scale Maturity { 1 Initial, 2 Repeatable, 3 Defined }
assess 2003-06 Maturity "As found" source "Figure 5" { Plan: 1, Bake: 3 }
category Chain.Primary {
  colour "#2a7f3f"
  Bake, Sell
}
category Chain.Supporting {
  Plan
}
`;
const queries = queriesOf(assemble([lowered(MODEL, 'file:///a.idef0').fragment]));

/** Each with the start of the rule that sets its colours. */
const THEMES = [
  ['light', ':root{'],
  ['dark', '(prefers-color-scheme:dark){:root{'],
  ['high contrast', '.vscode-high-contrast{--idef0-input'],
  ['high contrast light', '.vscode-high-contrast-light{'],
  ['print', '@media print{:root{'],
] as const;
const NAMED = ['blue', 'green', 'orange', 'purple', 'red', 'teal', 'yellow', 'grey'] as const;
const RAMP = SCALE_STEPS.map((step) => `scale-${step}`);

describe.each(THEMES)('in %s', (_name, selector) => {
  const start = diagramStyleSheet.indexOf(selector);
  const rule = diagramStyleSheet.slice(start, diagramStyleSheet.indexOf('}', start));
  const colourOf = (name: string): string => {
    const found = new RegExp(`--idef0-tone-${name}:(?:var\\([^)]*, )?(#[0-9a-f]{6})`, 'u').exec(
      rule,
    );
    if (found?.[1] === undefined) throw new RangeError(`There is no tone ${name}.`);
    return found[1];
  };
  const ink = colourOf('ink');

  test('texts can be read on every tone', () => {
    for (const name of [...RAMP, ...NAMED, 'base'])
      expect(contrastOf(ink, colourOf(name)), name).toBeGreaterThanOrEqual(4.5);
  });

  test('texts can be read on whatever colour of an author, laid over the base', () => {
    const levels = ['00', '80', 'ff'];
    for (const red of levels)
      for (const green of levels)
        for (const blue of levels) {
          const seen = over(`#${red}${green}${blue}`, colourOf('base'));
          expect(contrastOf(ink, seen), seen).toBeGreaterThanOrEqual(4.5);
        }
  });

  test('the ramp goes one way in lightness, by a step that is seen', () => {
    const contrasts = RAMP.map((name) => contrastOf(ink, colourOf(name)));
    contrasts.slice(1).forEach((each, index) => {
      expect((contrasts[index] ?? 0) / each).toBeGreaterThan(1.1);
    });
  });
});

test('boxes and their legend are drawn in a free place of the diagram', async () => {
  const plain = diagramOf('A0');
  const geometry = colouredDiagram(plain, overlay('Maturity'));
  const svg = toSvg(drawDiagram(geometry), { embedFont: false, standalone: false });
  expect(geometry.height).toBe(plain.height);
  expect(legendOf(geometry).entries.map(({ label }) => label)).toEqual([
    'Initial',
    'Repeatable',
    'Defined',
    'not rated',
  ]);
  for (const box of geometry.boxes) expect(overlaps(legendOf(geometry), box), box.name).toBe(false);
  await expect(svg).toMatchFileSnapshot('../golden/overlay/coloured-diagram.svg');
});

test('a map is coloured with its legend', async () => {
  const geometry = colouredView(await viewGeometry({ kind: 'map', level: 1 }), overlay('Chain'));
  const svg = toSvg(drawView(geometry), { embedFont: false, standalone: false });
  expect(geometry.nodes.map(({ tone }) => tone?.mark)).toEqual(['b', 'a', 'a']);
  expect(svg).toContain('fill="#2a7f3f"');
  await expect(svg).toMatchFileSnapshot('../golden/overlay/coloured-map.svg');
});

test('where nothing is free the sheet grows below for the legend', async () => {
  const tree = await viewGeometry({ kind: 'tree' });
  const crowded = { ...tree, groups: [{ ...tree.frame, ...NO_GROUP }] };
  const geometry = colouredView(crowded, overlay('Maturity'));
  expect(legendOf(geometry).y).toBeGreaterThanOrEqual(tree.height);
  expect(geometry.height).toBeGreaterThan(legendOf(geometry).y + legendOf(geometry).height);
});

const NO_GROUP = { id: 'all', activity: undefined, node: undefined, lines: [] } as const;

function overlay(name: string): Overlay {
  const lens = lensNamed(queries, name);
  const found = lens && overlayOf(queries, { lens });
  if (found === undefined) throw new RangeError(`There is no overlay '${name}'.`);
  return found;
}

function diagramOf(node: string): DiagramGeometry {
  const diagram = queries.diagram(node);
  if (diagram === undefined) throw new RangeError(`There is no diagram '${node}'.`);
  return layoutDiagram(diagram);
}

async function viewGeometry(request: ViewRequest): Promise<ViewGeometry> {
  return layoutView(viewIn(queries, request));
}

function legendOf({ legend }: DiagramGeometry | ViewGeometry) {
  if (legend === undefined) throw new RangeError('There is no legend.');
  return legend;
}

function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** As `.idef0-tone-own` lays it. */
function over(colour: string, base: string): string {
  const opacity = Number(/\.idef0-tone-own\{fill-opacity:([\d.]+)/u.exec(diagramStyleSheet)?.[1]);
  const mixed = [1, 3, 5].map((at) => {
    const [top, below] = [colour, base].map((each) => Number.parseInt(each.slice(at, at + 2), 16));
    return Math.round((top ?? 0) * opacity + (below ?? 0) * (1 - opacity));
  });
  return `#${mixed.map((each) => each.toString(16).padStart(2, '0')).join('')}`;
}
