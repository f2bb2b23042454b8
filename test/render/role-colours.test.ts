/**
 * The colours of the roles can be told apart by everybody: in each theme, under three kinds of colour blindness
 * (Machado, Oliveira and Fernandes 2009, full severity), on grey print, and against their paper. Differences are
 * CIEDE2000.
 */
import { diagramStyleSheet } from '@idef0-studio/render';
import { describe, expect, test } from 'vitest';
import { contrastOf, differenceOf, labOf, seenBy, VISIONS } from '../support/colour-vision.js';

const ROLES = ['input', 'control', 'output', 'mechanism'] as const;

/** The text of a rule, by the start of its selector. */
function ruleOf(selector: string): string {
  const start = diagramStyleSheet.indexOf(`${selector}{`);
  return start < 0 ? '' : diagramStyleSheet.slice(start, diagramStyleSheet.indexOf('}', start));
}

function colourIn(rule: string, name: string): string {
  return new RegExp(`--idef0-${name}:(#[0-9a-f]{6})`, 'u').exec(rule)?.[1] ?? '';
}

function widthOf(role: string, prefix = ''): number {
  const width = /stroke-width:([\d.]+)/u.exec(ruleOf(`${prefix}.idef0-line-${role}`))?.[1];
  const plain = /stroke-width:([\d.]+)/u.exec(ruleOf(`${prefix}.idef0-line`))?.[1];
  return Number(width ?? plain);
}

/** Where the colours of a theme stand, its paper and the inks that its neutral lines may have. */
const themes = [
  ['light', ruleOf(':root'), '#ffffff', ['#24292f', '#3b3b3b']],
  ['VS Code light', ruleOf('.vscode-light'), '#ffffff', ['#24292f', '#3b3b3b']],
  ['dark', ruleOf('(prefers-color-scheme:dark){:root'), '#1f1f1f', ['#d4d4d4', '#cccccc']],
  ['VS Code dark', ruleOf('.vscode-dark'), '#1f1f1f', ['#d4d4d4', '#cccccc']],
  ['high contrast', ruleOf('{.vscode-light') && contrastRule(), '#000000', ['#ffffff']],
  ['high contrast light', ruleOf('.vscode-high-contrast-light'), '#ffffff', ['#292929']],
  ['print', ruleOf('@media print{:root'), '#ffffff', ['#000000']],
] as const;

/** The rule with the colours, not the others of the class. */
function contrastRule(): string {
  return /\.vscode-high-contrast\{--idef0-input[^}]*/u.exec(diagramStyleSheet)?.[0] ?? '';
}

describe.each(themes)('in %s', (name, rule, paper, inks) => {
  const colours = ROLES.map((role) => colourIn(rule, role));
  const pairs = colours.flatMap((one, index) =>
    [...colours.slice(index + 1), ...inks].map((other) => [one, other] as const),
  );

  test('every role has a colour', () => {
    expect(colours.every((colour) => colour !== '')).toBe(true);
  });

  test.each(VISIONS)('any two roles, and the ink, differ to %s vision', (vision) => {
    for (const [one, other] of pairs) {
      const difference = differenceOf(labOf(seenBy(vision, one)), labOf(seenBy(vision, other)));
      expect(difference, `${one} and ${other}`).toBeGreaterThan(13);
    }
  });

  test('lines stand out from the paper', () => {
    const least = name.startsWith('high contrast') ? 4.5 : 3;
    for (const colour of colours) expect(contrastOf(colour, paper)).toBeGreaterThan(least);
  });

  test('in grey any two roles differ by lightness or by the width of the line', () => {
    const prefix = name.startsWith('high contrast') ? '.vscode-high-contrast ' : '';
    const greys = ROLES.map((role, index) => ({
      lightness: labOf(seenBy('normal', colours[index] ?? ''))[0],
      width: widthOf(role, prefix),
    }));
    for (const [index, one] of greys.entries()) {
      for (const other of greys.slice(index + 1)) {
        const isLighter = Math.abs(one.lightness - other.lightness) > 15;
        const isWider = Math.abs(one.width - other.width) >= 0.4;
        expect(isLighter || isWider).toBe(true);
      }
    }
  });
});

test('in forced colours all lines have the colour of text', () => {
  const rule = ruleOf('@media (forced-colors:active){:root');
  for (const role of ROLES) expect(rule).toContain(`--idef0-${role}:CanvasText`);
  expect(diagramStyleSheet).toMatch(/@media screen and \(forced-colors:none\)\{\.vscode-light\{/u);
});
