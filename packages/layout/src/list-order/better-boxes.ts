/**
 * Two boxes in the other order, where that draws better. Boxes stand on the staircase in the order of the text, which the
 * layout may not change either.
 */
import { measureText } from '@idef0-studio/geometry';
import type { ArrowEnd, Diagram } from '@idef0-studio/model';
import { judge } from '../judge/judge.js';
import { drawingSteps } from '../layout-diagram.js';
import { isWorth } from './worth.js';

/** Two neighbours that would draw better in the other order. */
export interface BetterBoxes {
  /** Index of the first of the two. */
  readonly box: number;
  /** Crossings on the diagram as it stands. */
  readonly crossings: number;
  /** How many of these the other order saves. */
  readonly saves: number;
}

/** The neighbours whose other order saves most; undefined where that is too little for a word.
 *  @param pairs the indices of the first boxes of the pairs that may be turned round. */
export function* betterBoxes(
  diagram: Diagram,
  pairs: readonly number[],
): Generator<void, BetterBoxes | undefined> {
  if (pairs.length === 0) return undefined;
  const crossings = yield* crossingsOf(diagram);
  let best: BetterBoxes | undefined;
  for (const box of isWorth(crossings, crossings) ? pairs : []) {
    const saves = crossings - (yield* crossingsOf(turnedRound(diagram, box)));
    if (isWorth(saves, crossings) && saves > (best?.saves ?? 0)) best = { box, crossings, saves };
  }
  return best;
}

/** The diagram with a box and the next one in the other order, each with the number of its new place. */
export function turnedRound(diagram: Diagram, box: number): Diagram {
  const { boxes, arrows } = diagram;
  const [first, second] = [boxes[box], boxes[box + 1]];
  if (first === undefined || second === undefined) return diagram;
  const placed = boxes.map((each, index) => {
    if (index === box) return { ...second, number: first.number, node: first.node };
    if (index === box + 1) return { ...first, number: second.number, node: second.node };
    return each;
  });
  const turned = (ends: readonly ArrowEnd[]) =>
    ends.map((end) => {
      if (end.kind !== 'box') return end;
      if (end.box === box) return { ...end, box: box + 1 };
      return end.box === box + 1 ? { ...end, box } : end;
    });
  return {
    ...diagram,
    boxes: placed,
    arrows: arrows.map((arrow) => ({
      ...arrow,
      sources: turned(arrow.sources),
      targets: turned(arrow.targets),
    })),
  };
}

function* crossingsOf(diagram: Diagram): Generator<void, number> {
  const drawing = yield* drawingSteps(diagram);
  return judge(diagram, drawing, { measure: measureText }).figures.crossings;
}
