/**
 * A node of a view. Activities are the boxes of diagrams, with their node number in the corner; objects have
 * round ends, bundles a second outline behind the first; agents are quiet plates. In a node tree activities
 * are lines of text.
 */
import {
  baseLineOf,
  measureText,
  numberInView,
  TYPOGRAPHY,
  VIEW_TYPOGRAPHY,
  type BoxTone,
  type Rect,
  type ViewNodeGeometry,
} from '@idef0-studio/geometry';
import { drawMark, inTone } from '../overlay/draw-tone.js';
import { drawText, group, svgElement, tooltip, type SvgElement } from '../svg/svg-element.js';
import { tintClass } from './draw-view-line.js';

/** From the number to the sides of its box, px. */
const INSET = 4;
/** The second outline of a bundle is this far to the lower right. */
const BEHIND = 3;
const RADIUS = { object: 9, agent: 6 } as const;
/** Between the name and the definition, px. */
const BETWEEN = 4;
const ROW_PAD = 2;

export function drawViewNode(geometry: ViewNodeGeometry): SvgElement {
  const { node } = geometry;
  return group(
    {
      class: `idef0-box idef0-view-node idef0-view-${node.kind}`,
      'data-id': node.id,
      'data-activity': node.kind === 'activity' ? node.activity : undefined,
      'data-node': node.kind === 'activity' ? node.node : undefined,
      'data-decomposed': node.kind === 'activity' && node.decomposed ? 'true' : undefined,
      'data-object': node.kind === 'object' ? node.object : undefined,
      'data-agent': node.kind === 'agent' ? node.agent : undefined,
      'data-subject': node.isSubject ? 'true' : undefined,
    },
    [tooltip(tooltipOf(geometry)), ...drawShape(geometry)],
  );
}

function drawShape(geometry: ViewNodeGeometry): readonly SvgElement[] {
  const { shape, tone } = geometry;
  const pieces = shape === 'row' ? drawRow(geometry) : drawBoxed(geometry);
  if (tone === undefined) return pieces;
  const mark = shape === 'row' ? drawRowMark(geometry, tone) : drawMark(tone, geometry, 'lower');
  return [...inTone(pieces, tone, areaOf(geometry)), mark];
}

/** A row that is coloured has its mark behind it. */
function areaOf({ shape, tone, x, y, width, height }: ViewNodeGeometry): Rect {
  const room =
    shape === 'box' || tone === undefined
      ? 0
      : measureText(tone.mark, TYPOGRAPHY.label, 'bold') + 2 * ROW_PAD;
  return { x, y, width: width + room, height };
}

function drawRowMark({ x, y, width }: ViewNodeGeometry, { mark }: BoxTone): SvgElement {
  const { label: size, leading } = TYPOGRAPHY;
  return drawText('idef0-tone-mark', mark, {
    ...{ x: x + width + ROW_PAD, y: baseLineOf(y + ROW_PAD, 0, size, leading) },
    ...({ anchor: 'start', size, weight: 'bold' } as const),
  });
}

function tooltipOf({ node }: ViewNodeGeometry): string {
  const name = node.kind === 'activity' ? `${numberInView(node)} ${node.name}` : node.name;
  return [name, node.definition].filter((part) => part !== undefined).join('\n');
}

/** The number in bold, the name beside it; an area to point at, since a line of text has holes. */
function drawRow(geometry: ViewNodeGeometry): readonly SvgElement[] {
  const { node, lines } = geometry;
  const { x, y, width, height } = areaOf(geometry);
  if (node.kind !== 'activity') return [];
  const { row: size, rowGap } = VIEW_TYPOGRAPHY;
  const left = x + ROW_PAD;
  const beside = left + measureText(numberInView(node), size, 'bold') + rowGap;
  const at = (index: number) => baseLineOf(y + ROW_PAD, index, size, TYPOGRAPHY.leading);
  const place = { anchor: 'start', size } as const;
  return [
    svgElement('rect', { class: 'idef0-row', x, y, width, height }),
    drawText('idef0-row-number', numberInView(node), {
      ...place,
      x: left,
      y: at(0),
      weight: 'bold',
    }),
    ...lines.map((line, index) =>
      drawText(
        node.look === 'activity' ? 'idef0-row-name' : 'idef0-row-name idef0-name-stub',
        line,
        {
          ...place,
          x: beside,
          y: at(index),
          weight: 'regular',
        },
      ),
    ),
  ];
}

