/**
 * What must hold for every view that is laid out, whatever laid it out: broken rules as sentences. Knows the
 * geometry alone, nothing of how it came about.
 */
import type { Point, Rect, ViewGeometry, ViewLineGeometry } from '@idef0-studio/geometry';
import type { View } from '@idef0-studio/model';

/** Places this near are the same, px. */
const SAME = 0.6;

interface Piece {
  readonly line: ViewLineGeometry;
  readonly from: Point;
  readonly to: Point;
}

export function judgeView(view: View, geometry: ViewGeometry): readonly string[] {
  const pieces = geometry.lines.flatMap(piecesOf);
  return [
    ...completeness(view, geometry),
    ...geometry.lines.flatMap((line) => endFaults(geometry, line)),
    ...pieces.flatMap(slants),
    ...nodeFaults(geometry),
    ...groupFaults(geometry),
    ...labelFaults(geometry, pieces),
    ...pieces.flatMap((piece) => throughNodes(geometry, piece)),
    ...sharedRuns(pieces, new Set(view.lines.map(({ from, to }) => pairOf(from, to)))),
    ...geometry.lines.flatMap(gapFaults),
    ...strays(geometry),
  ];
}

function completeness(view: View, { nodes, lines, groups }: ViewGeometry): readonly string[] {
  const missing = (what: string, wanted: readonly string[], there: readonly string[]) =>
    JSON.stringify(wanted) === JSON.stringify(there)
      ? []
      : [`The ${what} are not those of the view.`];
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).sort();
  return [
    ...missing('nodes', ids(view.nodes), nodes.map(({ node }) => node.id).sort()),
    ...missing('lines', ids(view.lines), ids(lines)),
    ...missing('groups', ids(view.groups), ids(groups)),
  ];
}

function endFaults({ nodes }: ViewGeometry, line: ViewLineGeometry): readonly string[] {
  const check = (point: Point | undefined, id: string): readonly string[] => {
    const node = nodes.find((candidate) => candidate.node.id === id);
    const touches = point !== undefined && node !== undefined && onBorder(point, node);
    return touches ? [] : [`An end of '${line.id}' is not at '${id}'.`];
  };
  return [...check(line.points[0], line.from), ...check(line.points.at(-1), line.to)];
}

/** A row of a tree has no border: its line ends at its left, and begins under it. */
function onBorder({ x, y }: Point, rect: Rect): boolean {
  const inX = x >= rect.x - SAME && x <= rect.x + rect.width + SAME;
  const inY = y >= rect.y - SAME && y <= rect.y + rect.height + SAME;
  const atX = near(x, rect.x) || near(x, rect.x + rect.width);
  const atY = near(y, rect.y) || near(y, rect.y + rect.height);
  return (inX && atY) || (inY && atX);
}

function slants({ line, from, to }: Piece): readonly string[] {
  return near(from.x, to.x) || near(from.y, to.y) ? [] : [`'${line.id}' slants.`];
}

function nodeFaults({ nodes }: ViewGeometry): readonly string[] {
  return pairs(nodes)
    .filter(([a, b]) => overlap(a, b))
    .map(([a, b]) => `'${a.node.id}' and '${b.node.id}' overlap.`);
}

function groupFaults({ nodes, groups }: ViewGeometry): readonly string[] {
  const inside = nodes.flatMap((node) => {
    const group = groups.find(({ id }) => id === node.node.group);
    if (node.node.group === undefined) return [];
    return group !== undefined && contains(group, node)
      ? []
      : [`'${node.node.id}' is outside of its group.`];
  });
  const strangers = groups.flatMap((group) =>
    nodes
      .filter(({ node, ...rect }) => node.group !== group.id && overlap(group, rect))
      .map(({ node }) => `'${node.id}' is in the foreign group '${group.id}'.`),
  );
  const overlaps = pairs(groups)
    .filter(([a, b]) => overlap(a, b))
    .map(([a, b]) => `The groups '${a.id}' and '${b.id}' overlap.`);
  return [...inside, ...strangers, ...overlaps];
}

function labelFaults(geometry: ViewGeometry, pieces: readonly Piece[]): readonly string[] {
  const labels = geometry.lines.flatMap(({ id, from, label }) =>
    label === undefined ? [] : [{ id, from, ...shrunk(label) }],
  );
  const onNodes = labels.flatMap((label) =>
    geometry.nodes
      .filter((node) => overlap(label, node))
      .map(({ node }) => `The label of '${label.id}' is on '${node.id}'.`),
  );
  const onLabels = pairs(labels)
    .filter(([a, b]) => overlap(a, b))
    .map(([a, b]) => `The labels of '${a.id}' and '${b.id}' overlap.`);
  const onLines = labels.flatMap((label) =>
    pieces
      .filter(({ from, to }) => overlap(label, rectOf(from, to)))
      .map(({ line }) => `The label of '${label.id}' is on the line '${line.id}'.`),
  );
  return [...onNodes, ...onLabels, ...onLines];
}

