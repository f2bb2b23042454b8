/**
 * Tunnelled ends left out (FIPS 183 §3.3.2.9): those in parentheses at the frame, which the diagram above does
 * not have, and those in parentheses at a box, which the diagram below does not have. An arrow that loses
 * all its sources or all its targets this way goes with them.
 */
import type { ArrowEnd, Diagram, DiagramArrow } from '@idef0-studio/model';

export interface Untunnelled {
  readonly diagram: Diagram;
  readonly hidden: { readonly arrows: number; readonly ends: number };
}

/** The diagram without its tunnelled ends, and how many arrows and ends of remaining arrows that were. */
export function hideTunnels(diagram: Diagram): Untunnelled {
  const arrows = diagram.arrows.map(withoutTunnels);
  const kept = arrows.filter(({ isLeft }) => isLeft);
  const hidden = {
    arrows: arrows.length - kept.length,
    ends: kept.reduce((sum, { ends }) => sum + ends, 0),
  };
  return { diagram: { ...diagram, arrows: kept.map(({ arrow }) => arrow) }, hidden };
}

interface Thinned {
  readonly arrow: DiagramArrow;
  /** Number of ends that are gone. */
  readonly ends: number;
  readonly isLeft: boolean;
}

function withoutTunnels(arrow: DiagramArrow): Thinned {
  const sources = arrow.sources.filter(isOpen);
  const targets = arrow.targets.filter(isOpen);
  const ends = countOf(arrow) - sources.length - targets.length;
  if (ends === 0) return { arrow, ends, isLeft: true };
  const isLeft = isStillThere(arrow.sources, sources) && isStillThere(arrow.targets, targets);
  return { arrow: { ...arrow, sources, targets }, ends, isLeft };
}

/** A side that had no ends, as the targets of a call, has not lost them. */
function isStillThere(before: readonly ArrowEnd[], after: readonly ArrowEnd[]): boolean {
  return before.length === 0 || after.length > 0;
}

function isOpen(end: ArrowEnd): boolean {
  return !end.tunnel;
}

function countOf({ sources, targets }: DiagramArrow): number {
  return sources.length + targets.length;
}