function drawBoxed(geometry: ViewNodeGeometry): readonly SvgElement[] {
  return [
    ...drawFrame(geometry),
    ...drawEdge(geometry),
    ...drawTexts(geometry),
    ...drawNumber(geometry),
  ];
}

/** A bar along the top in the colour of the lines that leave the box. */
function drawEdge(geometry: ViewNodeGeometry): readonly SvgElement[] {
  const { tint, x, y, width } = geometry;
  if (tint === undefined) return [];
  const place = { x: x + EDGE, y: y + EDGE, width: width - 2 * EDGE, height: EDGE_HEIGHT };
  return [svgElement('rect', { class: tintClass('edge', geometry).trim(), ...place })];
}

/** Within the border, px. */
const EDGE = 0.7;
const EDGE_HEIGHT = 4;

function drawFrame({ node, x, y, width, height }: ViewNodeGeometry): readonly SvgElement[] {
  const frame = (className: string, more: Readonly<Record<string, number>> = {}): SvgElement =>
    svgElement('rect', {
      class: node.isSubject ? `${className} idef0-subject` : className,
      x,
      y,
      width,
      height,
      ...more,
    });
  switch (node.kind) {
    case 'activity':
      return [frame(node.look === 'activity' ? 'idef0-border' : 'idef0-border idef0-border-stub')];
    case 'agent':
      return [frame('idef0-agent-plate', { rx: RADIUS.agent })];
    case 'object': {
      const rx = Math.min(RADIUS.object, height / 2);
      const behind = { x: x + BEHIND, y: y + BEHIND, rx };
      const front = frame('idef0-object', { rx });
      return node.isBundle ? [frame('idef0-object', behind), front] : [front];
    }
  }
}

/** Caption, name and definition as one block in the middle; a number takes its line at the foot. */
function drawTexts(geometry: ViewNodeGeometry): readonly SvgElement[] {
  const { node, x, y, width, height, caption, lines, definition } = geometry;
  const { name, leading } = TYPOGRAPHY;
  const { caption: small, definition: text } = VIEW_TYPOGRAPHY;
  const gap = definition.length > 0 ? BETWEEN : 0;
  const block =
    leading * (caption.length * small + lines.length * name + definition.length * text) + gap;
  const top = y + (height - block) / 2 - (drawNumber(geometry).length > 0 ? NUMBER_RISE : 0);
  const nameTop = top + leading * caption.length * small;
  const textTop = nameTop + leading * lines.length * name + gap;
  const row =
    (className: string, from: number, size: number, weight: 'regular' | 'bold') =>
    (line: string, index: number): SvgElement =>
      drawText(className, line, {
        x: x + width / 2,
        y: baseLineOf(from, index, size, leading),
        anchor: 'middle',
        size,
        weight,
      });
  const isBold = node.kind === 'activity' || node.isSubject;
  return [
    ...caption.map(row('idef0-caption', top, small, 'regular')),
    ...lines.map(row(nameClass(geometry), nameTop, name, isBold ? 'bold' : 'regular')),
    ...definition.map(row('idef0-definition', textTop, text, 'regular')),
  ];
}

const NUMBER_RISE = 4;

function nameClass({ node }: ViewNodeGeometry): string {
  const isPlain = node.kind !== 'activity' && !node.isSubject;
  const isStub = node.kind === 'activity' && node.look !== 'activity';
  return isPlain ? 'idef0-object-name' : isStub ? 'idef0-name idef0-name-stub' : 'idef0-name';
}

function drawNumber({ node, x, y, width, height }: ViewNodeGeometry): readonly SvgElement[] {
  if (node.kind !== 'activity' || node.name === '' || node.name === node.node) return [];
  const place = {
    x: x + width - INSET,
    y: y + height - INSET,
    anchor: 'end',
    size: TYPOGRAPHY.label,
    weight: 'regular',
  } as const;
  return [drawText('idef0-number', numberInView(node), place)];
}
