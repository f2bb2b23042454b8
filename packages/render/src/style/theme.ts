/**
 * How things look, by class: colours, line widths, weights of text. One table makes the style sheet, and the
 * plain attributes that programs without CSS variables fall back to.
 */
import { ownColour, type Colour } from './colour.js';
import { TONES } from './tones.js';
import { TINTS } from './view-tints.js';

/** Each is the CSS variable `--idef0-<name>`. */
export const COLOURS = {
  paper: {
    from: 'var(--vscode-editor-background, DEFAULT)',
    light: '#ffffff',
    dark: '#1f1f1f',
    forced: 'Canvas',
    print: '#ffffff',
  },
  ink: {
    from: 'var(--vscode-editor-foreground, DEFAULT)',
    light: '#24292f',
    dark: '#d4d4d4',
    forced: 'CanvasText',
    print: '#000000',
  },
  muted: {
    from: 'var(--vscode-descriptionForeground, DEFAULT)',
    light: '#5c6570',
    dark: '#9d9d9d',
    forced: 'CanvasText',
    print: '#333333',
  },
  line: {
    from: 'var(--vscode-contrastBorder, var(--vscode-editor-foreground, DEFAULT))',
    light: '#24292f',
    dark: '#c8c8c8',
    forced: 'CanvasText',
    print: '#000000',
  },
  fill: {
    from: 'var(--vscode-editorWidget-background, DEFAULT)',
    light: '#ffffff',
    dark: '#262728',
    forced: 'Canvas',
    print: '#ffffff',
  },
  warning: {
    from: 'var(--vscode-editorWarning-foreground, DEFAULT)',
    light: '#b35900',
    dark: '#e2b33c',
    forced: 'CanvasText',
    print: '#000000',
  },
  focus: {
    from: 'var(--vscode-focusBorder, DEFAULT)',
    light: '#0969da',
    dark: '#3794ff',
    forced: 'Highlight',
    print: '#000000',
  },
  // The roles. Chosen so that any two, and the ink, differ for the colour-blind too, and in grey by lightness
  // or by the width of the line; see test/render/role-colours.test.ts.
  input: ownColour({
    light: '#1c5281',
    dark: '#a1bef8',
    contrastDark: '#8aa0d9',
    contrastLight: '#0a46a0',
  }),
  control: ownColour({
    light: '#a4411f',
    dark: '#b4494b',
    contrastDark: '#fc9278',
    contrastLight: '#753727',
  }),
  output: ownColour({
    light: '#1c8b72',
    dark: '#3c9484',
    contrastDark: '#9de2ba',
    contrastLight: '#00806a',
  }),
  mechanism: ownColour({
    light: '#cb8620',
    dark: '#d09b34',
    contrastDark: '#fee140',
    contrastLight: '#a76414',
  }),
  ...TINTS,
  ...TONES,
} as const satisfies Readonly<Record<string, Colour>>;

export type ColourName = keyof typeof COLOURS;

/** Properties that are presentation attributes of SVG too. `fill` and `stroke` name a colour or are `none`. */
export interface Look {
  readonly fill?: ColourName | 'none';
  readonly 'fill-opacity'?: number;
  readonly stroke?: ColourName | 'none';
  readonly 'stroke-width'?: number;
  readonly 'stroke-opacity'?: number;
  readonly opacity?: number;
  readonly 'stroke-linejoin'?: 'round' | 'miter';
  readonly 'stroke-linecap'?: 'round' | 'butt';
  readonly 'font-weight'?: 400 | 600;
  readonly 'font-style'?: 'italic';
  readonly 'paint-order'?: 'stroke';
}

/** A text that lines may pass: its halo in the colour of the paper keeps them off it. */
const HALO = {
  stroke: 'paper',
  'stroke-width': 2.6,
  'stroke-linejoin': 'round',
  'paint-order': 'stroke',
} as const satisfies Look;

