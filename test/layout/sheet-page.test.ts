/** Sheets for paper: exactly as large as the page, with a form that never changes, and text that can be read, or
 *  notes that say why not. */
import {
  measureText,
  NO_DEVICES,
  type DiagramGeometry,
  type PageSize,
} from '@idef0-studio/geometry';
import { applyDevices, judge, layoutDiagram, placeOnSheet } from '@idef0-studio/layout';
import { drawDiagram } from '@idef0-studio/render';
import { describe, expect, test } from 'vitest';
import { context, contextDrawing, everything, everythingDrawing } from '../render/samples.js';
import { factsDiagrams } from '../support/facts-diagrams.js';
import { randomDiagram } from '../support/random-diagrams.js';
import { sketch } from '../support/sketch.js';

const dense = factsDiagrams().find(({ node }) => node === 'A22');
if (dense === undefined) throw new RangeError('The facts have no A22.');
const A22 = dense;

const PAGES = [
  ['A4', 297, 210],
  ['A3', 420, 297],
  ['letter', 279.4, 215.9],
] as const;

/** On paper, in mm. */
function onPaper(geometry: DiagramGeometry, px: number): number {
  return (px * (geometry.page?.pointsPerPx ?? 0) * 25.4) / 72;
}

/** Left, top, right and lower edge of the form, px. */
function formOf({ sheet }: DiagramGeometry): readonly number[] {
  const lines = sheet.flatMap((item) => (item.kind === 'line' ? [item.segment] : []));
  const xs = lines.flatMap(([x1, , x2]) => [x1, x2]);
  const ys = lines.flatMap(([, y1, , y2]) => [y1, y2]);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

describe.each(PAGES)('a sheet for %s', (size, widthMm, heightMm) => {
  test.each([
    ['a small diagram', placeOnSheet(context, contextDrawing, measureText, size)],
    ['a larger one', placeOnSheet(everything, everythingDrawing, measureText, size)],
    ['one too wide', placeOnSheet(everything, wide(5000), measureText, size)],
  ])('is the page with %s, and the form spans it', (_, geometry) => {
    expect(onPaper(geometry, geometry.width)).toBeCloseTo(widthMm, 6);
    expect(onPaper(geometry, geometry.height)).toBeCloseTo(heightMm, 6);
    const [left = 0, top = 0, right = 0, bottom = 0] = formOf(geometry);
    const margins = [left, top, geometry.width - right, geometry.height - bottom];
    for (const margin of margins) expect(onPaper(geometry, margin)).toBeCloseTo(7, 6);
  });

  test('has the form in the same sizes whatever stands in it', () => {
    const sizesOf = (geometry: DiagramGeometry): readonly number[] =>
      geometry.sheet.flatMap((item) =>
        item.kind === 'text' && item.role === 'caption' ? [onPaper(geometry, item.size)] : [],
      );
    const small = sizesOf(placeOnSheet(everything, everythingDrawing, measureText, size));
    const large = sizesOf(placeOnSheet(everything, wide(4000), measureText, size));
    expect(small.length).toBeGreaterThan(10);
    small.forEach((value, index) => expect(large[index]).toBeCloseTo(value, 6));
    expect((Math.min(...small) * 72) / 25.4).toBeGreaterThanOrEqual(6 - 1e-6);
  });
});

function wide(width: number): typeof everythingDrawing {
  return { ...everythingDrawing, width };
}

test('labels are never larger than on a screen, and the drawing takes the room instead', () => {
  const geometry = placeOnSheet(context, contextDrawing, measureText, 'A3');
  expect(geometry.page?.textPt).toBe(11);
  const [left = 0, , right = 0] = formOf(geometry);
  expect([geometry.frame.x, geometry.frame.x + geometry.frame.width]).toEqual([
    expect.closeTo(left, 6),
    expect.closeTo(right, 6),
  ]);
  const [box] = geometry.boxes;
  const [before] = contextDrawing.boxes;
  expect(box?.width).toBeGreaterThan(1.2 * (before?.width ?? 0));
});

test('a drawing that does not fit is made smaller, evenly', () => {
  const { page, boxes, frame } = placeOnSheet(everything, wide(3000), measureText, 'A4');
  expect(page?.textPt).toBeLessThan(4);
  for (const [index, { width }] of boxes.entries()) {
    expect(width).toBeCloseTo(everythingDrawing.boxes[index]?.width ?? 0, 6);
  }
  expect(frame.width).toBeCloseTo(3000, 6);
});

test('on paper a picture is as large as its page', () => {
  const { attributes } = drawDiagram(placeOnSheet(context, contextDrawing, measureText, 'A4'));
  expect(attributes['width']).toBe('297mm');
  expect(attributes['height']).toBe('210mm');
  expect(attributes['viewBox']).toBe('0 0 841.89 595.28');
});

test('a form after GOST has a margin for filing at the left', () => {
  const diagram = { ...context, frame: { ...context.frame, form: 'gost' as const } };
  const geometry = placeOnSheet(diagram, contextDrawing, measureText, 'A4');
  const [left = 0, top = 0] = formOf(geometry);
  expect(onPaper(geometry, left)).toBeCloseTo(20, 6);
  expect(onPaper(geometry, top)).toBeCloseTo(7, 6);
});

test.each([2, 3, 5, 6, 7, 8, 10, 11])(
  'a drawing that is spread over a page stays clean: random diagram %d',
  (seed) => {
    const diagram = randomDiagram(seed);
    const page = seed % 2 === 0 ? 'A3' : 'A4';
    const geometry = layoutDiagram(diagram, { page, effort: 'typing', devices: NO_DEVICES });
    const { violations } = judge(diagram, geometry, { measure: measureText });
    expect(violations).toEqual([]);
  },
);

describe('text that would be too small', () => {
  const lay = (page: PageSize, devices = {}): DiagramGeometry =>
    layoutDiagram(A22, { page, devices, effort: 'typing' });

  test('gets codes and a legend, and a note says so', () => {
    const plain = lay('A4', NO_DEVICES);
    const chosen = lay('A4');
    expect(chosen.devices?.labels).toBe('codes');
    expect(chosen.page?.textPt).toBeGreaterThan(1.08 * (plain.page?.textPt ?? 0));
    const instead = Math.floor((plain.page?.textPt ?? 0) * 10) / 10;
    expect(chosen.notes[0]).toMatch(/^Labels are codes with a legend/u);
    expect(chosen.notes[0]).toContain(`on A4 instead of ${instead.toFixed(1)} pt.`);
  });

  test('keeps the devices of the picture that is being edited', () => {
    const previous = lay('A4');
    const { devices, notes } = layoutDiagram(A22, { page: 'A4', previous, effort: 'typing' });
    expect(devices).toEqual(previous.devices);
    expect(notes[0]).toMatch(/^Labels are codes with a legend/u);
  });
});

test('text that is large enough gets no device and no note', () => {
  const diagram = sketch('Mill | Bake', 'Grain: I1 -> 1I\nFlour: 1O -> 2I');
  const { devices, notes, page } = layoutDiagram(diagram, { page: 'A4' });
  expect(devices).toEqual(NO_DEVICES);
  expect(notes).toEqual([]);
  expect(page?.textPt).toBe(11);
});

test('of legend and labels neither is much smaller than the other, and they are clear of each other', () => {
  const devices = { ...NO_DEVICES, labels: 'codes' } as const;
  const aided = applyDevices(A22, devices);
  const geometry = layoutDiagram(A22, { page: 'A4', devices, effort: 'typing' });
  const { violations } = judge(aided, geometry, { measure: measureText });
  expect(violations).toEqual([]);
  const legend = geometry.sheet.flatMap((item) =>
    item.kind === 'text' && item.field === 'legend' ? [item] : [],
  );
  expect(legend.length).toBeGreaterThan(40);
  for (const { size, y } of legend) {
    const points = size * (geometry.page?.pointsPerPx ?? 0);
    expect(points).toBeGreaterThanOrEqual((geometry.page?.textPt ?? 0) - 1e-6);
    expect(points).toBeLessThan(1.5 * 11 * (geometry.page?.pointsPerPx ?? 0));
    expect(y - size).toBeGreaterThan(geometry.frame.y + geometry.frame.height);
  }
});
