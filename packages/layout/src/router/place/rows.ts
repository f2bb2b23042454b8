/**
 * The second half of placing: every y of the drawing. The x of all lines is known, so that lines in a gap share a
 * height wherever they do not meet.
 */
import { MEASURES, portOf } from '../measures.js';
import type { Strand } from '../strands/strand.js';
import { agentStep } from './agents.js';
import type { Columns } from './columns.js';
import { stackApart } from './compaction.js';
import { frameEnd, frameEnds, portsIn, strandsIn, type Plan } from './plan.js';
import { isOpen, openLength } from './reaches.js';
import type { Stubs } from './stubs.js';

export interface Rows {
  /** y of every horizontal strand. */
  readonly at: ReadonlyMap<Strand, number>;
  readonly boxes: readonly { readonly y: number; readonly height: number }[];
  /** y of the jog of each level, from the frame inwards. */
  readonly topLevel: (level: number) => number;
  readonly bottomLevel: (level: number) => number;
  readonly height: number;
}

/** More room than needed, px: in every gap between rows, and in every box. */
export interface Air {
  readonly gap: number;
  readonly box: number;
}

/** Places everything along the y axis. */
export function rowsOf(plan: Plan, columns: Columns, air: Air): Rows {
  const at = new Map<Strand, number>();
  const boxes: { y: number; height: number }[] = [];
  const topTexts = frameZone(plan, 'top');
  let y = topTexts + jogZone(columns.top);
  for (let gap = 0; gap <= plan.n; gap++) {
    const strands = strandsIn(plan, 'row-gap', gap);
    y = placeGap(plan, strands, columns, y + air.gap / 2, at) + air.gap / 2;
    if (gap === plan.n) break;
    y += bandZone(plan, 'above', gap);
    const row = rowOf(plan, gap, columns.boxes[gap]?.height ?? 0, air.box);
    row.ports.forEach((offset, strand) => at.set(strand, y + offset));
    boxes.push({ y, height: row.height });
    y += row.height + bandZone(plan, 'below', gap);
  }
  const bottomTexts = frameZone(plan, 'bottom');
  const height = Math.ceil(y + jogZone(columns.bottom) + bottomTexts);
  return {
    at,
    boxes,
    topLevel: (level) => topTexts + MEASURES.above + level * MEASURES.abut,
    bottomLevel: (level) => height - bottomTexts - MEASURES.above - level * MEASURES.abut,
    height,
  };
}

function placeGap(
  plan: Plan,
  strands: readonly Strand[],
  columns: Columns,
  y: number,
  at: Map<Strand, number>,
): number {
  if (strands.length === 0) return y + plan.spacing.clearance;
  const lines = strands.map((strand) => {
    const before = Math.max(labelHeight(plan, strand, 'left'), labelHeight(plan, strand, 'right'));
    return { item: strand, ...reachOf(plan, strand, columns), before, after: tunnelHeight(strand) };
  });
  const { clearance, lane } = plan.spacing;
  const rule = { start: y + clearance, step: lane, apart: MEASURES.abut };
  const places = stackApart(lines, rule);
  places.forEach((place, strand) => at.set(strand, place));
  return Math.max(...places.values()) + plan.spacing.clearance;
}

/** From where to where a horizontal strand in a gap reaches, px. */
function reachOf(
  plan: Plan,
  strand: Strand,
  columns: Columns,
): { readonly from: number; readonly to: number } {
  const open = isOpen(strand) ? strand.links[0]?.terminal : undefined;
  if (open !== undefined) {
    const length = openLength(plan, open);
    return open.side === 'left'
      ? { from: 0, to: length }
      : { from: columns.width - length, to: columns.width };
  }
  const places = strand.links.map((other) => {
    if (other.lane === 'frame-left') return 0;
    if (other.lane === 'frame-right') return columns.width;
    return columns.at.get(other) ?? 0;
  });
  return { from: Math.min(...places), to: Math.max(...places) };
}

/** Room above a line for its label at the left or right of the frame, with what has to stay free above that; 0 where it does
 *  not reach it. */
function labelHeight(plan: Plan, strand: Strand, side: 'left' | 'right', free = FREE): number {
  const terminal = frameEnd(strand, side);
  if (terminal === undefined) return 0;
  const label = plan.captions.at.get(terminal);
  const texts = (label?.height ?? 0) + MEASURES.above + free;
  const height = label === undefined ? plan.spacing.codeStep : texts;
  return Math.max(height, agentStep(plan, side));
}

/** Between a label and the line above it. */
const FREE = MEASURES.above + MEASURES.nearer;

