/** Texts are broken into as few lines as fit, evenly filled. */
import { measureText, wrapText, type TextMeasurer } from '@idef0-studio/geometry';
import { expect, test } from 'vitest';

/** Every character is one px wide. */
const measure: TextMeasurer = (text) => [...text].length;

function wrap(text: string, width: number): readonly string[] {
  return wrapText(measure, text, width, 1, 'regular');
}

test.each<[string, number, readonly string[]]>([
  ['', 10, ['']],
  ['   ', 10, ['']],
  ['Mill', 10, ['Mill']],
  ['  Mill   the  grain ', 40, ['Mill the grain']],
  ['Mill the grain', 13, ['Mill the', 'grain']],
  ['aaaa bbbb cccc dddd', 16, ['aaaa bbbb', 'cccc dddd']],
  [
    'Establish Stakeholder Requirements Framework',
    24,
    ['Establish Stakeholder', 'Requirements Framework'],
  ],
  ['A/B or C-3', 6, ['A/B or', 'C-3']],
  ['Input/Output-Control', 13, ['Input/Output-', 'Control']],
  ['Unverhältnismäßig', 6, ['Unverh', 'ältnis', 'mäßig']],
  ['業務計画書', 3, ['業務計', '画書']],
])('%j in %d px', (text, width, lines) => {
  expect(wrap(text, width)).toEqual(lines);
});

test('nothing but blanks is lost, and no line is too wide', () => {
  const text =
    'Consolidated Business-Demand Baselines, Forecasts and IT-Customer/User Transformation';
  for (let width = 30; width < 400; width += 7) {
    const lines = wrapText(measureText, text, width, 12, 'bold');
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    for (const line of lines) expect(measureText(line, 12, 'bold')).toBeLessThanOrEqual(width);
  }
});

test('an accent stays with its letter, and a character wider than the line stands alone', () => {
  expect(wrapText((text) => text.length, 'e\u0301e\u0301', 2, 1, 'regular')).toEqual([
    'e\u0301',
    'e\u0301',
  ]);
  expect(wrap('abc', 0.5)).toEqual(['a', 'b', 'c']);
});
