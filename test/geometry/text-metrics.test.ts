/** Widths of texts are those of the font that the drawing carries along. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  baseLineOf,
  FONT_METRICS,
  isInFont,
  measurerFor,
  measureText,
} from '@idef0-studio/geometry';
import { expect, test } from 'vitest';

interface Font {
  layout(text: string, features: Readonly<Record<string, boolean>>): { advanceWidth: number };
}

const require = createRequire(import.meta.url);
const fontkit = require('fontkit') as { create(bytes: Buffer): Font };

function fontOf(family: string, subset: string, weight: number): Font {
  const file = `@fontsource/${family}/files/${family}-${subset}-${weight}-normal.woff2`;
  return fontkit.create(readFileSync(require.resolve(file)));
}

const CONDENSED = 'ibm-plex-sans-condensed';

test.each([
  ['sans', CONDENSED, 'latin', 'Stakeholder Requirements Management Framework'],
  ['sans', CONDENSED, 'latin', 'SLAs, OLAs, UCs (AVATAR/office) – “fi”'],
  ['sans', CONDENSED, 'latin', 'Größe der Übergänge'],
  ['sans', CONDENSED, 'latin-ext', 'ŁŚŻąęěščřžőű'],
  ['sans', 'ibm-plex-sans', 'cyrillic', 'ОбъединённыйподъездЩукаґ№'],
  ['sans', 'ibm-plex-sans', 'cyrillic-ext', 'ҚқәңғүөһҢҒ'],
  ['sans', 'ibm-plex-sans', 'greek', 'ΔιαχείρισηΩ'],
  ['serif', 'pt-serif', 'latin', 'Stakeholder Requirements Management Framework'],
  ['serif', 'pt-serif', 'latin-ext', 'ŁŚŻąęěščřžőű'],
  ['serif', 'pt-serif', 'cyrillic', 'ОбъединённыйподъездЩукаґ№'],
] as const)('%s: %s %s, as wide as set without kerning: %s', (typeface, family, subset, text) => {
  const measure = measurerFor(typeface);
  for (const [weight, name] of [
    [400, 'regular'],
    [typeface === 'serif' ? 700 : 600, 'bold'],
  ] as const) {
    const run = fontOf(family, subset, weight).layout(text, { kern: false, liga: false });
    expect(measure(text, 11, name)).toBeCloseTo((run.advanceWidth * 11) / 1000, 6);
  }
});

test('the serif borrows from the sans what it lacks', () => {
  const greek = 'Διαχείριση';
  expect(measurerFor('serif')(greek, 11, 'regular')).toBe(measureText(greek, 11, 'regular'));
  expect(measurerFor('serif')('Mill', 11, 'bold')).not.toBe(measureText('Mill', 11, 'bold'));
});

test('a width grows with the size and adds up from its parts', () => {
  const whole = measureText('Service Catalog', 12, 'bold');
  const parts = measureText('Service', 12, 'bold') + measureText(' Catalog', 12, 'bold');
  expect(whole).toBeCloseTo(parts, 9);
  expect(measureText('Service Catalog', 24, 'bold')).toBeCloseTo(2 * whole, 9);
});

test('what the font lacks gets a width that is common for its script', () => {
  const width = (text: string): number => measureText(text, 10, 'regular');
  expect(width('漢字')).toBe(20);
  expect(width('e\u0301')).toBe(width('e'));
  expect(width('\u0007')).toBe(0);
  expect(width('😀')).toBe(13);
  expect(width('')).toBe(0);
  expect(isInFont('Größe ŁŚŻ')).toBe(true);
  expect(isInFont('Договор № 5, Ελλάδα')).toBe(true);
  expect(isInFont('業務')).toBe(false);
});

test('capitals stand in the middle of their line', () => {
  const base = baseLineOf(100, 1, 10, 1.2);
  expect((base + base - FONT_METRICS.capital * 10) / 2).toBeCloseTo(100 + 12 + 6, 9);
});
