/**
 * The first half of placing: every x of the drawing. Gaps are as wide as their lines and labels need, columns
 * as wide as the box's name and the lines at its top and bottom.
 */
import { boxNumbers } from '@idef0-studio/geometry';
import type { DiagramBox } from '@idef0-studio/model';
import type { Fonts, TextBlock } from '../caption/text-block.js';
import { MEASURES, portOf } from '../measures.js';
import type { Terminal } from '../normalise/network.js';
import type { Strand } from '../strands/strand.js';
import { agentStep } from './agents.js';
import { stackApart } from './compaction.js';
import { frameEnd, frameEnds, portsIn, strandsIn, type Plan } from './plan.js';
import { NO_FRONTS, stepAside } from './step-aside.js';
import { SNAP, spreadStubs, type Stubs, type StubRequest } from './stubs.js';

export interface Columns {
  /** x of every vertical strand. */
  readonly at: ReadonlyMap<Strand, number>;
  readonly boxes: readonly {
    readonly x: number;
    readonly width: number;
    readonly name: TextBlock;
    /** Height that its name needs. */
    readonly height: number;
  }[];
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
  const boxes: { x: number; width: number; name: TextBlock; height: number }[] = [];
  let x = frameZone(plan, 'left');
  let fronts = NO_FRONTS;
  /** Enters lines at their places from `start` on, a little to the right where their labels want it. */
  const enter = (lines: ReadonlyMap<Strand, number>, start: number): number => {
    const placed = new Map([...lines].map(([strand, offset]) => [strand, start + offset]));
    const aside = stepAside(fronts, placed, (terminal) => straightRoom(plan, terminal));
    placed.forEach((place, strand) => at.set(strand, place + aside.by));
    fronts = aside.fronts;
    return start + aside.by;
  };
  for (let gap = 0; gap <= plan.n; gap++) {
    if (gap > 0) x += sideZone(plan, 'right', gap - 1);
    const lanes = lanesOf(plan, strandsIn(plan, 'column-gap', gap));
    x = enter(lanes.at, x + room.air / 2) + lanes.width + room.air / 2;
    if (gap === plan.n) break;
    x += sideZone(plan, 'left', gap);
    const box = columnOf(plan, gap, room.straight, fonts);
    x = enter(box.ports, x);
    boxes.push({ x, width: box.width, name: box.name, height: box.height });
    x += box.width;
  }
  const inner = x + frameZone(plan, 'right');
  const requests = { top: requestsOf(plan, 'top', at), bottom: requestsOf(plan, 'bottom', at) };
  const needed = Math.max(roomOf(requests.top), roomOf(requests.bottom));
  const width = Math.ceil(Math.max(inner, needed + 2 * MEASURES.margin));
  const [low, high] = [MEASURES.margin, width - MEASURES.margin / 2];
  return {
    at,
    boxes,
    top: spreadStubs(requests.top, low, high),
    bottom: spreadStubs(requests.bottom, low, high),
    width,
  };
}

/** The lines of a gap, counted from its left side, and how wide it is. */
function lanesOf(
  plan: Plan,
  strands: readonly Strand[],
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
    })),
    { start: plan.spacing.clearance, step: plan.spacing.lane, apart: plan.spacing.laneShared },
  );
  return { at, width: Math.max(0, ...at.values()) + plan.spacing.clearance };
}

/** Room for the labels and codes at the left or right of the frame. */
function frameZone(plan: Plan, side: 'left' | 'right'): number {
  const widths = frameEnds(plan, side).map(
    ({ terminal }) => frameTextWidth(plan, side, terminal) + MEASURES.beside,
  );
  return Math.max(MEASURES.margin, ...widths);
}

/** Width of the text along the frame: the code, or parentheses, and the label behind it. */
function frameTextWidth(plan: Plan, side: 'left' | 'right', terminal: Terminal): number {
  const label = plan.captions.at.get(terminal);
  return plan.captions.column[side] + (label === undefined ? 0 : label.width + MEASURES.beside);
}

/** Room for labels between a side of a box and the nearest line that passes it. */
function sideZone(plan: Plan, side: 'left' | 'right', box: number): number {
  const widths = strandsIn(plan, side, box).map((strand) => {
    const label = strand.terminal && plan.captions.at.get(strand.terminal);
    const tunnel = strand.terminal?.end.tunnel === true ? MEASURES.tunnel : 0;
    const mark = Math.max(side === 'left' ? MEASURES.head : 0, MEASURES.beside + tunnel);
    const text = label === undefined ? tunnel : label.width + mark + MEASURES.beside;
    return Math.max(text, strand.links.length === 0 ? MEASURES.loose : 0);
  });
  return Math.max(0, ...widths);
}

