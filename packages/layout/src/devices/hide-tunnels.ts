/**
 * Tunnelled ends left out (FIPS 183 §3.3.2.9): those in parentheses at the frame, which the diagram above does
 * not have, and those in parentheses at a box, which the diagram below does not have. An arrow that loses
 * all its sources or all its targets this way goes with them.
 */
import { servedPairs, type ArrowEnd, type Diagram, type DiagramArrow } from '@idef0-studio/model';

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
  if ([...arrow.sources, ...arrow.targets].every(isOpen)) return { arrow, ends: 0, isLeft: true };
  const left = arrow.serves === undefined ? openEnds(arrow) : servedEnds(arrow);
  const ends = countOf(arrow) - countOf(left);
  const isLeft =
    isStillThere(arrow.sources, left.sources) && isStillThere(arrow.targets, left.targets);
  return { arrow: { ...arrow, ...left }, ends, isLeft };
}

function openEnds({ sources, targets }: DiagramArrow): Pick<DiagramArrow, 'sources' | 'targets'> {
  return { sources: sources.filter(isOpen), targets: targets.filter(isOpen) };
}

/** The open ends that still serve, or are served by, another one. */
function servedEnds(arrow: DiagramArrow): Pick<DiagramArrow, 'sources' | 'targets' | 'serves'> {
  const { sources, targets } = arrow;
  const pairs = servedPairs(arrow).flatMap(([from, to]) => {
    const [source, target] = [sources[from], targets[to]];
    return source && target && isOpen(source) && isOpen(target) ? [{ source, target }] : [];
  });
  const kept = new Set<ArrowEnd>(pairs.flatMap(({ source, target }) => [source, target]));
  const [given, taken] = [sources, targets].map((ends) => ends.filter((end) => kept.has(end)));
  const serves = pairs.map(
    ({ source, target }) => [given?.indexOf(source) ?? 0, taken?.indexOf(target) ?? 0] as const,
  );
  return { sources: given ?? [], targets: taken ?? [], serves };
}

/** A side that had no ends, as the targets of a call, has not lost them. */
function isStillThere(before: readonly ArrowEnd[], after: readonly ArrowEnd[]): boolean {
  return before.length === 0 || after.length > 0;
}

function isOpen(end: ArrowEnd): boolean {
  return !end.tunnel;
}

function countOf({ sources, targets }: Pick<DiagramArrow, 'sources' | 'targets'>): number {
  return sources.length + targets.length;
}
