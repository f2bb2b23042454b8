/**
 * Phase 1, Diagram -> Network: what the router needs of a diagram, with every end turned into a
 * terminal at a side of a box or of the frame. What cannot be drawn at all is left out, with a note.
 */
import type { Side } from '@idef0-studio/geometry';
import type { ArrowEnd, Diagram, DiagramArrow } from '@idef0-studio/model';
import type { NetArrow, Network, Terminal } from './network.js';

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
  const arrows = diagram.arrows.flatMap((arrow): readonly NetArrow[] => {
    const terminals = terminalsOf(diagram, arrow);
    if (terminals.length === 0) {
      notes.push(`Arrow '${arrow.object}' is not drawn: it has no end on this diagram.`);
      return [];
    }
    return [netArrow(arrow, terminals)];
  });
  return { diagram, boxes: diagram.boxes.length, arrows, notes };
}

function netArrow(arrow: DiagramArrow, terminals: readonly Terminal[]): NetArrow {
  const sources = terminals.filter(({ direction }) => direction === 'source');
  const targets = terminals.filter(({ direction }) => direction === 'target');
  return {
    id: arrow.id,
    object: arrow.object,
    caption: arrow.caption,
    members: arrow.members,
    kind: arrow.kind,
    terminals,
    isMesh: sources.length > 1 && targets.length > 1,
    feedbackUnder: pairsOf(sources, targets, isFeedbackUnder),
    feedbackOver: pairsOf(sources, targets, isFeedbackOver),
    onward: pairsOf(sources, targets, isOnward),
  };
}

function pairsOf(
  sources: readonly Terminal[],
  targets: readonly Terminal[],
  belongs: (source: Terminal, target: Terminal) => boolean,
): readonly (readonly [Terminal, Terminal])[] {
  return sources.flatMap((source) =>
    targets.filter((target) => belongs(source, target)).map((target) => [source, target] as const),
  );
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

function terminalsOf(diagram: Diagram, arrow: DiagramArrow): readonly Terminal[] {
  const seen = new Map<string, number>();
  const terminal = (end: ArrowEnd, direction: Terminal['direction']): readonly Terminal[] => {
    const box = end.kind === 'box' ? diagram.boxes[end.box] : undefined;
    if (end.kind === 'box' && box === undefined) return [];
    // A pipe stays the same when an object joins it, so that its ends go by their place alone.
    const object = arrow.members === undefined ? end.object : '';
    const key = `${direction} ${end.role}\n${box?.id ?? ''}\n${object}`;
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return [
      {
        direction,
        side: SIDES[end.role],
        box: end.kind === 'box' ? end.box : undefined,
        end,
        position: end.kind === 'box' && box?.decomposed === true ? end.position : undefined,
        order: end.kind === 'boundary' && end.code !== undefined ? end.order : undefined,
        key: count === 0 ? key : `${key} ${count + 1}`,
      },
    ];
  };
  return [
    ...arrow.sources.flatMap((end) => terminal(end, 'source')),
    ...arrow.targets.flatMap((end) => terminal(end, 'target')),
  ];
}
