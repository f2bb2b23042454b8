/** What a diagram says, taken apart: which end leads to which. */
import { servedPairs, type ArrowEnd, type Diagram } from '@idef0-studio/model';

/** A source of an arrow and one of its targets. */
export interface DiagramPair {
  /** What the trunk carries. */
  readonly object: string;
  readonly source: ArrowEnd;
  readonly target: ArrowEnd;
  /** `'Flour' would reach 'Mix' from 'Grind'`. */
  readonly words: string;
}

/** Each source of each arrow with each target that it serves, in the order of the arrows. */
export function pairsOf({ boxes, arrows }: Diagram): readonly DiagramPair[] {
  const name = (end: ArrowEnd) => (end.kind === 'box' ? boxes[end.box]?.name : undefined);
  return arrows.flatMap((arrow) =>
    servedPairs(arrow).flatMap(([from, to]) => {
      const [source, target] = [arrow.sources[from], arrow.targets[to]];
      if (source === undefined || target === undefined) return [];
      const words = inWords(target.object, name(source), name(target));
      return [{ object: arrow.object, source, target, words }];
    }),
  );
}

function inWords(object: string, from: string | undefined, to: string | undefined): string {
  const reach = to === undefined ? 'leave' : `reach '${to}'`;
  return `'${object}' would ${reach}${from === undefined ? '' : ` from '${from}'`}`;
}
