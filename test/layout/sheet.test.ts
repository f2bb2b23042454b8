/** The diagram form: whatever its fields say, they stay in their cells; the drawing stays what it was. */
import {
  measurerFor,
  measureText,
  type DiagramGeometry,
  type SheetItem,
} from '@idef0-studio/geometry';
import { placeOnSheet } from '@idef0-studio/layout';
import type { Diagram, FrameFields } from '@idef0-studio/model';
import { describe, expect, test } from 'vitest';
import { context, contextDrawing, everything, everythingDrawing } from '../render/samples.js';

type TextItem = Extract<SheetItem, { kind: 'text' }>;

const LONG =
  'Establish, maintain and continuously improve the consolidated stakeholder requirements management framework of the enterprise';
const UNBROKEN = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

function textsOf(geometry: DiagramGeometry): readonly TextItem[] {
  return geometry.sheet.filter((item) => item.kind === 'text');
}

/** Left and right end of a text. */
function spanOf(
  { text, x, size, role, anchor }: TextItem,
  measure = measureText,
): readonly [number, number] {
  const width = measure(text, size, role === 'title' ? 'bold' : 'regular');
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return [left, left + width];
}

/** Texts that an upright rule of the form strikes through. */
function struck(geometry: DiagramGeometry, measure = measureText): readonly string[] {
  const uprights = geometry.sheet
    .filter((item) => item.kind === 'line')
    .map(({ segment }) => segment)
    .filter(([x1, , x2]) => x1 === x2);
  return textsOf(geometry)
    .filter((item) => {
      const [left, right] = spanOf(item, measure);
      return uprights.some(
        ([x, y1, , y2]) => x > left && x < right && item.y > y1 && item.y - item.size * 0.7 < y2,
      );
    })
    .map(({ text }) => text);
}

/** Pairs of texts of the form that cover each other. */
function covered(geometry: DiagramGeometry, measure = measureText): readonly string[] {
  const texts = textsOf(geometry);
  return texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter((other) => {
        const [a, b] = [spanOf(one, measure), spanOf(other, measure)];
        const isBeside = a[1] <= b[0] + 0.01 || b[1] <= a[0] + 0.01;
        const isAbove = one.y <= other.y - other.size * 0.7 || other.y <= one.y - one.size * 0.7;
        return !isBeside && !isAbove;
      })
      .map((other) => `${one.text} | ${other.text}`),
  );
}

function withText(text: string, frame: Partial<FrameFields> = {}): Diagram {
  const fields = { usedAt: text, author: text, project: text, date: text, revision: text };
  return {
    ...everything,
    title: text,
    frame: { ...everything.frame, ...fields, number: text, ...frame },
  };
}

describe.each([
  ['short texts', everything],
  ['long texts', withText(LONG)],
  ['words that are too long', { ...withText(UNBROKEN), model: UNBROKEN }],
  ['empty fields', withText('')],
  ['nine boxes above', withText('x', { context: { node: 'A4.10', boxes: 9, index: 8 } })],
  ['Cyrillic', withText('Управление требованиями заинтересованных сторон')],
  ['Russian captions', withText('Управление требованиями сторон', { form: 'gost' })],
  ['long texts under Russian captions', withText(LONG, { form: 'gost', status: 'working' })],
])('a form with %s', (_, diagram) => {
  const measure = measurerFor(diagram.frame.form === 'gost' ? 'serif' : 'sans');

  test.each([720, 860, 1500, 2900])('on a drawing %d px wide', (width) => {
    const geometry = placeOnSheet(diagram, { ...everythingDrawing, width }, measure);
    expect(struck(geometry, measure)).toEqual([]);
    expect(covered(geometry, measure)).toEqual([]);
    for (const item of textsOf(geometry)) {
      const [left, right] = spanOf(item, measure);
      expect(left).toBeGreaterThan(0);
      expect(right).toBeLessThan(geometry.width);
      expect(item.y).toBeLessThan(geometry.height);
    }
  });
});

