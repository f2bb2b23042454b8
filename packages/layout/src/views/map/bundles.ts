/**
 * Which lines of the map are drawn as one arrow. The lines of an activity that leave on one side are one arrow that
 * forks; activities of one frame that serve exactly the same others there join theirs to one. Each source of such a
 * bundle has a line to each target of it, so that a shared run says nothing that is not so.
 */
import type { View, ViewLine } from '@idef0-studio/model';
import type { SideOf } from './sides.js';

export interface Bundle {
  readonly id: string;
  /** Ids of the nodes that it comes from, in the order of the model. */
  readonly sources: readonly string[];
}

export interface Bundles {
  readonly all: readonly Bundle[];
  readonly of: ReadonlyMap<ViewLine, Bundle>;
}

/** `columnOf` a node by its id: those who stand in several columns do not join. */
export function bundlesOf(
  { nodes, lines }: View,
  sideOf: SideOf,
  columnOf: (node: string) => number,
): Bundles {
  const groups = new Map(nodes.map(({ id, group }) => [id, group]));
  const order = new Map(nodes.map(({ id }, index) => [id, index]));
  const found = new Map<string, { sources: string[]; lines: ViewLine[] }>();
  const fanOuts = [...fanOutsOf(lines, sideOf)].sort(
    ([, [a]], [, [b]]) => (order.get(a?.from ?? '') ?? 0) - (order.get(b?.from ?? '') ?? 0),
  );
  for (const [key, fanOut] of fanOuts) {
    const [first] = fanOut;
    if (first === undefined) continue;
    const group = groups.get(first.from);
    const targets = fanOut.map(({ to }) => order.get(to)).sort((a = 0, b = 0) => a - b);
    const place = [columnOf(first.from), sideOf(first).from, group, ...targets].join(' ');
    const bundle = getOrMake(found, group === undefined ? key : place);
    bundle.sources.push(first.from);
    bundle.lines.push(...fanOut);
  }
  const of = new Map<ViewLine, Bundle>();
  const all = [...found].map(([id, { sources, lines: own }]): Bundle => {
    const bundle = { id, sources };
    for (const line of own) of.set(line, bundle);
    return bundle;
  });
  return { all, of };
}

/** The lines of each activity that leave on one side. */
function fanOutsOf(
  lines: readonly ViewLine[],
  sideOf: SideOf,
): ReadonlyMap<string, readonly ViewLine[]> {
  const fanOuts = new Map<string, ViewLine[]>();
  for (const line of lines) {
    const key = `${line.from} ${sideOf(line).from}`;
    const fanOut = fanOuts.get(key) ?? [];
    fanOuts.set(key, fanOut);
    fanOut.push(line);
  }
  return fanOuts;
}

function getOrMake(found: Map<string, { sources: string[]; lines: ViewLine[] }>, key: string) {
  const known = found.get(key) ?? { sources: [], lines: [] };
  found.set(key, known);
  return known;
}
