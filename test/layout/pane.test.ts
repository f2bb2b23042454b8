/**
 * Drawings in windows: the lines of the sheet, in its order, fitted to any shape of window without breaking a rule,
 * with text as large as the reader needs it.
 */
import { labelAtZoom, type DiagramGeometry, type Pane } from '@idef0-studio/geometry';
import { layoutDiagram } from '@idef0-studio/layout';
import type { Diagram } from '@idef0-studio/model';
import { describe, expect, test } from 'vitest';
import { exampleDiagrams } from '../support/example-diagrams.js';
import { brokenAt, shareNamed } from '../support/pane.js';
import { randomDiagram } from '../support/random-diagrams.js';

/** A preview beside the text, on a screen of 1440 by 900. */
const BESIDE: Pane = { width: 680, height: 760 };
const SHAPES: readonly Pane[] = [BESIDE, { width: 380, height: 800 }, { width: 1300, height: 420 }];

const diagrams = await exampleDiagrams('prm-it');
const sheets = new Map<string, DiagramGeometry>();

function sheetOf(diagram: Diagram): DiagramGeometry {
  const sheet = sheets.get(diagram.node) ?? layoutDiagram(diagram);
  sheets.set(diagram.node, sheet);
  return sheet;
}

function diagramOf(node: string): Diagram {
  const diagram = diagrams.find((each) => each.node === node);
  if (diagram === undefined) throw new RangeError(`There is no diagram '${node}'.`);
  return diagram;
}

/** Fitted from the layout of the sheet, as the preview does it. */
function inPane(diagram: Diagram, page: Pane): DiagramGeometry {
  return layoutDiagram(diagram, { page, previous: sheetOf(diagram) });
}

/** The lines of the state, without how long was searched and how wide labels were. */
function linesOf({ layoutState }: DiagramGeometry): unknown {
  return (layoutState as { readonly arrows: unknown }).arrows;
}

/** By diagram: the size of text on the screen, and the share of its arrows that has to be named. */
const GOALS = [
  ['A21', 9, 0.8],
  ['A22', 7, 0.4],
  ['A23', 9, 0.8],
  ['A25', 9, 0.8],
  ['A2', 7, 0.4],
] as const;

test.each(GOALS)('%s beside its text is seen whole with text of %d px', (node, text, share) => {
  const diagram = diagramOf(node);
  const geometry = inPane(diagram, BESIDE);
  expect(geometry.pane?.textPx).toBeGreaterThanOrEqual(text);
  expect(shareNamed(geometry)).toBeGreaterThanOrEqual(share);
});

describe('in windows of any shape', () => {
  test.each(SHAPES)('$width by $height no rule is broken at any zoom', (pane) => {
    const broken = ['A21', 'A24'].map(diagramOf).flatMap((diagram) => {
      const geometry = inPane(diagram, pane);
      return [1, 1.4, 2, 3, 8].flatMap((zoom) => brokenAt(diagram, geometry, zoom));
    });
    expect(broken).toEqual([]);
  });

  test('random diagrams break no rule', () => {
    const broken = Array.from({ length: 25 }, (_, index) => index + 1).flatMap((seed) => {
      const diagram = randomDiagram(seed);
      const page = SHAPES[seed % SHAPES.length];
      const geometry = layoutDiagram(diagram, { page, effort: 'typing' });
      return brokenAt(diagram, geometry, 1).map((what) => `seed ${seed}: ${what}`);
    });
    expect(broken).toEqual([]);
  });

  test('the drawing has the shape of the window, and its text the size that it says', () => {
    for (const pane of SHAPES) {
      const { width, height, pane: fitted } = inPane(diagramOf('A21'), pane);
      const px = 11 / (fitted?.textPx ?? 0);
      expect([width, height]).toEqual([pane.width * px, pane.height * px]);
    }
  });
});

test('a narrow window gets a steep staircase, a wide one a flat one', () => {
  const steepness = (pane: Pane) => {
    const { boxes } = inPane(diagramOf('A21'), pane);
    const [first, last] = [boxes.at(0), boxes.at(-1)];
    return ((last?.y ?? 0) - (first?.y ?? 0)) / ((last?.x ?? 0) - (first?.x ?? 0));
  };
  expect(steepness({ width: 380, height: 800 })).toBeGreaterThan(1.5);
  expect(steepness({ width: 1300, height: 420 })).toBeLessThan(0.7);
});

test('the lines go the ways of the sheet, in its order, whatever the window', () => {
  const diagram = diagramOf('A21');
  const sheet = sheetOf(diagram);
  for (const pane of SHAPES) expect(linesOf(inPane(diagram, pane))).toEqual(linesOf(sheet));
});

test('a window is the same from nothing, from the sheet, and from another window', () => {
  const diagram = diagramOf('A21');
  const fromNothing = layoutDiagram(diagram, { page: BESIDE });
  const other = inPane(diagram, { width: 900, height: 500 });
  expect(inPane(diagram, BESIDE)).toEqual(fromNothing);
  expect(layoutDiagram(diagram, { page: BESIDE, previous: other })).toEqual(fromNothing);
});

test('while one types, text keeps its size where there is room for it', () => {
  const diagram = diagramOf('A21');
  const sheet = sheetOf(diagram);
  const typed = (textPx: number) => {
    const previous = { ...sheet, pane: { ...BESIDE, textPx } };
    return layoutDiagram(diagram, { page: BESIDE, effort: 'typing', previous }).pane?.textPx;
  };
  expect([typed(8), typed(9)]).toEqual([8, 9]);
  expect(typed(100)).toBe(inPane(diagram, BESIDE).pane?.textPx);
});

test('there is no form, and every arrow has a name at some zoom', () => {
  const geometry = inPane(diagramOf('A24'), BESIDE);
  expect(geometry.sheet.every(({ kind }) => kind === 'line')).toBe(true);
  const named = new Set(geometry.labels.map(({ arrow }) => arrow));
  expect(geometry.arrows.filter(({ id }) => !named.has(id))).toEqual([]);
});

test('what is named stays named, at its place, when the drawing is shown larger', () => {
  const { labels } = inPane(diagramOf('A24'), BESIDE);
  for (const label of labels) {
    const larger = labelAtZoom(label, 2 * (label.zoom ?? 1));
    expect(larger.width).toBeCloseTo(label.width / 2);
    expect(larger.x).toBeGreaterThanOrEqual(label.x - 0.01);
    expect(larger.x + larger.width).toBeLessThanOrEqual(label.x + label.width + 0.01);
  }
});

test('a window too small for the diagram still has all of it', () => {
  const diagram = diagramOf('A21');
  const geometry = inPane(diagram, { width: 60, height: 60 });
  expect(geometry.boxes).toHaveLength(diagram.boxes.length);
  expect(brokenAt(diagram, geometry, 1)).toEqual([]);
});
