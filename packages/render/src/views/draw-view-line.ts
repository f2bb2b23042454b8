/** A line of a view, as wide as it carries many objects, and its label. */
import {
  baseLineOf,
  measureText,
  TYPOGRAPHY,
  VIEW_TYPOGRAPHY,
  type Point,
  type ViewLineGeometry,
} from '@idef0-studio/geometry';
import { HEAD } from '../arrows/draw-end.js';
import { directionOf } from '../arrows/piece.js';
import { roundedPath } from '../arrows/rounded-path.js';
import {
  drawText,
  group,
  rounded,
  svgElement,
  tooltip,
  type SvgElement,
} from '../svg/svg-element.js';

/** The line goes this far into its head, px. */
const OVERLAP = 1;

/** Flows have a head; lines from a bundle to a part and from an activity to one inside have none. */
export function drawViewLine(line: ViewLineGeometry): SvgElement {
  const isFlow = line.kind === 'flow';
  const step = isFlow ? weightStep(line.weight) : 0;
  const scale = HEAD_SCALES[step] ?? 1;
  const trim = { end: isFlow ? HEAD.length * scale - OVERLAP : 0 };
  const whole = roundedPath([line.points], trim);
  const kind = isFlow ? `idef0-weight-${step}` : `idef0-line-${line.kind}`;
  const head = isFlow ? headOf(line, scale) : undefined;
  const drawn = roundedPath([line.points], trim, line.gaps);
  return group(
    {
      class: ['idef0-arrow', `idef0-view-${line.kind}`, roleClass(line)].join(' ').trim(),
      'data-id': line.id,
      'data-from': line.from,
      'data-to': line.to,
      'data-object': line.objects.length === 1 ? line.objects[0] : undefined,
      'data-objects': line.objects.length > 1 ? JSON.stringify(line.objects) : undefined,
    },
    [
      ...(line.objects.length === 0 ? [] : [tooltip(line.objects.join('\n'))]),
      svgElement('path', { class: 'idef0-hit', d: whole }),
      svgElement('path', { class: `idef0-line ${kind}${tintClass('line', line)}`, d: drawn }),
      ...(head === undefined ? [] : [head]),
    ],
  );
}

/** What is written at a line; undefined where nothing is. */
export function drawViewLabel(line: ViewLineGeometry): SvgElement | undefined {
  const { label } = line;
  if (label === undefined) return undefined;
  const { label: size, leading } = TYPOGRAPHY;
  const { mark, y } = label;
  const beside = mark === undefined ? 0 : measureText(mark, size, 'bold') + VIEW_TYPOGRAPHY.markGap;
  const x = {
    start: label.x + beside,
    middle: label.x + label.width / 2,
    end: label.x + label.width,
  };
  return group({ class: 'idef0-label', 'data-id': line.id }, [
    ...(mark === undefined
      ? []
      : [
          drawText(`idef0-text idef0-mark${tintClass('mark', line)}`, mark, {
            x: label.x,
            y: baseLineOf(y, 0, size, leading),
            anchor: 'start',
            size,
            weight: 'bold',
          }),
        ]),
    ...label.lines.map((text, index) =>
      drawText('idef0-text', text, {
        x: x[label.anchor],
        y: baseLineOf(y, index, size, leading),
        anchor: label.anchor,
        size,
        weight: 'regular',
      }),
    ),
  ]);
}

/** From the number of objects to a step of the look: `idef0-weight-0` to `idef0-weight-4` are ever wider. */
export function weightStep(weight: number): number {
  return weight <= 1 ? 0 : weight === 2 ? 1 : weight <= 4 ? 2 : weight <= 7 ? 3 : 4;
}

/** Of the head, by step. */
const HEAD_SCALES = [1, 1.1, 1.25, 1.45, 1.7];

function headOf(line: ViewLineGeometry, scale: number): SvgElement | undefined {
  const { points } = line;
  const tip = points.at(-1);
  const before = points.findLast((point) => point.x !== tip?.x || point.y !== tip.y);
  if (tip === undefined || before === undefined) return undefined;
  const direction = directionOf(before, tip);
  const corner = (side: number): string => {
    const at = sideways(tip, direction, HEAD.length * scale, side * HEAD.half * scale);
    return `${rounded(at.x)} ${rounded(at.y)}`;
  };
  return svgElement('path', {
    class: `idef0-head${tintClass('head', line)}`,
    d: `M${rounded(tip.x)} ${rounded(tip.y)}L${corner(1)}L${corner(-1)}Z`,
  });
}

/** `back` px behind a point, `offset` px to its side. */
function sideways(tip: Point, direction: Point, back: number, offset: number): Point {
  return {
    x: tip.x - direction.x * back - direction.y * offset,
    y: tip.y - direction.y * back + direction.x * offset,
  };
}

/** ` idef0-tint-line-3`; empty where there is no tint. */
export function tintClass(
  part: 'line' | 'head' | 'mark' | 'edge',
  { tint }: { readonly tint?: number },
): string {
  return tint === undefined ? '' : ` idef0-tint-${part}-${tint}`;
}

function roleClass({ role }: ViewLineGeometry): string {
  return role === undefined ? '' : `idef0-role-${role}`;
}
