/**
 * The key of a drawing by role: a small table in a free place of the drawing, the lower left corner first, which a
 * staircase leaves empty.
 */
import {
  baseLineOf,
  measureText,
  TYPOGRAPHY,
  type ArrowGeometry,
  type DiagramGeometry,
  type Rect,
} from '@idef0-studio/geometry';
import { drawText, group, svgElement, type SvgElement } from '../svg/svg-element.js';
import { flowsOf } from './arrow-flow.js';
import { drawRoleHead } from './role-head.js';
import { roleLookOf, type RoleLook } from './role-look.js';

/** In this order the roles are listed. */
const ROWS: readonly Exclude<RoleLook, 'shared'>[] = ['input', 'control', 'output', 'mechanism'];

const WORDS = {
  fips183: {
    input: 'Input',
    control: 'Control',
    output: 'Output',
    mechanism: 'Mechanism',
    shared: 'Several roles',
  },
  gost: {
    input: 'Вход',
    control: 'Управление',
    output: 'Выход',
    mechanism: 'Механизм',
    shared: 'Несколько ролей',
  },
} as const;

const { label: SIZE, leading: LEADING } = TYPOGRAPHY;
/** Length of the lines shown, px, and the room round and between them. */
const SAMPLE = 34;
const PAD = 8;
const ROW = 16;
/** Free room round the key, px. */
const AIR = 14;
/** Steps in which places are tried, px. */
const STEP = 20;

/** The key of what the drawing has; undefined where it has no arrow. Where there is no free place it stands in the
 *  lower left corner all the same, over what is there. */
export function drawRoleKey(geometry: DiagramGeometry): SvgElement | undefined {
  const { arrows, form = 'fips183' } = geometry;
  const looks = new Set(arrows.flatMap(looksOf));
  const roles = ROWS.filter((look) => looks.has(look));
  if (roles.length === 0) return undefined;
  const rows: readonly RoleLook[] = looks.has('shared') ? [...roles, 'shared'] : roles;
  const words = rows.map((look) => WORDS[form][look]);
  const widest = Math.max(...words.map((word) => measureText(word, SIZE, 'regular')));
  const [cell, height] = [Math.ceil(SAMPLE + PAD + widest + 2 * PAD), ROW + 2 * PAD];
  const place = freePlace(geometry, [
    { width: cell, height: rows.length * ROW + 2 * PAD },
    { width: rows.length * cell, height },
  ]);
  const isColumn = place.width === cell;
  return group({ class: 'idef0-role-key' }, [
    svgElement('rect', { class: 'idef0-key', ...place }),
    ...rows.flatMap((look, index) =>
      drawRow(look, words[index] ?? '', {
        x: place.x + PAD + (isColumn ? 0 : index * cell),
        y: place.y + PAD + (isColumn ? index * ROW : 0),
      }),
    ),
  ]);
}

/** What its pieces look like: no piece feeds several roles where branches part at the very beginning. */
function looksOf(arrow: ArrowGeometry): readonly RoleLook[] {
  return arrow.kind === 'call' ? [] : flowsOf(arrow).map((flow) => roleLookOf(arrow, flow));
}

function drawRow(
  look: RoleLook,
  word: string,
  { x, y }: { readonly x: number; readonly y: number },
): readonly SvgElement[] {
  const middle = y + ROW / 2;
  const tip = { x: x + SAMPLE, y: middle };
  const end = look === 'shared' ? tip.x : tip.x - 7.5;
  const line = svgElement('path', {
    class: `idef0-line idef0-line-${look}`,
    d: `M${x} ${middle}H${end}`,
  });
  const top = middle - (SIZE * LEADING) / 2;
  const place = { x: tip.x + PAD, y: baseLineOf(top, 0, SIZE, LEADING), anchor: 'start' } as const;
  return [
    line,
    ...(look === 'shared' ? [] : [drawRoleHead(tip, { x: 1, y: 0 }, look)]),
    drawText('idef0-key-text', word, { ...place, size: SIZE, weight: 'regular' }),
  ];
}

type Size = Pick<Rect, 'width' | 'height'>;

/** The free place nearest to the lower left corner of the drawing that has one of the sizes. */
function freePlace(geometry: DiagramGeometry, sizes: readonly [Size, ...Size[]]): Rect {
  const { frame } = geometry;
  const covered = coveredBy(geometry);
  const bottom = frame.y + frame.height - AIR;
  let best: { readonly place: Rect; readonly distance: number } | undefined;
  for (const size of sizes) {
    for (let up = 0; up + size.height + 2 * AIR <= frame.height; up += STEP) {
      for (let right = 0; right + size.width + 2 * AIR <= frame.width; right += STEP) {
        const distance = up + right;
        if (best !== undefined && distance >= best.distance) break;
        const place = { ...size, x: frame.x + AIR + right, y: bottom - up - size.height };
        if (covered.every((rect) => isApart(place, rect))) best = { place, distance };
      }
    }
  }
  const [first] = sizes;
  return best?.place ?? { ...first, x: frame.x + AIR, y: bottom - first.height };
}

/** Everything that is drawn, as rectangles. */
function coveredBy({ boxes, arrows, labels, sheet, frame }: DiagramGeometry): readonly Rect[] {
  const lines = arrows.flatMap(({ segments }) =>
    segments.map(([x1, y1, x2, y2]): Rect => ({
      x: Math.min(x1, x2),
      y: Math.min(y1, y2),
      width: Math.abs(x2 - x1),
      height: Math.abs(y2 - y1),
    })),
  );
  const codes = arrows.flatMap(({ ends }) => ends.flatMap(({ codeAt }) => codeAt ?? []));
  const notes = sheet.flatMap((item): readonly Rect[] => {
    if (item.kind !== 'text' || item.y <= frame.y || item.y > frame.y + frame.height) return [];
    const width = measureText(item.text, item.size, 'bold');
    return [{ x: item.x, y: item.y - item.size, width, height: item.size }];
  });
  return [...boxes, ...labels, ...lines, ...codes, ...notes];
}

function isApart(a: Rect, b: Rect): boolean {
  return (
    a.x - AIR >= b.x + b.width ||
    b.x >= a.x + a.width + AIR ||
    a.y - AIR >= b.y + b.height ||
    b.y >= a.y + a.height + AIR
  );
}
