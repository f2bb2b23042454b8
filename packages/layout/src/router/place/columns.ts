/**
 * The first half of placing: every x of the drawing. Gaps are as wide as their lines and labels need, columns
 * as wide as the box's name and the lines at its top and bottom.
 */
import type { Fonts } from '../caption/text-block.js';
import { MEASURES } from '../measures.js';
import type { Strand } from '../strands/strand.js';
import { boxColumnOf, straightRoom, textRoom, type BoxColumn } from './box-column.js';
import { stackApart } from './compaction.js';
import { frameEnds, strandsIn, type Plan } from './plan.js';
import {
  leastBehind,
  leastBeside,
  reachesAt,
  reachesAtFrame,
  type PlacedReach,
  type Reach,
} from './reaches.js';
import { FARTHEST, NO_FRONTS, stepAside } from './step-aside.js';
import { SNAP, spreadStubs, type Stubs, type StubRequest } from './stubs.js';

export interface Columns {
  /** x of every vertical strand. */
  readonly at: ReadonlyMap<Strand, number>;
  readonly boxes: readonly (BoxColumn & { readonly x: number })[];
  readonly top: Stubs;
  readonly bottom: Stubs;
  readonly width: number;
}

/** How generous the columns are, px. */
export interface ColumnRoom {
  /** More room than needed in every gap. */
  readonly air: number;
  /** A box grows up to this width so that the lines from the frame to its top or bottom go straight. */
  readonly straight: number;
}

/** Places everything along the x axis. */
export function columnsOf(plan: Plan, room: ColumnRoom, fonts: Fonts): Columns {
  const at = new Map<Strand, number>();
  const boxes: (BoxColumn & { readonly x: number })[] = [];
  const reaches: PlacedReach[] = [];
  let x: number = MEASURES.margin;
  let fronts = NO_FRONTS;
  /** Enters lines at their places from `start` on, a little to the right where their labels want it. */
  const enter = (lines: ReadonlyMap<Strand, number>, start: number): number => {
    const placed = new Map([...lines].map(([strand, offset]) => [strand, start + offset]));
    const aside = stepAside(fronts, placed, (terminal) => straightRoom(plan, terminal));
    placed.forEach((place, strand) => at.set(strand, place + aside.by));
    fronts = aside.fronts;
    return start + aside.by;
  };
  const reach = (from: number, all: readonly Reach[]) => {
    reaches.push(...all.map((each) => ({ ...each, from })));
  };
  reach(0, reachesAtFrame(plan, 'left'));
  for (let gap = 0; gap <= plan.n; gap++) {
    const start = x + room.air / 2;
    const lanes = lanesOf(plan, strandsIn(plan, 'column-gap', gap), start, reaches);
    x = enter(lanes.at, start) + lanes.width + room.air / 2;
    if (gap === plan.n) break;
    x = Math.max(x, leastBehind(reachesAt(plan, 'left', gap), at), leastOnLine(plan, gap, reaches));
    const box = boxColumnOf(plan, gap, room.straight, fonts);
    x = enter(box.ports, x + missingBeside(box.ports, x, reaches));
    boxes.push({ ...box, x });
    x += box.width;
    reach(x, reachesAt(plan, 'right', gap));
  }
  const inner = Math.max(x + MEASURES.margin, leastWidth(plan, at, boxes, reaches));
  const requests = { top: requestsOf(plan, 'top', at), bottom: requestsOf(plan, 'bottom', at) };
  const needed = Math.max(roomOf(requests.top), roomOf(requests.bottom));
  const straight = inner + missingBehind([...requests.top, ...requests.bottom], inner - EDGE);
  const width = Math.ceil(Math.max(straight, needed + 2 * MEASURES.margin));
  const [low, high] = [MEASURES.margin, width - EDGE];
  return {
    at,
    boxes,
    top: spreadStubs(requests.top, low, high),
    bottom: spreadStubs(requests.bottom, low, high),
    width,
  };
}