/** A tree's rules may run along a row, but no line goes through a node. */
function throughNodes({ nodes }: ViewGeometry, { line, from, to }: Piece): readonly string[] {
  return nodes
    .filter((node) => overlap(shrunk(node), rectOf(from, to)))
    .map(({ node }) => `'${line.id}' goes through '${node.id}'.`);
}

function pairOf(from: string, to: string): string {
  return `${from} > ${to}`;
}

/** A gap is on its line. */
function gapFaults(line: ViewLineGeometry): readonly string[] {
  const on = (gap: Point) =>
    piecesOf(line).some(({ from, to }) => contains(rectOf(from, to), { ...gap, ...NO_SIZE }));
  return (line.gaps ?? []).every(on) ? [] : [`A gap of '${line.id}' is not on it.`];
}

const NO_SIZE = { width: 0, height: 0 } as const;

/** Lines that have an end in common may share a run: they are one arrow that forks or joins. So may those whose
 *  sources have a line to each of their targets: then the run says nothing that is not so. */
function sharedRuns(pieces: readonly Piece[], joined: ReadonlySet<string>): readonly string[] {
  const found = new Set<string>();
  const levels = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const isLevel = near(piece.from.y, piece.to.y);
    const at = Math.round(isLevel ? piece.from.y : piece.from.x);
    for (const key of [at - 1, at, at + 1]) {
      const list = levels.get(`${isLevel}${key}`) ?? [];
      if (key === at) {
        for (const other of list) {
          const [a, b] = [piece.line, other.line];
          const isOne =
            a.from === b.from ||
            a.to === b.to ||
            (joined.has(pairOf(a.from, b.to)) && joined.has(pairOf(b.from, a.to)));
          if (!isOne && runTogether(piece, other)) found.add(`'${a.id}' runs on '${b.id}'.`);
        }
      }
      levels.set(`${isLevel}${key}`, [...list, piece]);
    }
  }
  return [...found];
}

function runTogether(a: Piece, b: Piece): boolean {
  const [one, two] = [rectOf(a.from, a.to), rectOf(b.from, b.to)];
  const shared = (from: 'x' | 'y', size: 'width' | 'height') =>
    Math.min(one[from] + one[size], two[from] + two[size]) - Math.max(one[from], two[from]);
  const isLevel = near(a.from.y, a.to.y);
  const apart = isLevel ? Math.abs(one.y - two.y) : Math.abs(one.x - two.x);
  return apart < 1.2 && (isLevel ? shared('x', 'width') : shared('y', 'height')) > 2;
}

function strays({ width, height, nodes, lines, groups, sheet }: ViewGeometry): readonly string[] {
  const page: Rect = { x: 0, y: 0, width, height };
  const labels = lines.flatMap(({ label }) => label ?? []);
  const rects = [...nodes, ...groups, ...labels, ...lines.flatMap(piecesOf).map(rectAround)];
  const isInside = rects.every((rect) => contains(page, rect));
  const values = [...rects.flatMap(({ x, y }) => [x, y]), width, height, sheet.length];
  return [
    ...(isInside ? [] : ['Something is outside of the sheet.']),
    ...(values.every(Number.isFinite) ? [] : ['A place is not a number.']),
  ];
}

function rectAround({ from, to }: Piece): Rect {
  return rectOf(from, to);
}

function piecesOf(line: ViewLineGeometry): readonly Piece[] {
  return line.points.slice(1).flatMap((to, index) => {
    const from = line.points[index];
    return from === undefined ? [] : [{ line, from, to }];
  });
}

function rectOf(a: Point, b: Point): Rect {
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  };
}

/** Without its border; a text may touch what is beside it. */
function shrunk({ x, y, width, height }: Rect): Rect {
  return { x: x + 1, y: y + 1, width: Math.max(0, width - 2), height: Math.max(0, height - 2) };
}

function overlap(a: Rect, b: Rect): boolean {
  return (
    a.x < b.x + b.width &&
    b.x < a.x + a.width &&
    a.y < b.y + b.height &&
    b.y < a.y + a.height &&
    a.width + b.width > 0 &&
    a.height + b.height > 0
  );
}

function contains(outer: Rect, inner: Rect): boolean {
  return (
    inner.x >= outer.x - SAME &&
    inner.y >= outer.y - SAME &&
    inner.x + inner.width <= outer.x + outer.width + SAME &&
    inner.y + inner.height <= outer.y + outer.height + SAME
  );
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < SAME;
}

function pairs<Item>(items: readonly Item[]): readonly (readonly [Item, Item])[] {
  return items.flatMap((a, index) => items.slice(index + 1).map((b) => [a, b] as const));
}
