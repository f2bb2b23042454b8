/**
 * Phase 1, Diagram -> Network: what the router needs of a diagram, with every end turned into a
 * terminal at a side of a box or of the frame. What cannot be drawn at all is left out, with a note.
 */
import type { Side } from '@idef0-studio/geometry';
import { servedPairs, type ArrowEnd, type Diagram, type DiagramArrow } from '@idef0-studio/model';
import type { NetArrow, Network, Terminal, TerminalPair } from './network.js';
import { sharedPorts, type PortNumbers } from './shared-ports.js';

const SIDES: Readonly<Record<ArrowEnd['role'], Side>> = {
  input: 'left',
  control: 'top',
  output: 'right',
  mechanism: 'bottom',
  call: 'bottom',
};

/** The arrows of a diagram as sets of terminals, in the order of the diagram. */
export function normalise(diagram: Diagram): Network {
  const notes: string[] = [];
  const ports = sharedPorts(diagram);
  const arrows = diagram.arrows.flatMap((arrow): readonly NetArrow[] => {
    const ends = terminalsOf(diagram, arrow, ports);
    if ([...ends.sources, ...ends.targets].every((end) => end === undefined)) {
      notes.push(`Arrow '${arrow.object}' is not drawn: it has no end on this diagram.`);
      return [];
    }
    return [netArrow(arrow, ends)];
  });
  return { diagram, boxes: diagram.boxes.length, arrows, notes };
}

function netArrow(arrow: DiagramArrow, ends: Terminals): NetArrow {
  const sources = ends.sources.flatMap((end) => end ?? []);
  const targets = ends.targets.flatMap((end) => end ?? []);
  const pairs = servedPairs(arrow).flatMap(([from, to]): readonly TerminalPair[] => {
    const [source, target] = [ends.sources[from], ends.targets[to]];
    return source && target ? [[source, target]] : [];
  });
  const pairsThat = (belongs: (source: Terminal, target: Terminal) => boolean) =>
    pairs.filter(([source, target]) => belongs(source, target));
  return {
    id: arrow.id,
    object: arrow.object,
    caption: arrow.caption,
    members: arrow.members,
    kind: arrow.kind,
    terminals: [...sources, ...targets],
    isComb: isComb(sources, targets),
    isMesh: sources.length > 1 && targets.length > 1,
    serves: arrow.serves === undefined ? undefined : pairs,
    unserved: unservedPairs(pairs, targets),
    feedbackUnder: pairsThat(isFeedbackUnder),
    feedbackOver: pairsThat(isFeedbackOver),
    onward: pairsThat(isOnward),
  };
}

/** From this many boxes on a common control or mechanism is a comb. */
const COMB = 5;

function isComb([source, ...others]: readonly Terminal[], targets: readonly Terminal[]): boolean {
  if (source === undefined || others.length > 0 || source.box !== undefined) return false;
  if (source.side !== 'top' && source.side !== 'bottom') return false;
  return (
    targets.length >= COMB &&
    targets.every(({ box, side }) => box !== undefined && side === source.side)
  );
}

function unservedPairs(
  served: readonly TerminalPair[],
  targets: readonly Terminal[],
): readonly TerminalPair[] {
  return [...new Set(served.map(([source]) => source))].flatMap((source) => {
    const own = new Set(served.flatMap(([from, to]) => (from === source ? [to] : [])));
    return targets.filter((target) => !own.has(target)).map((target) => [source, target] as const);
  });
}

function isOnward(source: Terminal, target: Terminal): boolean {
  if (source.box === undefined || source.side !== 'right') return false;
  return target.box === undefined ? target.side === 'right' : target.box > source.box;
}

function isFeedbackUnder(source: Terminal, target: Terminal): boolean {
  return isFeedback(source, target) && (target.side === 'left' || target.side === 'bottom');
}

function isFeedbackOver(source: Terminal, target: Terminal): boolean {
  return isFeedback(source, target) && target.side === 'top';
}

function isFeedback(source: Terminal, target: Terminal): boolean {
  if (source.box === undefined || target.box === undefined) return false;
  return source.side === 'right' && target.box <= source.box;
}

/** The terminals of the ends; undefined for one at a box that is not there. */
interface Terminals {
  readonly sources: readonly (Terminal | undefined)[];
  readonly targets: readonly (Terminal | undefined)[];
}

function terminalsOf(diagram: Diagram, arrow: DiagramArrow, ports: PortNumbers): Terminals {
  const seen = new Map<string, number>();
  const terminal = (end: ArrowEnd, direction: Terminal['direction']): Terminal | undefined => {
    const box = end.kind === 'box' ? diagram.boxes[end.box] : undefined;
    if (end.kind === 'box' && box === undefined) return undefined;
    // A pipe stays the same when an object joins it, so that its ends go by their place alone.
    const object = arrow.members === undefined ? end.object : '';
    const key = `${direction} ${end.role}\n${box?.id ?? ''}\n${object}`;
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return {
      direction,
      side: SIDES[end.role],
      box: end.kind === 'box' ? end.box : undefined,
      end,
      position: end.kind === 'box' && box?.decomposed === true ? end.position : undefined,
      order: end.kind === 'boundary' && end.code !== undefined ? end.order : undefined,
      port: ports.get(end) ?? 0,
      key: count === 0 ? key : `${key} ${count + 1}`,
    };
  };
  return {
    sources: arrow.sources.map((end) => terminal(end, 'source')),
    targets: arrow.targets.map((end) => terminal(end, 'target')),
  };
}
