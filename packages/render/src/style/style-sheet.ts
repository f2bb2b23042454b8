/** The style sheet of all drawings, for the webview and for SVG files alike, and the font as CSS. */
import { FONT_FAMILIES, type Typeface } from '@idef0-studio/geometry';
import { SANS_FACES, type FontFace } from '../generated/font-data.js';
import { SERIF_FACES } from '../generated/serif-font-data.js';
import type { Colour, ThemeColours } from './colour.js';
import { fixedRules, type Theme } from './fixed-theme.js';
import { WHOLE_PAGE, type StyleScope } from './style-scope.js';
import { COLOURS, LOOKS, type Look } from './theme.js';

/** Class of the root of a drawing that is set in the serif. */
export const SERIF_CLASS = 'idef0-serif';

/** Class of the pages of VS Code in themes of high contrast. */
const HIGH_CONTRAST = 'vscode-high-contrast';

/** Our families, then fonts that stand in for the characters that ours lack; narrow ones first. */
export const FONT_STACKS: Readonly<Record<Typeface, string>> = {
  sans: stackOf(
    FONT_FAMILIES.sans,
    "'Arial Narrow', 'Roboto Condensed', 'Liberation Sans Narrow', Arial, sans-serif",
  ),
  serif: stackOf(FONT_FAMILIES.serif, "'Times New Roman', 'Liberation Serif', serif"),
};

/** The style sheet of a page that draws diagrams, in the colours of its reader. */
export const diagramStyleSheet: string = styleSheet(WHOLE_PAGE, 'auto');

/** Variables, then a rule for each class, then what differs in high contrast and for selected parts. */
export function styleSheet(scope: StyleScope, theme: Theme): string {
  const { root, drawings, texts, textsIn, part } = scope;
  // A theme that is fixed does not follow the page.
  const pageRules = theme === 'auto' ? themeRules(scope) : [];
  return [
    `${root}{${variables((colour) => colour.from.replace('DEFAULT', colour.light))}}`,
    `@media (prefers-color-scheme:dark){${root}{${variables((colour) => colour.from.replace('DEFAULT', colour.dark))}}}`,
    `${texts}{font-family:${FONT_STACKS.sans};font-kerning:none;font-variant-ligatures:none;text-rendering:geometricPrecision;white-space:pre}`,
    `${textsIn(SERIF_CLASS)}{font-family:${FONT_STACKS.serif}}`,
    ...Object.entries(LOOKS).map(([name, look]) => `${part(`.${name}`)}{${declarations(look)}}`),
    `${part('.idef0-hit')}{pointer-events:stroke}`,
    ...pageRules,
    ...highContrast(scope, theme),
    ...states(scope),
    `@media (forced-colors:active){${root}{${variables((colour) => colour.forced)}}${drawings}{forced-color-adjust:none}}`,
    `@media print{${root}{${variables((colour) => colour.print)}}}`,
    ...fixedRules(scope, theme),
  ].join('\n');
}

/** Attributes of SVG that say the same as the rule of a class, in the colours of one scheme; for programs that
 *  do not read style sheets. Empty for a class without a look. */
export function plainAttributes(
  className: string,
  scheme: 'light' | 'dark' | 'print' = 'light',
): Readonly<Record<string, string | number>> {
  const attributes: Record<string, string | number> = {};
  for (const name of className.split(' ')) {
    const look: Readonly<Record<string, string | number>> = { ...LOOKS[name] };
    for (const [property, value] of Object.entries(look)) {
      attributes[property] = isColour(value) ? COLOURS[value][scheme] : value;
    }
  }
  return attributes;
}

/** `@font-face` rules with the fonts themselves for a text: of each weight the files that hold its characters,
 *  those of the serif first where the text is set in it. */
export function fontFaceRules(text: string, typeface: Typeface = 'sans'): string {
  const codes = new Set(Array.from(text, (character) => character.codePointAt(0) ?? 0));
  const faces = typeface === 'serif' ? [...SERIF_FACES, ...SANS_FACES] : SANS_FACES;
  return facesFor(codes, faces).map(fontFaceRule).join('\n');
}

/** `@font-face` rules with the whole of a typeface, 200 to 270 kB: for the webview and for pages with many diagrams.
 *  Pages with drawings in the serif need both typefaces. */
export function allFontFaceRules(typeface: Typeface = 'sans'): string {
  return (typeface === 'serif' ? SERIF_FACES : SANS_FACES).map(fontFaceRule).join('\n');
}

/** The faces that draw at least one of the characters which no family before theirs has. */
function facesFor(codes: ReadonlySet<number>, faces: readonly FontFace[]): readonly FontFace[] {
  const left = new Set(codes);
  const kept: FontFace[] = [];
  for (const family of new Set(faces.map((face) => face.family))) {
    const own = faces.filter((face) => face.family === family && holdsAny(face, left));
    kept.push(...own);
    for (const code of left) if (own.some((face) => holds(face, code))) left.delete(code);
  }
  return kept;
}

function holdsAny(face: FontFace, codes: ReadonlySet<number>): boolean {
  return [...codes].some((code) => holds(face, code));
}

function holds({ ranges }: FontFace, code: number): boolean {
  return ranges.some(([first, last]) => code >= first && code <= last);
}

