/**
 * What the sheet says of the devices: the legend of the codes and how much is hidden, inside the form.
 */
import { measureText, TYPOGRAPHY, type SheetItem } from '@idef0-studio/geometry';
import { applyDevices, placeOnSheet, type AidedDiagram } from '@idef0-studio/layout';
import { describe, expect, test } from 'vitest';
import { everything, everythingDrawing } from '../render/samples.js';
import { sketch } from '../support/sketch.js';

type TextItem = Extract<SheetItem, { kind: 'text' }>;

const NAMES = [
  'Plan',
  'Service Marketing and Sales Framework Evaluation and Improvement Plan',
  'Баланс',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
];

function withLegend(count: number, hidden = { arrows: 0, ends: 0 }): AidedDiagram {
  const legend = Array.from({ length: count }, (_, index) => ({
    code: `${(index % 9) + 1}O${index + 1}`,
    name: `${NAMES[index % NAMES.length] ?? ''} ${index + 1}`,
  }));
  return { ...everything, aids: { legend, hidden } };
}

const placed = (diagram: AidedDiagram, width = 860) =>
  placeOnSheet(diagram, { ...everythingDrawing, width }, measureText);

const textsOf = (diagram: AidedDiagram, width?: number): readonly TextItem[] =>
  placed(diagram, width)
    .sheet.filter((item) => item.kind === 'text')
    .filter(({ field }) => field === 'legend' || field === 'hidden');

function boundsOf({ text, x, y, size, role }: TextItem) {
  const width = measureText(text, size, role === 'title' ? 'bold' : 'regular');
  return { left: x, right: x + width, top: y - size * 0.8, bottom: y + size * 0.2 };
}

/** Code and whole name of each entry, by the places of the texts. */
function entriesOf(texts: readonly TextItem[]): readonly string[] {
  const codes = texts.filter(({ role }) => role === 'title');
  return codes.map((code, index) => {
    const from = texts.indexOf(code) + 1;
    const next = codes[index + 1];
    const lines = texts.slice(from, next === undefined ? undefined : texts.indexOf(next));
    return `${code.text} ${lines.map(({ text }) => text).join(' ')}`;
  });
}

describe.each([1, 7, 40, 63])('a legend of %i codes', (count) => {
  test.each([720, 1100, 2900])('on a drawing %i px wide', (width) => {
    const diagram = withLegend(count, { arrows: 3, ends: 1 });
    const { frame, height, sheet } = placed(diagram, width);
    const texts = textsOf(diagram, width);
    const bounds = texts.map(boundsOf);
    const rules = sheet.flatMap((item) => (item.kind === 'line' ? [item.segment] : []));
    const left = Math.min(...rules.map(([x]) => x));
    const right = Math.max(...rules.map(([, , x]) => x));
    for (const text of bounds) {
      expect(text.left).toBeGreaterThan(left);
      expect(text.right).toBeLessThan(right);
      expect(text.top).toBeGreaterThan(frame.y + frame.height);
      expect(text.bottom).toBeLessThan(height - 30);
    }
    const overlaps = bounds.filter((a, index) =>
      bounds
        .slice(index + 1)
        .some((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
    );
    expect(overlaps).toEqual([]);
    expect(texts.every(({ size }) => size === TYPOGRAPHY.label)).toBe(true);
    const wanted = diagram.aids?.legend.map(({ code, name }) => `${code} ${name}`) ?? [];
    const said = entriesOf(texts).map((entry) => entry.replace(/\s/gu, ''));
    expect(said).toEqual(wanted.map((entry) => entry.replace(/\s/gu, '')));
  });
});

test('the legend is as low as its columns can make it', () => {
  const high = placed(withLegend(40), 720).height - placed(everything, 720).height;
  const low = placed(withLegend(40), 2900).height - placed(everything, 2900).height;
  expect(low).toBeLessThan(high / 2);
});

test('a sheet without devices has no band for them', () => {
  expect(textsOf(everything)).toEqual([]);
  expect(placed(everything)).toEqual(placed({ ...everything }));
});

test.each([
  ['Law: (C) -> 1C', '1 tunnelled arrow is hidden.'],
  ['Law: (C) -> 1C\nRules: (C) -> 1C', '2 tunnelled arrows are hidden.'],
  ['Plan: 1O -> 2C (O)', '1 tunnelled end is hidden.'],
  ['Law: (C) -> 1C\nPlan: 1O -> 2C 2I() (O)', '1 tunnelled arrow and 2 tunnelled ends are hidden.'],
])('the sheet says what is hidden: %j', (arrows, said) => {
  const diagram = applyDevices(sketch('Plan | Make', arrows), { tunnelled: 'hide' });
  expect(textsOf(diagram).map(({ text }) => text)).toEqual([said]);
});

test.each([
  ['Law: (C) -> 1C', 'Скрыто туннелированных стрелок — 1.'],
  [
    'Law: (C) -> 1C\nPlan: 1O -> 2C 2I() (O)',
    'Скрыто туннелированных стрелок — 1, концов стрелок — 2.',
  ],
])('a Russian sheet says so in Russian: %j', (arrows, said) => {
  const { frame, ...diagram } = sketch('Plan | Make', arrows);
  const russian = { ...diagram, frame: { ...frame, form: 'gost' } } as const;
  const hidden = applyDevices(russian, { tunnelled: 'hide' });
  expect(textsOf(hidden).map(({ text }) => text)).toEqual([said]);
});