test('a long title is set smaller, and cut only where even two lines do not hold it', () => {
  const titleOf = (title: string): readonly TextItem[] =>
    textsOf(placeOnSheet({ ...everything, title }, everythingDrawing, measureText)).filter(
      ({ field, role }) => field === 'title' && role === 'title',
    );
  expect(titleOf('Manage IT').map(({ size }) => size)).toEqual([18]);
  expect(
    titleOf(LONG)
      .map(({ text }) => text)
      .join(' '),
  ).toBe(LONG);
  expect(titleOf(`${LONG} ${LONG} ${LONG}`).at(-1)?.text).toMatch(/…$/);
});

test('the present status is marked, and no other', () => {
  for (const [index, status] of (
    ['working', 'draft', 'recommended', 'publication'] as const
  ).entries()) {
    const diagram = { ...context, frame: { ...context.frame, status } };
    const marks = placeOnSheet(diagram, contextDrawing, measureText)
      .sheet.filter((item) => item.kind === 'sketch')
      .map(({ current }) => current);
    expect(marks).toEqual([0, 1, 2, 3].map((at) => at === index));
  }
});

test('the context sketch shows the boxes above as a staircase with the present one filled', () => {
  const { sheet } = placeOnSheet(everything, everythingDrawing, measureText);
  const steps = sheet.filter((item) => item.kind === 'sketch').slice(4);
  expect(steps.map(({ current }) => current)).toEqual([false, true, false, false, false, false]);
  for (const [index, { rect }] of steps.entries()) {
    const before = steps[index - 1]?.rect;
    if (before === undefined) continue;
    expect(rect.x).toBeGreaterThanOrEqual(before.x + before.width - 1);
    expect(rect.y).toBeGreaterThanOrEqual(before.y + before.height - 1);
  }
});

test('the node of the diagram above stands in the lower left corner of the context field', () => {
  const { sheet } = placeOnSheet(everything, everythingDrawing, measureText);
  const texts = sheet.filter((item) => item.kind === 'text');
  const node = texts.find(({ field, text }) => field === 'context' && text === 'A2');
  const head = texts.find(({ text }) => text === 'CONTEXT:');
  const steps = sheet.filter((item) => item.kind === 'sketch').slice(4);
  expect(node?.x).toBe(head?.x);
  for (const { rect } of steps.slice(-2)) expect(node?.y).toBeGreaterThan(rect.y);
});

test('the number field has a corner for the page of the kit, which no number enters', () => {
  const number = 'Process Office 1 000 000 000';
  const diagram = { ...everything, frame: { ...everything.frame, number } };
  const { sheet, width } = placeOnSheet(diagram, everythingDrawing, measureText);
  const corner = sheet.flatMap((item) => (item.kind === 'line' ? [item.segment] : [])).at(-2);
  const texts = sheet.filter((item) => item.kind === 'text' && item.field === 'number');
  expect(corner?.[0]).toBe(corner?.[2]);
  expect(width - (corner?.[0] ?? 0)).toBeLessThan(60);
  for (const text of texts) {
    if (text.kind === 'text') expect(spanOf(text)[1]).toBeLessThan(corner?.[0] ?? 0);
  }
});

test('a form after GOST has Russian captions, on A-0 too', () => {
  const diagram = { ...context, frame: { ...context.frame, form: 'gost' as const } };
  const geometry = placeOnSheet(diagram, contextDrawing, measurerFor('serif'));
  const captions = textsOf(geometry).flatMap(({ role, text }) => (role === 'caption' ? text : []));
  expect(geometry.form).toBe('gost');
  expect(captions).toEqual([
    ...['ИСПОЛЬЗУЕТСЯ В:', 'АВТОР:', 'ДАТА:', 'ПРОЕКТ:', 'ВЕРСИЯ:', 'ЗАМЕЧАНИЯ:'],
    ...['РАБОЧАЯ ВЕРСИЯ', 'ЧЕРНОВИК', 'РЕКОМЕНДОВАНО', 'ПУБЛИКАЦИЯ'],
    ...['ЧИТАТЕЛЬ', 'ДАТА', 'КОНТЕКСТ:', 'УЗЕЛ:', 'НАЗВАНИЕ:', 'НОМЕР:'],
  ]);
  const titles = textsOf(geometry).map(({ text }) => text);
  expect(titles).toEqual(expect.arrayContaining(['Цель:', 'Точка зрения:']));
});

