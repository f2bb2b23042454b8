/** Drawings whose colours do not follow the reader. */
import { drawDiagram, toSvg, type Theme } from '@idef0-studio/render';
import { placeOnSheet } from '@idef0-studio/layout';
import { measureText } from '@idef0-studio/geometry';
import { expect, test } from 'vitest';
import { context, contextDrawing } from './samples.js';

const element = drawDiagram(placeOnSheet(context, contextDrawing, measureText));
const svgOf = (theme?: Theme) => toSvg(element, { embedFont: false, theme });
const paper = (svg: string) => /class="idef0-paper"[^>]* fill="(#\w+)"/u.exec(svg)?.[1];

test('a theme that is fixed colours the plain attributes, and fixes the variables on a screen', () => {
  expect(paper(svgOf('dark'))).toBe('#1f1f1f');
  expect(svgOf('dark')).toMatch(
    /@media screen and \(forced-colors:none\)\{\.idef0-style-\w+\{--idef0-paper:#1f1f1f;/u,
  );
  expect(paper(svgOf('light'))).toBe('#ffffff');
  expect(svgOf('light')).toMatch(
    /@media screen and \(forced-colors:none\)\{\.idef0-style-\w+\{--idef0-paper:#ffffff;/u,
  );
});

test('the theme of print has the colours of paper everywhere', () => {
  expect(svgOf('print')).toMatch(
    /\n\.idef0-style-\w+\{--idef0-paper:#ffffff;--idef0-ink:#000000;[^\n]*\n<\/style>/u,
  );
  expect(svgOf('print')).toMatch(/class="idef0-title"[^>]* fill="#000000"/u);
});

test('the theme of the reader is the one without a word about it', () => {
  expect(svgOf('auto')).toBe(svgOf());
});
