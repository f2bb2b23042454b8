/**
 * A whole diagram: paper, form, arrows, boxes, labels, from back to front. Decides strokes and classes,
 * never positions.
 */
import type { BoxGeometry, Devices, DiagramGeometry, Focus } from '@idef0-studio/geometry';
import { drawArrow } from '../arrows/draw-arrow.js';
import { drawLabel } from '../arrows/draw-label.js';
import { drawRoleKey } from '../arrows/role-key.js';
import { focusOf, labelFocus, type FocusSet } from '../focus/focus.js';
import { SERIF_CLASS } from '../style/style-sheet.js';
import { drawLegend } from '../overlay/draw-legend.js';
import {
  FADED,
  group,
  rounded,
  svgElement,
  tooltip,
  withClass,
  type SvgElement,
} from '../svg/svg-element.js';
import { drawBox } from './draw-box.js';
import { drawSheet } from './draw-sheet.js';

export interface DrawOptions {
  /** Where a click on a box leads, such as the page of its own diagram; undefined: nowhere. */
  readonly linkOf?: (box: BoxGeometry) => string | undefined;
  /** `role`: lines and heads tell the roles apart, and a key says how; default `none`. */
  readonly colour?: Devices['colour'];
  /** What stays in full ink while the rest fades; undefined: everything. A focus on what the diagram does not have
   *  fades nothing: `focusOf` says why. */
  readonly focus?: Focus;
}

/** The `svg` element, in the px of the sheet; on paper as large as its page, in a window as
 *  large as the window. */
export function drawDiagram(geometry: DiagramGeometry, options: DrawOptions = {}): SvgElement {
  const { width, height, page, pane } = geometry;
  const { colour = 'none', focus, linkOf } = options;
  const kept = focus === undefined ? undefined : focusOf(geometry, focus);
  const set = kept?.problem === undefined ? kept : undefined;
  return svgElement(
    'svg',
    {
      class: geometry.form === 'gost' ? `idef0-diagram ${SERIF_CLASS}` : 'idef0-diagram',
      width: page === undefined ? (pane?.width ?? width) : `${page.widthMm}mm`,
      height: page === undefined ? (pane?.height ?? height) : `${page.heightMm}mm`,
      viewBox: `0 0 ${rounded(width)} ${rounded(height)}`,
      role: 'img',
      'data-model': geometry.model,
      'data-node': geometry.node,
    },
    [
      tooltip(`${geometry.node} ${geometry.title}`),
      svgElement('rect', { class: 'idef0-paper', x: 0, y: 0, width, height }),
      drawSheet(geometry),
      group({ class: 'idef0-arrows' }, drawArrows(geometry, colour, set)),
      group(
        { class: 'idef0-boxes' },
        geometry.boxes.map((box) => linked(marked(drawBox(box), box, set), linkOf?.(box))),
      ),
      group({ class: 'idef0-labels' }, drawLabels(geometry, set)),
      ...(colour === 'role' ? [drawRoleKey(geometry)].filter((part) => part !== undefined) : []),
      ...(geometry.legend === undefined ? [] : [drawLegend(geometry.legend)]),
    ],
  );
}

/** Those in focus over those that fade. */
function drawArrows(
  { arrows }: DiagramGeometry,
  colour: Devices['colour'],
  set: FocusSet | undefined,
): readonly SvgElement[] {
  if (set === undefined) return arrows.map((arrow) => drawArrow(arrow, { colour }));
  const [front, back] = [true, false].map((isKept) =>
    arrows
      .filter(({ id }) => set.arrows.has(id) === isKept)
      .map((arrow) => drawArrow(arrow, { colour, focus: set.arrows.get(arrow.id) ?? 'faded' })),
  );
  return [...(back ?? []), ...(front ?? [])];
}

function drawLabels(geometry: DiagramGeometry, set: FocusSet | undefined): readonly SvgElement[] {
  const labels = geometry.labels.filter(({ zoom }) => zoom === undefined);
  return labels.map((label) => {
    const element = drawLabel(label);
    if (set === undefined || labelFocus(geometry, set, label) === 'full') return element;
    return withClass(element, FADED);
  });
}

/** A box that was asked for stands out, one that has nothing to do with it fades. */
function marked(element: SvgElement, { id }: BoxGeometry, set: FocusSet | undefined): SvgElement {
  if (set === undefined) return element;
  if (set.subjects.has(id)) return withClass(element, 'idef0-highlighted');
  return set.boxes.has(id) ? element : withClass(element, FADED);
}

function linked(element: SvgElement, href: string | undefined): SvgElement {
  return href === undefined ? element : svgElement('a', { href }, [element]);
}