/** From a class to its look. Later rows win over earlier ones where an element has both classes. */
export const LOOKS: Readonly<Record<string, Look>> = {
  'idef0-paper': { fill: 'paper', stroke: 'none' },
  'idef0-rule': { fill: 'none', stroke: 'line', 'stroke-width': 1, 'stroke-opacity': 0.5 },
  'idef0-caption': { fill: 'muted', 'font-weight': 400 },
  'idef0-value': { fill: 'ink', 'font-weight': 400 },
  'idef0-note': { fill: 'ink', 'font-weight': 400 },
  'idef0-title': { fill: 'ink', 'font-weight': 600 },
  'idef0-sketch': { fill: 'none', stroke: 'line', 'stroke-width': 1, 'stroke-opacity': 0.6 },
  'idef0-sketch-current': { fill: 'line', stroke: 'line', 'stroke-width': 1 },
  'idef0-border': { fill: 'fill', stroke: 'line', 'stroke-width': 1.4 },
  'idef0-border-stub': { fill: 'paper', 'stroke-width': 1, 'stroke-opacity': 0.75 },
  'idef0-name': { fill: 'ink', 'font-weight': 600 },
  'idef0-name-stub': { fill: 'muted', 'font-weight': 400 },
  'idef0-number': { fill: 'ink', 'font-weight': 400 },
  'idef0-node': { ...HALO, fill: 'muted', 'font-weight': 400 },
  'idef0-hit': { fill: 'none', stroke: 'none', 'stroke-width': 9 },
  'idef0-line': { fill: 'none', stroke: 'line', 'stroke-width': 1.15, 'stroke-linejoin': 'round' },
  'idef0-head': { fill: 'line', stroke: 'none' },
  'idef0-line-shared': { stroke: 'ink' },
  'idef0-line-input': { stroke: 'input' },
  'idef0-line-control': { stroke: 'control', 'stroke-width': 2.1 },
  'idef0-line-output': { stroke: 'output' },
  'idef0-line-mechanism': { stroke: 'mechanism', 'stroke-width': 1.6 },
  'idef0-head-shared': { fill: 'ink' },
  'idef0-head-input': { fill: 'input' },
  'idef0-head-control': { fill: 'paper', stroke: 'control', 'stroke-width': 1.4 },
  'idef0-head-output': { fill: 'output', stroke: 'output', 'stroke-width': 0.8 },
  'idef0-head-mechanism': { fill: 'none', stroke: 'mechanism', 'stroke-width': 1.4 },
  'idef0-key': { fill: 'paper', stroke: 'line', 'stroke-width': 0.8, 'stroke-opacity': 0.5 },
  'idef0-key-text': { fill: 'ink', 'font-weight': 400 },
  'idef0-key-title': { fill: 'ink', 'font-weight': 600 },
  'idef0-sample': { fill: 'fill', stroke: 'line', 'stroke-width': 0.8 },
  'idef0-tunnel': { fill: 'none', stroke: 'line', 'stroke-width': 1.15, 'stroke-linecap': 'round' },
  'idef0-code': { fill: 'muted', 'font-weight': 400 },
  'idef0-agent': { fill: 'muted', 'font-weight': 400, 'font-style': 'italic' },
  'idef0-text': { ...HALO, fill: 'ink', 'font-weight': 400 },
  'idef0-squiggle': {
    fill: 'none',
    stroke: 'muted',
    'stroke-width': 0.9,
    'stroke-linejoin': 'miter',
  },
  'idef0-group-frame': {
    fill: 'ink',
    'fill-opacity': 0.04,
    stroke: 'muted',
    'stroke-width': 1,
    'stroke-opacity': 0.45,
  },
  'idef0-group-title': { fill: 'ink', 'font-weight': 600 },
  'idef0-agent-plate': {
    fill: 'ink',
    'fill-opacity': 0.05,
    stroke: 'muted',
    'stroke-width': 0.8,
    'stroke-opacity': 0.7,
  },
  'idef0-object': { fill: 'paper', stroke: 'line', 'stroke-width': 1.15 },
  'idef0-object-name': { fill: 'ink', 'font-weight': 400 },
  'idef0-subject': { 'stroke-width': 2.4, 'stroke-opacity': 1 },
  'idef0-definition': { fill: 'muted', 'font-weight': 400 },
  'idef0-mark': { 'font-weight': 600 },
  'idef0-row': { fill: 'paper', stroke: 'none' },
  'idef0-row-number': { fill: 'ink', 'font-weight': 600 },
  'idef0-row-name': { fill: 'ink', 'font-weight': 400 },
  'idef0-weight-0': { 'stroke-width': 1.15 },
  'idef0-weight-1': { 'stroke-width': 1.7 },
  'idef0-weight-2': { 'stroke-width': 2.3 },
  'idef0-weight-3': { 'stroke-width': 3.1 },
  'idef0-weight-4': { 'stroke-width': 4 },
  ...tintLooks(),
  'idef0-line-child': { stroke: 'muted', 'stroke-width': 1 },
  'idef0-line-part': { stroke: 'muted', 'stroke-width': 1 },
  ...toneLooks(),
  'idef0-tone-own': { 'fill-opacity': 0.25, stroke: 'none' },
  'idef0-tone-text': { fill: 'tone-ink', stroke: 'none' },
  'idef0-tone-mark': { fill: 'tone-ink', 'font-weight': 600 },
  'idef0-open': { fill: 'paper', stroke: 'ink', 'stroke-width': 1.2 },
  'idef0-unbalanced-line': { fill: 'none', stroke: 'warning', 'stroke-width': 1.8 },
  'idef0-unbalanced-head': { fill: 'warning', stroke: 'none' },
  'idef0-unbalanced-mark': { fill: 'paper', stroke: 'warning', 'stroke-width': 1.5 },
  'idef0-unbalanced-code': { fill: 'warning' },
  'idef0-faded': { opacity: 0.16 },
};

/** Of the lines of a view that has tints: the line, its head, its number in a list, and the edge of the box that it
 *  leaves. */
function tintLooks(): Readonly<Record<string, Look>> {
  const names = Object.keys(TINTS) as readonly (keyof typeof TINTS)[];
  return Object.fromEntries(
    names.flatMap((name, tint): readonly (readonly [string, Look])[] => [
      [`idef0-tint-line-${tint}`, { stroke: name }],
      [`idef0-tint-head-${tint}`, { fill: name }],
      [`idef0-tint-mark-${tint}`, { fill: name }],
      [`idef0-tint-edge-${tint}`, { fill: name, stroke: 'none' }],
    ]),
  );
}

/** Of boxes that are coloured by a value. */
function toneLooks(): Readonly<Record<string, Look>> {
  const names = Object.keys(TONES) as readonly (keyof typeof TONES)[];
  return Object.fromEntries(names.map((name) => [`idef0-${name}`, { fill: name }] as const));
}
