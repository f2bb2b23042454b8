/**
 * A piece of a drawing as plain data: what every draw function returns, what `toSvg` writes as text, and
 * what the webview turns into virtual DOM.
 */
import { isInFont, measureText } from '@idef0-studio/geometry';

export interface SvgElement {
  /** Name of an SVG element: `g`, `path`, `text`, ... */
  readonly name: string;
  /** By their SVG names, `class` among them; values are not escaped. Colours and fonts are not here: they
   *  come from the style sheet, by class. */
  readonly attributes: Readonly<Record<string, string | number>>;
  /** Elements and texts; texts are not escaped. */
  readonly children: readonly (SvgElement | string)[];
}

/** An element; attributes that are undefined are left out, numbers are rounded to a hundredth of a px. */
export function svgElement(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  children: readonly (SvgElement | string)[] = [],
): SvgElement {
  const kept: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) kept[key] = typeof value === 'number' ? rounded(value) : value;
  }
  return { name, attributes: kept, children };
}

/** A group of a class. Empty groups are drawn too: they cost nothing and keep the order of layers. */
export function group(
  attributes: Readonly<Record<string, string | number | undefined>>,
  children: readonly (SvgElement | string)[],
): SvgElement {
  return svgElement('g', attributes, children);
}

/** Class of what steps back behind that which is in focus. */
export const FADED = 'idef0-faded';

/** The element with one more class. */
export function withClass(element: SvgElement, className: string): SvgElement {
  const known = element.attributes['class'];
  const all = known === undefined || known === '' ? className : `${known} ${className}`;
  return { ...element, attributes: { ...element.attributes, class: all } };
}

/** The tooltip of the element that it is the first child of, read aloud by screen readers. */
export function tooltip(text: string): SvgElement {
  return svgElement('title', {}, [text]);
}

export interface TextAttributes {
  /** Left, middle or right end of the base line, by `anchor`. */
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: number;
  readonly weight: 'regular' | 'bold';
}

/** One line of text. Where the font lacks a character, the reader's own fonts stand in: the text is then
 *  made to take the width that layout reckoned with. */
export function drawText(className: string, text: string, place: TextAttributes): SvgElement {
  const { x, y, anchor, size, weight } = place;
  const isForeign = !isInFont(text);
  return svgElement(
    'text',
    {
      class: className,
      x,
      y,
      'font-size': size,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      textLength: isForeign ? measureText(text, size, weight) : undefined,
      lengthAdjust: isForeign ? 'spacingAndGlyphs' : undefined,
    },
    [text],
  );
}

/** To a hundredth of a px: finer cannot be seen, and files stay small and the same on every machine. */
export function rounded(value: number): number {
  const result = Math.round(value * 100) / 100;
  return Object.is(result, -0) || !Number.isFinite(result) ? 0 : result;
}