function fontFaceRule({ family, weight, ranges, woff2 }: FontFace): string {
  const hex = (code: number): string => code.toString(16);
  const range = ranges.map(([first, last]) =>
    first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`,
  );
  return `@font-face{font-family:'${family}';font-weight:${weight};src:url(data:font/woff2;base64,${woff2}) format('woff2');unicode-range:${range.join(',')}}`;
}

function stackOf(families: readonly string[], others: string): string {
  return [...families.map((family) => `'${family}'`), others].join(', ');
}

function variables(valueOf: (colour: Colour) => string): string {
  return Object.entries<Colour>(COLOURS)
    .map(([name, colour]) => `--idef0-${name}:${valueOf(colour)}`)
    .join(';');
}

function declarations(look: Look): string {
  return Object.entries(look)
    .map(([property, value]) => `${property}:${isColour(value) ? `var(--idef0-${value})` : value}`)
    .join(';');
}

function isColour(value: unknown): value is keyof typeof COLOURS {
  return typeof value === 'string' && Object.hasOwn(COLOURS, value);
}

/** Colours for which VS Code has no variable, by the class that it sets for the kind of its theme. */
function themeRules({ rootOn }: StyleScope): readonly string[] {
  const rule = (className: string, pick: (themes: ThemeColours) => string): string => {
    const values = Object.entries<Colour>(COLOURS).flatMap(([name, { themes }]) =>
      themes === undefined ? [] : [`--idef0-${name}:${pick(themes)}`],
    );
    return `${rootOn(className)}{${values.join(';')}}`;
  };
  const rules = [
    rule('vscode-light', ({ light }) => light),
    rule('vscode-dark', ({ dark }) => dark),
    rule('vscode-high-contrast', ({ contrastDark }) => contrastDark),
    rule('vscode-high-contrast-light', ({ contrastLight }) => contrastLight),
  ];
  return [`@media screen and (forced-colors:none){${rules.join('')}}`];
}

/** Thicker lines where VS Code or the reader's system asks for contrast; and nothing translucent. */
function highContrast({ part, partOn, rootOn }: StyleScope, theme: Theme): readonly string[] {
  const thick = [
    ['idef0-line', 1.8],
    ['idef0-line-control', 3],
    ['idef0-line-mechanism', 2.4],
    ['idef0-tunnel', 1.8],
    ['idef0-border', 2.2],
    ['idef0-border-stub', 1.6],
    ['idef0-squiggle', 1.4],
    ['idef0-unbalanced-line', 3],
    ['idef0-object', 1.8],
    ['idef0-subject', 3.6],
    ['idef0-weight-1', 2.3],
    ['idef0-weight-2', 2.9],
    ['idef0-weight-3', 3.7],
    ['idef0-weight-4', 4.6],
  ] as const;
  const solid = [
    ...['idef0-rule', 'idef0-sketch', 'idef0-border-stub'],
    ...['idef0-group-frame', 'idef0-agent-plate'],
  ];
  const rules = (selected: (selector: string) => string): string =>
    [
      ...thick.map(([name, width]) => `${selected(`.${name}`)}{stroke-width:${width}}`),
      ...solid.map((name) => `${selected(`.${name}`)}{stroke-opacity:1}`),
    ].join('');
  const muted = `${rootOn(HIGH_CONTRAST)}{--idef0-muted:var(--idef0-ink)}`;
  return [
    ...(theme === 'auto' ? [muted] : []),
    rules((selector) => partOn(HIGH_CONTRAST, selector)),
    `@media (forced-colors:active),(prefers-contrast:more){${rules(part)}}`,
  ];
}

/** Classes that the webview sets: what is selected, what stands out, and what steps back. */
function states({ part, partOn }: StyleScope): readonly string[] {
  const strong = ':is(.idef0-selected,.idef0-highlighted)';
  /** Lines that would be thinner than they are else. */
  const heavy = [
    ['idef0-weight-1', 2.4],
    ['idef0-weight-2', 3],
    ['idef0-weight-3', 3.8],
    ['idef0-weight-4', 4.7],
  ] as const;
  const own = (selector: string): string => part(`${strong} ${selector}`);
  return [
    `${own('.idef0-line')},${own('.idef0-tunnel')}{stroke:var(--idef0-focus);stroke-width:2}`,
    ...heavy.map(([name, width]) => `${own(`.${name}`)}{stroke-width:${width}}`),
    `${own('.idef0-head')}{fill:var(--idef0-focus)}`,
    `${own(':is(.idef0-head-control,.idef0-head-output,.idef0-head-mechanism)')}{stroke:var(--idef0-focus)}`,
    `${own('.idef0-head-control')}{fill:var(--idef0-paper)}`,
    `${own('.idef0-head-mechanism')}{fill:none}`,
    `${own('.idef0-border')}{stroke:var(--idef0-focus);stroke-width:2.2}`,
    `${part(`.idef0-label${strong} .idef0-text`)}{fill:var(--idef0-focus)}`,
    `${part('.idef0-faded')}{opacity:.16}`,
    `${partOn(HIGH_CONTRAST, '.idef0-faded')}{opacity:.4}`,
    `@media (forced-colors:active),(prefers-contrast:more){${part('.idef0-faded')}{opacity:.4}}`,
  ];
}