/** Between the frame and the texts at its top and bottom, px. */
const EDGE = MEASURES.margin / 2;

/** What is missing behind the last line from the top or bottom of the frame so that it goes straight; 0 where it jogs anyway. */
function missingBehind(requests: readonly StubRequest[], limit: number): number {
  const missing = requests.map(({ x, least }) => x + least - limit);
  return Math.max(0, ...missing.filter((step) => step <= FARTHEST));
}

/** How far the lines at the top and bottom of a box have to step right for the texts that they cross. */
function missingBeside(
  ports: ReadonlyMap<Strand, number>,
  x: number,
  reaches: readonly PlacedReach[],
): number {
  const missing = [...ports].map(([line, offset]) => leastBeside(line, reaches) - x - offset);
  return Math.max(0, ...missing);
}

/** Where a box may stand at the earliest so that its own texts and those at the frame have room on the lines between. */
function leastOnLine(plan: Plan, box: number, reaches: readonly PlacedReach[]): number {
  const own = reachesAt(plan, 'left', box);
  const places = reaches
    .filter(({ line }) => line.lane === 'left' && line.index === box)
    .map(({ line, from, end }) => {
      const text = own.find((reach) => reach.line === line);
      return from + end + (text?.end ?? plan.spacing.clearance) + 2 * MEASURES.beside;
    });
  return Math.max(0, ...places);
}

/** How wide the drawing is at least for the texts at the right of the frame. */
function leastWidth(
  plan: Plan,
  at: ReadonlyMap<Strand, number>,
  boxes: Columns['boxes'],
  reaches: readonly PlacedReach[],
): number {
  const outer = reachesAtFrame(plan, 'right');
  const onLines = outer.map(({ line, end }) => {
    const box = line.lane === 'right' ? boxes[line.index] : undefined;
    const side =
      box === undefined ? 0 : box.x + box.width + plan.spacing.clearance + MEASURES.textGap;
    const texts = reaches.filter((reach) => reach.line === line);
    const before = texts.map((text) => text.from + text.end + MEASURES.textGap);
    return end + Math.max(side, ...before);
  });
  const ends = reaches.map(({ from, end }) => from + end + MEASURES.beside);
  return Math.max(leastBehind(outer, at), ...onLines, ...ends);
}

/** The lines of a gap, counted from its left side, and how wide it is. */
function lanesOf(
  plan: Plan,
  strands: readonly Strand[],
  start: number,
  reaches: readonly PlacedReach[],
): {
  readonly at: ReadonlyMap<Strand, number>;
  readonly width: number;
} {
  const at = stackApart(
    strands.map((strand) => ({
      item: strand,
      from: strand.from,
      to: strand.to,
      before: 0,
      after: 0,
      least: leastBeside(strand, reaches) - start,
    })),
    { start: plan.spacing.clearance, step: plan.spacing.lane, apart: plan.spacing.laneShared },
  );
  return { at, width: Math.max(0, ...at.values()) + plan.spacing.clearance };
}

function requestsOf(
  plan: Plan,
  side: 'top' | 'bottom',
  at: ReadonlyMap<Strand, number>,
): readonly StubRequest[] {
  const xOf = ({ strand }: { readonly strand: Strand }): number => at.get(strand) ?? 0;
  const ends = [...frameEnds(plan, side)].sort((a, b) => xOf(a) - xOf(b));
  return ends.map((end, index) => {
    const next = ends[index + 1];
    const tunnel = next?.terminal.end.tunnel === true ? MEASURES.tunnelSide : 0;
    const roomFor = next === undefined ? textRoom : straightRoom;
    const least = roomFor(plan, end.terminal) + tunnel;
    return { strand: end.strand, x: xOf(end), least, room: least + SNAP };
  });
}

function roomOf(requests: readonly StubRequest[]): number {
  return requests.reduce((sum, { room }) => sum + room, 0);
}
