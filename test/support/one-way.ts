/** Arrows as models have them: what flows on and what flows back apart, and nobody served by himself beside others. */
import { servedPairs, type DiagramArrow } from '@idef0-studio/model';

/** The arrow, or two where several sources serve several targets in both ways. */
export function oneWayArrows(arrow: DiagramArrow): readonly DiagramArrow[] {
  const { sources, targets } = arrow;
  if (sources.length < 2 || targets.length < 2) return [arrow];
  const isBack = ([from, to]: readonly [number, number], least: number) => {
    const [source, target] = [sources[from], targets[to]];
    return source?.kind === 'box' && target?.kind === 'box' && target.box <= source.box - least;
  };
  const pairs = servedPairs(arrow);
  const onward = pairs.filter((pair) => !isBack(pair, 0));
  const back = pairs.filter((pair) => isBack(pair, 1));
  if (onward.length === pairs.length) return [arrow];
  return [
    ...(onward.length > 0 ? [narrowed(arrow, onward)] : []),
    ...(back.length > 0 ? [narrowed({ ...arrow, id: `${arrow.id} back` }, back)] : []),
  ];
}

/** The arrow with these pairs alone, and the ends that they need. */
function narrowed(
  arrow: DiagramArrow,
  pairs: readonly (readonly [source: number, target: number])[],
): DiagramArrow {
  const from = [...new Set(pairs.map(([source]) => source))].sort((a, b) => a - b);
  const to = [...new Set(pairs.map(([, target]) => target))].sort((a, b) => a - b);
  const ends = {
    ...arrow,
    sources: from.flatMap((index) => arrow.sources[index] ?? []),
    targets: to.flatMap((index) => arrow.targets[index] ?? []),
  };
  if (pairs.length === from.length * to.length) return ends;
  const serves = pairs.map(
    ([source, target]) => [from.indexOf(source), to.indexOf(target)] as const,
  );
  return { ...ends, serves };
}
