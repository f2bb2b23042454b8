/** A box that is coloured by a value: its fill, its texts, and the mark that tells it apart without colours. */
import { TYPOGRAPHY, type BoxTone, type Rect } from '@idef0-studio/geometry';
import { drawText, svgElement, withClass, type SvgElement } from '../svg/svg-element.js';

/** From the mark to the sides of its box, px. */
const INSET = 4;
/** A colour of the author's own stays within the border of its box, px. */
const BORDER = 0.7;

/** Pieces of a box in the colours of its value, the rectangle of the box the first of them. */
export function inTone(pieces: readonly SvgElement[], tone: BoxTone, rect: Rect): SvgElement[] {
  const [border, ...rest] = pieces;
  const texts = rest.map((piece) =>
    piece.name === 'text' ? withClass(piece, 'idef0-tone-text') : piece,
  );
  return border === undefined ? texts : [...fillOf(border, tone, rect), ...texts];
}

/** An author's own colour is laid over a base thinly, so that what is written on it can be read. */
export function fillOf(border: SvgElement, { tone }: BoxTone, rect: Rect): readonly SvgElement[] {
  if (!tone.startsWith('#')) return [withClass(border, `idef0-tone-${tone}`)];
  const { x, y, width, height } = rect;
  const inner = {
    ...{ x: x + BORDER, y: y + BORDER },
    ...{ width: width - 2 * BORDER, height: height - 2 * BORDER },
  };
  return [
    withClass(border, 'idef0-tone-base'),
    svgElement('rect', { class: 'idef0-tone-own', ...inner, fill: tone }),
  ];
}

/** The mark in the lower left corner of a box, or where something stands there, in the upper left one. */
export function drawMark({ mark }: BoxTone, rect: Rect, corner: 'lower' | 'upper'): SvgElement {
  const y = corner === 'lower' ? rect.y + rect.height - INSET : rect.y + INSET + TYPOGRAPHY.label;
  return drawText('idef0-tone-mark', mark, {
    ...{ x: rect.x + INSET, y },
    ...({ anchor: 'start', size: TYPOGRAPHY.label, weight: 'bold' } as const),
  });
}
