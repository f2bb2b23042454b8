/**
 * A whole diagram: paper, form, arrows, boxes, labels, from back to front. Decides strokes and classes,
 * never positions.
 */
import type { BoxGeometry, DiagramGeometry } from '@idef0-studio/geometry';
import { drawArrow } from './draw-arrow.js';
import { drawBox } from './draw-box.js';
import { drawLabel } from './draw-label.js';
import { drawSheet } from './draw-sheet.js';
import { SERIF_CLASS } from './style-sheet.js';
import { group, rounded, svgElement, tooltip, type SvgElement } from './svg-element.js';

export interface DrawOptions {
  /** Where a click on a box leads, such as the page of its own diagram; undefined: nowhere. */
  readonly linkOf?: (box: BoxGeometry) => string | undefined;
}

/** The `svg` element, in the px of the sheet; on paper as large as its page. */
export function drawDiagram(geometry: DiagramGeometry, options: DrawOptions = {}): SvgElement {
  const { width, height, page } = geometry;
  return svgElement(
    'svg',
    {
      class: geometry.form === 'gost' ? `idef0-diagram ${SERIF_CLASS}` : 'idef0-diagram',
      width: page === undefined ? width : `${page.widthMm}mm`,
      height: page === undefined ? height : `${page.heightMm}mm`,
      viewBox: `0 0 ${rounded(width)} ${rounded(height)}`,
      role: 'img',
      'data-model': geometry.model,
      'data-node': geometry.node,
    },
    [
      tooltip(`${geometry.node} ${geometry.title}`),
      svgElement('rect', { class: 'idef0-paper', x: 0, y: 0, width, height }),
      drawSheet(geometry),
      group({ class: 'idef0-arrows' }, geometry.arrows.map(drawArrow)),
      group(
        { class: 'idef0-boxes' },
        geometry.boxes.map((box) => linked(drawBox(box), options.linkOf?.(box))),
      ),
      group({ class: 'idef0-labels' }, geometry.labels.map(drawLabel)),
    ],
  );
}

function linked(element: SvgElement, href: string | undefined): SvgElement {
  return href === undefined ? element : svgElement('a', { href }, [element]);
}