/** Distance from a line with parentheses at the frame to a code at the next one; 0 where it has none. Labels
 *  at the frame stand farther inside. */
function tunnelHeight(strand: Strand): number {
  const ends = [frameEnd(strand, 'left'), frameEnd(strand, 'right')];
  const isTunnelled = ends.some((terminal) => terminal?.end.tunnel === true);
  return isTunnelled ? MEASURES.tunnelSide + MEASURES.codeRow : 0;
}

function reachesFrame(strand: Strand): boolean {
  return frameEnd(strand, 'left') !== undefined || frameEnd(strand, 'right') !== undefined;
}

/** Room along the top or bottom of the frame for codes and labels. */
function frameZone(plan: Plan, side: 'top' | 'bottom'): number {
  const ends = frameEnds(plan, side);
  if (ends.length === 0) return MEASURES.margin;
  const heights = ends.map(({ strand, terminal }) =>
    isOpen(strand)
      ? openLength(plan, terminal)
      : MEASURES.codeRow + (plan.captions.at.get(terminal)?.height ?? 0),
  );
  return Math.max(...heights) + 2 * MEASURES.beside;
}

/** Room for the jogs of stubs below their texts, clearly farther from those than their own lines. */
function jogZone({ levels }: Stubs): number {
  return levels === 0 ? 0 : MEASURES.above + levels * MEASURES.abut;
}

/** Room above or below a box for labels beside its lines, loose lines, and its node number. */
function bandZone(plan: Plan, lane: 'above' | 'below', box: number): number {
  const heights = strandsIn(plan, lane, box).map((strand) => {
    const label = strand.terminal && plan.captions.at.get(strand.terminal);
    const text = label === undefined ? 0 : label.height + MEASURES.beside;
    const tunnel = strand.terminal?.end.tunnel === true ? MEASURES.tunnel : 0;
    return Math.max(text + tunnel, strand.links.length === 0 ? MEASURES.loose : 0);
  });
  const isDecomposed = plan.network.diagram.boxes[box]?.decomposed === true;
  const node = lane === 'below' && isDecomposed ? plan.spacing.nodeRow : 0;
  const texts = Math.max(0, ...heights);
  return texts > 0 ? node + texts : Math.max(0, node + MEASURES.above - plan.spacing.clearance);
}

function rowOf(
  plan: Plan,
  index: number,
  named: number,
  air: number,
): { readonly height: number; readonly ports: Map<Strand, number> } {
  const sides = (['left', 'right'] as const).map((lane) => stepsOf(plan, lane, index));
  const height = Math.max(plan.spacing.boxHeight, named, ...sides.map((side) => side.height)) + air;
  const ports = new Map<Strand, number>();
  for (const { steps, height: needed } of sides) {
    const slack = (height - needed) / (steps.length + 1);
    let y = 0;
    for (const { strands, step } of steps) {
      y += step + slack;
      for (const strand of strands) ports.set(strand, y);
    }
  }
  return { height: Math.ceil(height), ports };
}

/** The lines at a side of a box, each with the room it needs above it for its labels. */
function stepsOf(plan: Plan, lane: 'left' | 'right', index: number) {
  const ports = portsIn(plan, lane, index);
  const steps = ports.map((strands, place) => {
    const all = ports[place - 1] ?? [];
    const [before] = all;
    // Above the first line there is nothing as near as the corner of the box is to other lines.
    const free = before === undefined ? 0 : FREE;
    const texts = strands.map((strand) =>
      Math.max(
        portLabelHeight(plan, strand, before, free),
        labelHeight(plan, strand, 'left', free),
        labelHeight(plan, strand, 'right', free),
        reachesFrame(strand) ? Math.max(0, ...all.map(tunnelHeight)) : 0,
      ),
    );
    const { corner } = plan.spacing;
    const least = before === undefined ? corner : portOf(plan.spacing, before.terminal);
    return { strands, step: Math.max(...texts, least) };
  });
  const height = steps.reduce<number>((sum, { step }) => sum + step, plan.spacing.corner);
  return { steps, height };
}

/** Room above a line for its label at its box; 0 where it has none. Next to parentheses of its own a label is
 *  clear of those at the line before. */
function portLabelHeight(
  plan: Plan,
  { terminal }: Strand,
  before: Strand | undefined,
  free: number,
): number {
  const label = terminal && plan.captions.at.get(terminal);
  if (label === undefined) return 0;
  const isNear = before?.terminal?.end.tunnel === true && !terminal?.end.tunnel;
  return label.height + MEASURES.above + (isNear ? Math.max(MEASURES.tunnelSide, free) : free);
}