function columnOf(
  plan: Plan,
  index: number,
  straight: number,
  fonts: Fonts,
): {
  readonly width: number;
  readonly name: TextBlock;
  readonly height: number;
  readonly ports: Map<Strand, number>;
} {
  const box = plan.network.diagram.boxes[index];
  const room = 2 * plan.spacing.namePadding;
  const name = fonts.name.blockOf(box?.name ?? '', plan.spacing.boxWidth - room);
  const sides = (['above', 'below'] as const).map((lane) =>
    portsOf(plan, lane, index, straight, fonts),
  );
  const width = Math.max(
    plan.spacing.boxWidth,
    name.width + room,
    ...sides.map((side) => side.width),
  );
  const ports = new Map<Strand, number>();
  for (const side of sides) spreadPorts(side, width, ports);
  const broken = fonts.name.blockOf(box?.name ?? '', nameWidth(width) - room);
  return { width, name: broken, height: heightFor(broken, box, width, plan, fonts), ports };
}

/** Height of a box of this width that its name needs beside its numbers. */
function heightFor(
  { lines, height }: TextBlock,
  box: DiagramBox | undefined,
  width: number,
  { spacing }: Plan,
  fonts: Fonts,
): number {
  const last = fonts.name.widthOf(lines.at(-1) ?? '');
  const { left = '', right } = box === undefined ? { right: '' } : boxNumbers(box);
  const widest = Math.max(fonts.label.widthOf(left), fonts.label.widthOf(right));
  const free = (width - last) / 2 - widest;
  const isBeside = free > 2 * MEASURES.beside;
  return height + 2 * (isBeside ? spacing.besideNumber : spacing.aboveNumber);
}

/** How wide a name may be in a box: in a wide one it leaves air at both sides. */
function nameWidth(box: number): number {
  return Math.min(box, Math.max(MEASURES.nameWidth, 0.85 * box));
}

interface PortRow {
  /** For each port, with its lines, the smallest distance to the one before it, or to the corner. */
  readonly steps: readonly { readonly strands: readonly Strand[]; readonly step: number }[];
  /** Width that the box needs for them, with what has to stay free at its right end. */
  readonly width: number;
}

function portsOf(
  plan: Plan,
  lane: 'above' | 'below',
  index: number,
  limit: number,
  fonts: Fonts,
): PortRow {
  const straight = portRow(plan, lane, index, fonts, (strand) => stubRoom(plan, strand));
  if (straight.width <= limit) return straight;
  return portRow(plan, lane, index, fonts, () => 0);
}

function portRow(
  plan: Plan,
  lane: 'above' | 'below',
  index: number,
  fonts: Fonts,
  roomOf: (strand: Strand) => number,
): PortRow {
  const ports = portsIn(plan, lane, index);
  const stepBehind = (strands: readonly Strand[] | undefined) =>
    Math.max(
      0,
      ...(strands ?? []).map((strand) => Math.max(portStep(plan, strand), roomOf(strand))),
    );
  const steps = ports.map((strands, place) => {
    return { strands, step: place === 0 ? plan.spacing.corner : stepBehind(ports[place - 1]) };
  });
  const text = Math.max(0, ...(ports.at(-1) ?? []).map((strand) => portStep(plan, strand)));
  const node = lane === 'below' ? nodeRoom(plan, index, fonts) : 0;
  const last = Math.max(text, plan.spacing.corner) + node;
  return { steps, width: steps.reduce((sum, { step }) => sum + step, last) };
}

/** Smallest distance from a line at the top or bottom of a box to the next one. */
function portStep(plan: Plan, { terminal }: Strand): number {
  const label = terminal && plan.captions.at.get(terminal);
  if (label === undefined) return portOf(plan.spacing, terminal);
  return label.width + 2 * MEASURES.beside + MEASURES.nearer;
}

/** Room that the label at the frame wants where the line goes straight there; 0 where it does not. */
function stubRoom(plan: Plan, strand: Strand): number {
  const terminal = frameEnd(strand, 'top') ?? frameEnd(strand, 'bottom');
  return terminal === undefined ? 0 : straightRoom(plan, terminal);
}

/** Room from a stub to the next one where both go straight. */
function straightRoom(plan: Plan, terminal: Terminal): number {
  return Math.max(textRoom(plan, terminal), agentStep(plan, terminal.side));
}

/** Room for the label and the code beside a stub. */
function textRoom(plan: Plan, terminal: Terminal): number {
  const label = plan.captions.at.get(terminal);
  const code = plan.captions.codes.get(terminal) ?? MEASURES.tunnel;
  const named = label === undefined ? 0 : label.width + MEASURES.nearer;
  return Math.max(named, code) + 2 * MEASURES.beside;
}

/** Width of the node number under a decomposed box: no line passes there. */
function nodeRoom(plan: Plan, index: number, fonts: Fonts): number {
  const box = plan.network.diagram.boxes[index];
  if (box?.decomposed !== true) return 0;
  return Math.ceil(fonts.label.widthOf(box.node));
}

/** Spreads the lines over the whole side, as evenly as their labels allow. */
function spreadPorts({ steps, width }: PortRow, whole: number, ports: Map<Strand, number>): void {
  const slack = (whole - width) / (steps.length + 1);
  let x = 0;
  for (const { strands, step } of steps) {
    x += step + slack;
    for (const strand of strands) ports.set(strand, x);
  }
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