test('A-0 says TOP, purpose and viewpoint', () => {
  const texts = textsOf(placeOnSheet(context, contextDrawing, measureText));
  expect(texts.map(({ text }) => text)).toContain('TOP');
  const noted = (field: string): string =>
    texts
      .filter((item) => item.field === field && item.role === 'note')
      .map(({ text }) => text)
      .join(' ');
  expect(noted('purpose')).toBe(context.frame.purpose);
  expect(noted('viewpoint')).toBe('The CIO');
});

test('purpose and viewpoint stand clear of the arrows to the lower boundary', () => {
  for (const x of [20, 245, 470]) {
    const shifted = contextDrawing.arrows.map((arrow) =>
      arrow.id === 'People'
        ? {
            ...arrow,
            paths: [
              [
                { x, y: 240 },
                { x, y: 160 },
              ],
            ],
            ends: arrow.ends.map((end) => ({ ...end, x })),
          }
        : arrow,
    );
    const geometry = placeOnSheet(context, { ...contextDrawing, arrows: shifted }, measureText);
    const people = geometry.arrows.find(({ id }) => id === 'People')?.ends[0]?.x ?? 0;
    const notes = textsOf(geometry).filter(
      ({ field }) => field === 'purpose' || field === 'viewpoint',
    );
    for (const note of notes) expect(spanOf(note)[1]).toBeLessThan(people);
  }
});

describe('a drawing narrower than the form', () => {
  const geometry = placeOnSheet(context, contextDrawing, measureText);
  const { frame } = geometry;

  test('is as wide as the form, and its outer ends reach the frame', () => {
    expect(frame.width).toBe(720);
    const edges = {
      left: frame.x,
      top: frame.y,
      right: frame.x + 720,
      bottom: frame.y + frame.height,
    };
    for (const { ends, paths } of geometry.arrows) {
      for (const end of ends.filter(({ kind }) => kind !== 'box')) {
        const at = end.side === 'left' || end.side === 'right' ? end.x : end.y;
        expect(at).toBe(edges[end.side]);
        const tips = paths.flatMap((path) => [path[0], path.at(-1)]);
        expect(tips).toContainEqual({ x: end.x, y: end.y });
      }
    }
  });

  test('keeps its boxes where they were to each other', () => {
    const [before] = contextDrawing.boxes;
    const [after] = geometry.boxes;
    expect(after?.width).toBe(before?.width);
    expect(after?.x).toBe(frame.x + (before?.x ?? 0) + 120);
  });
});

test('codes outside the area of the drawing are inside the rules', () => {
  const geometry = placeOnSheet(everything, everythingDrawing, measureText);
  const xs = geometry.sheet
    .filter((item) => item.kind === 'line')
    .flatMap(({ segment }) => [segment[0], segment[2]]);
  const codes = geometry.arrows.flatMap(({ ends }) => ends.flatMap(({ codeAt }) => codeAt ?? []));
  expect(codes).toHaveLength(4);
  for (const code of codes) {
    expect(code.x).toBeGreaterThan(Math.min(...xs));
    expect(code.x + code.width).toBeLessThan(Math.max(...xs));
  }
});

test('an empty drawing has a sheet, too', () => {
  const nothing = { ...everythingDrawing, width: 0, height: 0, boxes: [], arrows: [], labels: [] };
  const { frame, width, height } = placeOnSheet(everything, nothing, measureText);
  expect(frame).toMatchObject({ width: 720, height: 200 });
  expect([width, height].every((value) => Number.isInteger(value))).toBe(true);
});

test('thin rules are crisp: they lie on half pixels', () => {
  const geometry = placeOnSheet(everything, { ...everythingDrawing, width: 2300 }, measureText);
  for (const item of geometry.sheet) {
    if (item.kind === 'line') for (const value of item.segment) expect(value % 1).toBe(0.5);
  }
});
