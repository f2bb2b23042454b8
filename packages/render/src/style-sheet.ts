/** The style sheet of all drawings, for the webview and for SVG files alike, and the font as CSS. */
import { FONT_FAMILY } from '@idef0-studio/geometry';
import { FONT_FACES, type FontFace } from './generated/font-data.js';
import { COLOURS, LOOKS, type Colour, type Look } from './theme.js';

/** Fonts that stand in for the characters that ours lacks; narrow ones first. */
export const FONT_STACK = `'${FONT_FAMILY}', 'Arial Narrow', 'Roboto Condensed', 'Liberation Sans Narrow', Arial, sans-serif`;

/** Groups and roots whose texts are ours. */
const OURS = ['diagram', 'sheet', 'box', 'arrow', 'label']
  .map((name) => `.idef0-${name}`)
  .join(',');

/** Variables, then a rule for each class, then what differs in high contrast and for selected parts. */
export const diagramStyleSheet: string = [
  `:root{${variables((colour) => colour.from.replace('DEFAULT', colour.light))}}`,
  `@media (prefers-color-scheme:dark){:root{${variables((colour) => colour.from.replace('DEFAULT', colour.dark))}}}`,
  `:is(${OURS}) text{font-family:${FONT_STACK};font-kerning:none;font-variant-ligatures:none;text-rendering:geometricPrecision;white-space:pre}`,
  ...Object.entries(LOOKS).map(([name, look]) => `.${name}{${declarations(look)}}`),
  '.idef0-hit{pointer-events:stroke}',
  ...highContrast(),
  ...states(),
  `@media (forced-colors:active){:root{${variables((colour) => colour.forced)}}.idef0-diagram{forced-color-adjust:none}}`,
  `@media print{:root{${variables((colour) => colour.print)}}}`,
].join('\n');

/** Attributes of SVG that say the same as the rule of a class, in the light colours; for programs that
 *  do not read style sheets. Empty for a class without a look. */
export function plainAttributes(className: string): Readonly<Record<string, string | number>> {
  const attributes: Record<string, string | number> = {};
  for (const name of className.split(' ')) {
    for (const [property, value] of Object.entries(LOOKS[name] ?? {})) {
      attributes[property] = isColour(value) ? COLOURS[value].light : value;
    }
  }
  return attributes;
}

/** `@font-face` rules with the font itself for a text: of each weight the files that hold its characters. */
export function fontFaceRules(text: string): string {
  const codes = new Set(Array.from(text, (character) => character.codePointAt(0) ?? 0));
  return FONT_FACES.filter((face) => holdsAny(face, codes))
    .map(fontFaceRule)
    .join('\n');
}

/** `@font-face` rules with the whole font, about 115 kB: for the webview and for pages with many diagrams. */
export function allFontFaceRules(): string {
  return FONT_FACES.map(fontFaceRule).join('\n');
}

function holdsAny({ ranges }: FontFace, codes: ReadonlySet<number>): boolean {
  return ranges.some(([first, last]) => {
    for (let code = first; code <= last; code++) if (codes.has(code)) return true;
    return false;
  });
}

function fontFaceRule({ weight, ranges, woff2 }: FontFace): string {
  const hex = (code: number): string => code.toString(16);
  const range = ranges.map(([first, last]) =>
    first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`,
  );
  return `@font-face{font-family:'${FONT_FAMILY}';font-weight:${weight};src:url(data:font/woff2;base64,${woff2}) format('woff2');unicode-range:${range.join(',')}}`;
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

/** Thicker lines where VS Code or the reader's system asks for contrast; and nothing translucent. */
function highContrast(): readonly string[] {
  const thick = [
    ['idef0-line', 1.8],
    ['idef0-tunnel', 1.8],
    ['idef0-border', 2.2],
    ['idef0-border-stub', 1.6],
    ['idef0-squiggle', 1.4],
    ['idef0-unbalanced-line', 3],
  ] as const;
  const solid = ['idef0-rule', 'idef0-sketch', 'idef0-border-stub'];
  const rules = (prefix: string): string =>
    [
      ...thick.map(([name, width]) => `${prefix}.${name}{stroke-width:${width}}`),
      ...solid.map((name) => `${prefix}.${name}{stroke-opacity:1}`),
    ].join('');
  return [
    '.vscode-high-contrast{--idef0-muted:var(--idef0-ink)}',
    rules('.vscode-high-contrast '),
    `@media (forced-colors:active),(prefers-contrast:more){${rules('')}}`,
  ];
}

/** Classes that the webview sets: what is selected, what stands out, and what steps back. */
function states(): readonly string[] {
  const strong = ':is(.idef0-selected,.idef0-highlighted)';
  return [
    `${strong} .idef0-line,${strong} .idef0-tunnel{stroke:var(--idef0-focus);stroke-width:2}`,
    `${strong} .idef0-head{fill:var(--idef0-focus)}`,
    `${strong} .idef0-border{stroke:var(--idef0-focus);stroke-width:2.2}`,
    `.idef0-label${strong} .idef0-text{fill:var(--idef0-focus)}`,
    '.idef0-faded{opacity:.16}',
    '.vscode-high-contrast .idef0-faded{opacity:.4}',
  ];
}
