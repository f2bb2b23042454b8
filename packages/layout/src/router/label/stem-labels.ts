/**
 * Labels at stems, in room that is free there. No room is kept for them when all is placed; where there is
 * none, the branches behind the stem have labels at their ends instead.
 */
import type { Drawing, LabelGeometry } from '@idef0-studio/geometry';
import { labelTextOf } from '../caption/label-text.js';
import type { Fonts, TextBlock } from '../caption/text-block.js';
import type { Network, Terminal } from '../normalise/network.js';
import { roomBeside } from './free-room.js';
import type { Stem } from './stems.js';
import { obstaclesOf } from './obstacles.js';

/** An end farther than this behind the label of its stem has a label of its own, px. */
const FAR = 700;
/** Widest label before it is broken, px. */
const WIDTH = 104;
/** Free room round it, px: it must not be taken for the label of a neighbour. */
const AIR = 6;

/** The terminals that need no label of their own where the stem has one. */
export function servedBy(stem: Stem, network: Network): readonly Terminal[] {
  const terminals = network.arrows.find(({ id }) => id === stem.arrow)?.terminals ?? [];
  const near = stem.ends.filter(({ way }) => way <= FAR).map(({ end }) => end);
  return terminals.filter(({ direction, side, box, end }) =>
    near.some(
      (drawn) =>
        drawn.direction === direction &&
        drawn.side === side &&
        drawn.object === end.object &&
        drawn.node === (box === undefined ? undefined : network.diagram.boxes[box]?.node),
    ),
  );
}

/** The drawing with labels at those of the stems where there is room, and these stems. */
export function addStemLabels(
  drawing: Drawing,
  stems: readonly Stem[],
  network: Network,
  fonts: Fonts,
): { readonly drawing: Drawing; readonly named: readonly Stem[] } {
  const labels = [...drawing.labels];
  const named: Stem[] = [];
  const { rects, ...lines } = obstaclesOf(drawing);
  const covered = [...rects];
  for (const stem of stems) {
    const text = textOf(stem, network, fonts);
    const room = roomBeside(stem.lines.toReversed(), text, { ...lines, rects: covered }, AIR);
    if (room === undefined) continue;
    const { arrow, object } = stem;
    const label: LabelGeometry = { arrow, object, ...text, ...room };
    labels.push(label);
    covered.push(label);
    named.push(stem);
  }
  return { drawing: { ...drawing, labels }, named };
}

function textOf({ arrow: id, object }: Stem, network: Network, fonts: Fonts): TextBlock {
  const arrow = network.arrows.find((other) => other.id === id);
  const terminal = arrow?.terminals.find(({ end }) => end.object === object);
  const text = arrow && terminal ? labelTextOf(arrow, terminal.end) : [object];
  return fonts.label.blockOf(text, WIDTH);
}
