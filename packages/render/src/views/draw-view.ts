/**
 * A whole view: paper, groups, lines, nodes, labels, sheet, from back to front, in the drawing language of the
 * diagrams. Decides strokes and classes, never positions.
 */
import type {
  ViewGeometry,
  ViewGroupGeometry,
  ViewLineGeometry,
  ViewNodeGeometry,
} from '@idef0-studio/geometry';
import { baseLineOf, TYPOGRAPHY, VIEW_TYPOGRAPHY } from '@idef0-studio/geometry';
import { drawSheet } from '../diagram/draw-sheet.js';
import { geometryFocusOf, type ViewFocus } from '../focus/view-focus.js';
import { drawLegend } from '../overlay/draw-legend.js';
import {
  drawText,
  FADED,
  group,
  rounded,
  svgElement,
  tooltip,
  withClass,
  type SvgElement,
} from '../svg/svg-element.js';
import { drawViewLabel, drawViewLine } from './draw-view-line.js';
import { drawViewNode } from './draw-view-node.js';

export interface DrawViewOptions {
  /** Where a click on a node leads, such as the page of its diagram; undefined: nowhere. */
  readonly linkOf?: (node: ViewNodeGeometry['node']) => string | undefined;
  /** The name of a node or of an object that stays in full ink, with what belongs to it, while the rest fades. A name that
   *  the view does not have fades nothing. */
  readonly focus?: string;
}

/** The `svg` element, in the px of the sheet; on paper as large as its page. */
export function drawView(geometry: ViewGeometry, options: DrawViewOptions = {}): SvgElement {
  const { width, height, page } = geometry;
  const focus = options.focus === undefined ? undefined : geometryFocusOf(geometry, options.focus);
  const lines = ordered(geometry.lines, focus);
  return svgElement(
    'svg',
    {
      class: 'idef0-diagram idef0-view',
      width: page === undefined ? width : `${page.widthMm}mm`,
      height: page === undefined ? height : `${page.heightMm}mm`,
      viewBox: `0 0 ${rounded(width)} ${rounded(height)}`,
      role: 'img',
      'data-model': geometry.model,
      'data-view': geometry.kind,
    },
    [
      tooltip(geometry.title),
      svgElement('rect', { class: 'idef0-paper', x: 0, y: 0, width, height }),
      group({ class: 'idef0-groups' }, geometry.groups.map(drawViewGroup)),
      drawSheet(geometry),
      group(
        { class: 'idef0-arrows' },
        lines.map((line) => shown(drawViewLine(line), focus?.lines, line.id)),
      ),
      group(
        { class: 'idef0-boxes' },
        geometry.nodes.map((node) =>
          linked(
            shown(drawViewNode(node), focus?.nodes, node.node.id),
            options.linkOf?.(node.node),
          ),
        ),
      ),
      group(
        { class: 'idef0-labels' },
        geometry.lines.flatMap((line) => {
          const label = drawViewLabel(line);
          return label === undefined ? [] : [shown(label, focus?.lines, line.id)];
        }),
      ),
      ...(geometry.legend === undefined ? [] : [drawLegend(geometry.legend)]),
    ],
  );
}

/** What is in focus over what fades: lines of one arrow lie on top of each other. */
function ordered(
  lines: readonly ViewLineGeometry[],
  focus: ViewFocus | undefined,
): readonly ViewLineGeometry[] {
  if (focus === undefined) return lines;
  const isKept = ({ id }: ViewLineGeometry): boolean => focus.lines.has(id);
  return [...lines.filter((line) => !isKept(line)), ...lines.filter(isKept)];
}

/** Faded where something else is in focus. */
function shown(element: SvgElement, kept: ReadonlySet<string> | undefined, id: string): SvgElement {
  return kept === undefined || kept.has(id) ? element : withClass(element, FADED);
}

/** A titled frame. */
export function drawViewGroup(geometry: ViewGroupGeometry): SvgElement {
  const { x, y, width, height } = geometry;
  const size = VIEW_TYPOGRAPHY.group;
  return group(
    {
      class: 'idef0-group',
      'data-id': geometry.id,
      'data-activity': geometry.activity,
      'data-node': geometry.node,
    },
    [
      svgElement('rect', { class: 'idef0-group-frame', x, y, width, height, rx: GROUP_RADIUS }),
      ...geometry.lines.map((line, index) =>
        drawText('idef0-group-title', line, {
          x: x + TITLE.x,
          y: baseLineOf(y + TITLE.y, index, size, TYPOGRAPHY.leading),
          anchor: 'start',
          size,
          weight: 'bold',
        }),
      ),
    ],
  );
}

const GROUP_RADIUS = 4;
/** Of the title, from the corner of its frame, px. */
const TITLE = { x: 12, y: 9 } as const;

function linked(element: SvgElement, href: string | undefined): SvgElement {
  return href === undefined ? element : svgElement('a', { href }, [element]);
}
