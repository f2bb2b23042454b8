/**
 * How wide a text is drawn: known from the font itself, so that layout, SVG files and webview agree
 * without a browser. The drawing sets the font with kerning and ligatures off, so a width is the sum
 * of the widths of its characters.
 */
import type { TextMeasurer } from './diagram-geometry.js';
import { FAMILIES, FONT_HEIGHTS, FONT_WIDTHS, type WidthRun } from './generated/font-widths.js';

/** What a drawing is set in: `sans` is IBM Plex Sans, condensed where it can be; `serif` is PT Serif, for forms
 *  after GOST. Weights are 'regular' and 'bold' (semi-bold, where the typeface has one). */
export type Typeface = keyof typeof FAMILIES;

/** The font families of each typeface; the first that has a character draws it. What a serif lacks, such
 *  as Greek, the sans stands in for. */
export const FONT_FAMILIES: Readonly<Record<Typeface, readonly string[]>> = {
  sans: FAMILIES.sans,
  serif: [...FAMILIES.serif, ...FAMILIES.sans],
};

/** Vertical metrics of the fonts as factors of their size, from the base line: `ascent` and `capital` up,
 *  `descent` down. Capitals are equally high in both typefaces. */
export const FONT_METRICS: {
  readonly ascent: number;
  readonly descent: number;
  readonly capital: number;
  readonly lowerCase: number;
} = FONT_HEIGHTS;

/** From a code point to its width in 1/1000 of the size. */
type Widths = ReadonlyMap<number, number>;

const SANS: Readonly<Record<'regular' | 'bold', Widths>> = {
  regular: widthsOf(FONT_WIDTHS.sans, 'regular'),
  bold: widthsOf(FONT_WIDTHS.sans, 'bold'),
};

const SERIF: Readonly<Record<'regular' | 'bold', Widths>> = {
  regular: new Map([...SANS.regular, ...widthsOf(FONT_WIDTHS.serif, 'regular')]),
  bold: new Map([...SANS.bold, ...widthsOf(FONT_WIDTHS.serif, 'bold')]),
};

const MEASURERS: Readonly<Record<Typeface, TextMeasurer>> = {
  sans: measurerOf(SANS),
  serif: measurerOf(SERIF),
};

/** How wide texts are in a typeface: the width in px of a text on one line. Characters that the typeface lacks
 *  get a width that is common for their script; control characters have none. */
export function measurerFor(typeface: Typeface): TextMeasurer {
  return MEASURERS[typeface];
}

/** Width in px of a text on one line, in the sans of most drawings. */
export const measureText: TextMeasurer = MEASURERS.sans;

/** True where our fonts draw every character; other texts fall back to fonts of the reader's machine. */
export function isInFont(text: string): boolean {
  for (const character of text) {
    if (!SERIF.regular.has(character.codePointAt(0) ?? 0)) return false;
  }
  return true;
}

/** The base line of line `index` (from 0) of a block of lines whose upper edge is `top`: capitals stand
 *  in the middle of their line. `leading` is the line height as a factor of the size. */
export function baseLineOf(top: number, index: number, size: number, leading: number): number {
  return top + (index + 0.5) * size * leading + (FONT_METRICS.capital * size) / 2;
}

function measurerOf(tables: Readonly<Record<'regular' | 'bold', Widths>>): TextMeasurer {
  return (text, size, weight) => {
    const table = tables[weight];
    let width = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.codePointAt(at) ?? 0;
      if (code > 0xffff) at++;
      width += table.get(code) ?? foreignWidth(code);
    }
    return (width * size) / 1000;
  };
}

function widthsOf(runs: readonly WidthRun[], weight: 'regular' | 'bold'): Widths {
  return new Map(
    runs.flatMap((run) =>
      run[weight].map((width, index): [number, number] => [run.first + index, width]),
    ),
  );
}

/** First code point, last code point, width: what a fallback font needs at most. The first row that
 *  holds the character counts. */
const SCRIPTS: readonly (readonly [number, number, number])[] = [
  [0x0000, 0x001f, 0],
  [0x007f, 0x009f, 0],
  [0x0300, 0x036f, 0],
  [0x0370, 0x03ff, 620],
  [0x0460, 0x052f, 640],
  [0x0530, 0x058f, 640],
  [0x0591, 0x05c7, 0],
  [0x05d0, 0x05ff, 560],
  [0x064b, 0x065f, 0],
  [0x0600, 0x06ff, 560],
  [0x0900, 0x0dff, 640],
  [0x1100, 0x11ff, 1000],
  [0x200b, 0x200f, 0],
  [0x20d0, 0x20ff, 0],
  [0x2e80, 0xa4cf, 1000],
  [0xac00, 0xd7a3, 1000],
  [0xf900, 0xfaff, 1000],
  [0xfe00, 0xfe0f, 0],
  [0xff00, 0xff60, 1000],
  [0xffe0, 0xffe6, 1000],
  [0x1f000, 0x1faff, 1300],
  [0x20000, 0x3ffff, 1000],
];

function foreignWidth(code: number): number {
  const [, , width] = SCRIPTS.find(([first, last]) => code >= first && code <= last) ?? [0, 0, 600];
  return width;
}
