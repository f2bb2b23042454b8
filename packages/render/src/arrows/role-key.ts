/**
 * The key of a drawing by role: a small table in a free place of the drawing, the lower left corner first, which a
 * staircase leaves empty.
 */
import {
  baseLineOf,
  coveredByDiagram,
  freePlace,
  measureText,
  TABLE_AIR,
  TYPOGRAPHY,
  type ArrowGeometry,
  type DiagramGeometry,
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
  const { frame } = geometry;
  const column = { width: cell, height: rows.length * ROW + 2 * PAD };
  const sizes = [column, { width: rows.length * cell, height }];
  const corner = {
    ...column,
    x: frame.x + TABLE_AIR,
    y: frame.y + frame.height - TABLE_AIR - column.height,
  };
  const place = freePlace(frame, coveredByDiagram(geometry), sizes) ?? corner;
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
