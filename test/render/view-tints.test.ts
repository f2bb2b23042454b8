/** The tints of lines in views: text can be set in each, and any two can be told apart. */
import { VIEW_TINTS } from '@idef0-studio/geometry';
import { diagramStyleSheet } from '@idef0-studio/render';
import { describe, expect, test } from 'vitest';
import { contrastOf, differenceOf, labOf, seenBy } from '../support/colour-vision.js';

/** Each with the start of the rule that sets its colours, and its paper. */
const THEMES = [
  ['light', ':root{', '#ffffff'],
  ['dark', '(prefers-color-scheme:dark){:root{', '#1f1f1f'],
  ['high contrast', '.vscode-high-contrast{--idef0-input', '#000000'],
  ['high contrast light', '.vscode-high-contrast-light{', '#ffffff'],
  ['print', '@media print{:root{', '#ffffff'],
] as const;

describe.each(THEMES)('in %s', (_name, selector, paper) => {
  const start = diagramStyleSheet.indexOf(selector);
  const rule = diagramStyleSheet.slice(start, diagramStyleSheet.indexOf('}', start));
  const tints = Array.from({ length: VIEW_TINTS }, (_, tint) => colourIn(rule, tint));

  test('numbers in every tint can be read on the paper', () => {
    for (const tint of tints) {
      expect(contrastOf(tint, paper), tint).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('any two tints differ', () => {
    tints.forEach((one, index) => {
      for (const other of tints.slice(index + 1)) {
        const difference = differenceOf(
          labOf(seenBy('normal', one)),
          labOf(seenBy('normal', other)),
        );
        expect(difference, `${one} and ${other}`).toBeGreaterThan(13);
      }
    });
  });

  test('tints that follow each other differ to those who do not see red or green', () => {
    tints.slice(1).forEach((one, index) => {
      const [a, b] = [one, tints[index] ?? ''].map((tint) => labOf(seenBy('deuteranope', tint)));
      if (a !== undefined && b !== undefined) expect(differenceOf(a, b), one).toBeGreaterThan(10);
    });
  });
});

function colourIn(rule: string, tint: number): string {
  const colour = new RegExp(`--idef0-tint${tint}:(#[0-9a-f]{6})`, 'u').exec(rule)?.[1];
  if (colour === undefined) throw new RangeError(`There is no tint ${tint}.`);
  return colour;
}
