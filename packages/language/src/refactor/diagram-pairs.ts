/** What a diagram says, taken apart: which end leads to which. */
import type { ArrowEnd, Diagram } from '@idef0-studio/model';

/** A source of an arrow and one of its targets. */
export interface DiagramPair {
  /** What the trunk carries. */
  readonly object: string;
  readonly source: ArrowEnd;
  readonly target: ArrowEnd;
  /** `'Flour' would reach 'Mix' from 'Grind'`. */
  readonly words: string;
}

/** Each source of each arrow with each of its targets, in the order of the arrows. */
export function pairsOf({ boxes, arrows }: Diagram): readonly DiagramPair[] {
  const name = (end: ArrowEnd) => (end.kind === 'box' ? boxes[end.box]?.name : undefined);
  return arrows.flatMap(({ object, sources, targets }) =>
    sources.flatMap((source) =>
      targets.map((target) => {
        const words = inWords(target.object, name(source), name(target));
        return { object, source, target, words };
      }),
    ),
  );
}

function inWords(object: string, from: string | undefined, to: string | undefined): string {
  const reach = to === undefined ? 'leave' : `reach '${to}'`;
  return `'${object}' would ${reach}${from === undefined ? '' : ` from '${from}'`}`;
}
