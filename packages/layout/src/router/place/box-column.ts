/**
 * The column of a box: as wide as its name and the lines at its top and bottom need.
 */
import { boxNumbers } from '@idef0-studio/geometry';
import type { DiagramBox } from '@idef0-studio/model';
import type { Fonts, TextBlock } from '../caption/text-block.js';
import { MEASURES, portOf } from '../measures.js';
import type { Terminal } from '../normalise/network.js';
import type { Strand } from '../strands/strand.js';
import { agentStep } from './agents.js';
import { frameEnd, portsIn, type Plan } from './plan.js';

export interface BoxColumn {
  readonly width: number;
  readonly name: TextBlock;
  /** Height that its name needs. */
  readonly height: number;
  /** The lines at its top and bottom, px from its left side. */
  readonly ports: ReadonlyMap<Strand, number>;
}

/** The column of a box, which grows up to `straight` px so that the lines from the frame go straight. */
export function boxColumnOf(plan: Plan, index: number, straight: number, fonts: Fonts): BoxColumn {
  const box = plan.network.diagram.boxes[index];
  const room = 2 * plan.spacing.namePadding;
  const widest = plan.nameWidths.get(index) ?? plan.spacing.boxWidth;
  const name = fonts.name.blockOf(box?.name ?? '', widest - room);
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
export function straightRoom(plan: Plan, terminal: Terminal): number {
  return Math.max(textRoom(plan, terminal), agentStep(plan, terminal.side));
}

/** Room for the label and the code beside a stub. */
export function textRoom(plan: Plan, terminal: Terminal): number {
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
