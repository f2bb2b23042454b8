/**
 * A tree that cannot be misread, for an arrow with several sources and several targets: the sources join, then the
 * targets fork off, on a trunk that runs one way. Where not all serve all, on the trunks that show who serves whom.
 */
import { trunksOf, type Trunk } from '@idef0-studio/model';
import type { NetArrow, Terminal } from '../normalise/network.js';
import { between } from '../random.js';
import { connect, type TreeTools } from '../strands/connect.js';
import { link, strandAt, strandOf, type Strand } from '../strands/strand.js';

/** The tree: not pretty, for each end has a way of its own to its trunk. Undefined where no tree shows who serves
 *  whom. */
export function clearTree(arrow: NetArrow, tools: TreeTools): Strand[] | undefined {
  const { n, random } = tools;
  const trunks = trunksFor(arrow);
  if (trunks === undefined) return undefined;
  // Feedback to inputs and mechanisms has to go down and under; all else may fork off above the boxes.
  const forkGap = arrow.feedbackUnder.length > 0 ? n : 0;
  const tree: Strand[] = [];
  const lines = trunks.map(() => {
    const join = strandOf('row-gap', n, random());
    const fork = strandOf('row-gap', forkGap, random());
    tree.push(join, fork, ...linked(join, fork, tools));
    return { join, fork };
  });
  trunks.forEach(({ sources, targets, next }, index) => {
    const line = lines[index];
    if (line === undefined) return;
    for (const [ends, trunk] of [
      [sources, line.join],
      [targets, line.fork],
    ] as const) {
      for (const end of ends) {
        const leaf = strandAt(end, random());
        tree.push(leaf, ...(connect(leaf, trunk, tools) ?? []));
      }
    }
    for (const other of next) {
      const { join } = lines[other] ?? line;
      tree.push(...linked(line.fork, join, tools));
    }
  });
  return tree;
}

function trunksFor({
  serves,
  terminals,
}: NetArrow): readonly Pick<Trunk<Terminal>, 'sources' | 'targets' | 'next'>[] | undefined {
  const sources = terminals.filter(({ direction }) => direction === 'source');
  if (serves === undefined) {
    const targets = terminals.filter(({ direction }) => direction === 'target');
    return [{ sources, targets, next: [] }];
  }
  const served = (source: Terminal) =>
    new Set(serves.flatMap(([from, to]) => (from === source ? [to] : [])));
  return trunksOf(new Map(sources.map((source) => [source, served(source)])));
}

/** Two trunks linked by a line in some gap between columns. */
function linked(a: Strand, b: Strand, { n, random }: TreeTools): readonly Strand[] {
  const way = strandOf('column-gap', between(random, 0, n), random());
  link(a, way);
  link(way, b);
  return [way];
}
