/** Who serves whom along the lines of one arrow. */
import type { DiagramArrow } from '../values/diagram.js';

/** Which source of an arrow serves which target: indices into both. */
export function servedPairs({
  sources,
  targets,
  serves,
}: Pick<DiagramArrow, 'sources' | 'targets' | 'serves'>): readonly (readonly [
  source: number,
  target: number,
])[] {
  return (
    serves ?? sources.flatMap((_, source) => targets.map((__, target) => [source, target] as const))
  );
}
