/**
 * Trunk labels: an arrow whose ends all carry parts says somewhere what it carries as a whole.
 * These are rare, so that no room is kept for them; they take what is free.
 */
import type { Drawing, LabelGeometry, Segment } from '@idef0-studio/geometry';
import { isSaidByCode, labelTextOf } from '../caption/label-text.js';
import type { Fonts } from '../caption/text-block.js';
import type { NetArrow, Network } from '../normalise/network.js';
import { roomAnywhere, roomBeside } from './free-room.js';
import { obstaclesOf } from './obstacles.js';

/** Widest trunk label before it is broken, px. */
const LABEL_WIDTH = 104;

/** The drawing with a label for every trunk that has none; a note where there is no room. */
export function addTrunkLabels(drawing: Drawing, network: Network, fonts: Fonts): Drawing {
  const texts = new Map(network.arrows.map((arrow) => [arrow.id, labelTextOf(arrow)]));
  const said = new Set(network.arrows.filter(isNamedByCode).map(({ id }) => id));
  const namesakes = new Map(network.arrows.map((arrow) => [arrow.id, namesakesOf(arrow, network)]));
  let result = drawing;
  for (const arrow of drawing.arrows) {
    const { id, object, segments } = arrow;
    const names = namesakes.get(id) ?? [id];
    const isNamed = result.labels.some(
      (label) => names.includes(label.arrow) && label.object === object,
    );
    if (isNamed || said.has(id)) continue;
    const text = fonts.label.blockOf(texts.get(id) ?? object, LABEL_WIDTH);
    const lines = [...segments].sort((a, b) => lengthOf(b) - lengthOf(a));
    const obstacles = obstaclesOf(result);
    const room = roomBeside(lines, text, obstacles) ?? roomAnywhere(lines, text, obstacles);
    if (room === undefined) {
      const note = `There is no room for the label '${object}'.`;
      result = { ...result, notes: [...result.notes, note] };
      continue;
    }
    const label: LabelGeometry = { arrow: id, object, ...text, ...room };
    result = { ...result, labels: [...result.labels, label] };
  }
  return result;
}

/** The arrow and those that leave or arrive at a box as one line with it, where a label names them all; by id. */
function namesakesOf(arrow: NetArrow, network: Network): readonly string[] {
  const ports = arrow.terminals
    .filter(({ port, end }) => port > 0 && end.object === arrow.object)
    .map(({ port }) => port);
  const others = network.arrows.filter(({ terminals }) =>
    terminals.some(({ port }) => ports.includes(port)),
  );
  return [arrow.id, ...others.map(({ id }) => id)];
}

/** True where the ICOM code at an end names the whole. */
function isNamedByCode(arrow: NetArrow): boolean {
  return arrow.terminals.some(({ end }) => end.object === arrow.object && isSaidByCode(arrow, end));
}

function lengthOf([x1, y1, x2, y2]: Segment): number {
  return Math.abs(x2 - x1) + Math.abs(y2 - y1);
}
