/**
 * The one place that knows ELK (the Eclipse Layout Kernel). It runs where it is called, without a worker of its
 * own: views are laid out on a thread of the caller's. In a browser's worker, ELK takes `onmessage` as it
 * loads; who needs it sets it after this module.
 */
import ELK, { type ElkExtendedEdge, type ElkNode } from 'elkjs/lib/elk.bundled.js';
import type { Point, Rect } from '@idef0-studio/geometry';

/** What ELK places. Groups hold nodes by id; a node is in one group at most. */
export interface ElkGraph {
  readonly nodes: readonly ElkBox[];
  readonly groups: readonly ElkGroup[];
  readonly edges: readonly ElkLine[];
  /** Of the graph, by the names that ELK gives them, `elk.` left out: `layered.mergeEdges`. */
  readonly options: ElkOptions;
}

export type ElkOptions = Readonly<Record<string, string | number>>;

export interface ElkBox {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly group: string | undefined;
  readonly options?: ElkOptions;
}

export interface ElkGroup {
  readonly id: string;
  /** Least size: what its title needs. */
  readonly width: number;
  readonly options?: ElkOptions;
}

export interface ElkLine {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly label: { readonly width: number; readonly height: number } | undefined;
  readonly options?: ElkOptions;
}

/** All places, px from the upper left corner of the whole. */
export interface ElkPlaces {
  readonly width: number;
  readonly height: number;
  readonly rects: ReadonlyMap<string, Rect>;
  readonly lines: ReadonlyMap<string, PlacedLine>;
}

export interface PlacedLine {
  readonly points: readonly Point[];
  readonly label: Rect | undefined;
}

/** Places by id. Rejects only where ELK itself fails. The same graph has the same places. */
export async function placesOf(graph: ElkGraph): Promise<ElkPlaces> {
  const root = await layoutKernel().layout(toElk(graph));
  const rects = new Map<string, Rect>();
  collect(root, { x: 0, y: 0 }, rects);
  const lines = new Map((root.edges ?? []).map((edge) => [edge.id, placedLine(edge)]));
  return { width: root.width ?? 0, height: root.height ?? 0, rects, lines };
}

/** Made at first use, for it takes a tenth of a second. */
let kernel: InstanceType<typeof ELK> | undefined;

function layoutKernel(): InstanceType<typeof ELK> {
  kernel ??= new ELK({ algorithms: ['layered'] });
  return kernel;
}

function toElk({ nodes, groups, edges, options }: ElkGraph): ElkNode {
  const boxesIn = (group: string | undefined): ElkNode[] =>
    nodes
      .filter((node) => node.group === group)
      .map(({ id, width, height, options: own }) => ({
        id,
        width,
        height,
        layoutOptions: prefixed(own),
      }));
  const frames = groups.map(({ id, width, options: own }): ElkNode => ({
    id,
    layoutOptions: {
      ...prefixed(options),
      ...prefixed(own),
      'elk.nodeSize.constraints': 'MINIMUM_SIZE',
      'elk.nodeSize.minimum': `(${width}, 10)`,
    },
    children: boxesIn(id),
  }));
  return {
    id: '',
    layoutOptions: { ...prefixed(options), 'elk.json.edgeCoords': 'ROOT' },
    children: [...frames, ...boxesIn(undefined)],
    edges: edges.map(toElkEdge),
  };
}

function toElkEdge({ id, from, to, label, options }: ElkLine): ElkExtendedEdge {
  return {
    id,
    sources: [from],
    targets: [to],
    layoutOptions: prefixed(options),
    ...(label === undefined ? {} : { labels: [{ id: `${id} label`, text: ' ', ...label }] }),
  };
}

function prefixed(options: ElkOptions = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(options).map(([name, value]) => [`elk.${name}`, `${value}`]),
  );
}

/** Of the whole tree; lines come in coordinates of the root (`json.edgeCoords`), nodes in those of their parent. */
function collect(node: ElkNode, at: Point, rects: Map<string, Rect>): void {
  for (const child of node.children ?? []) {
    const corner = { x: at.x + (child.x ?? 0), y: at.y + (child.y ?? 0) };
    rects.set(child.id, { ...corner, width: child.width ?? 0, height: child.height ?? 0 });
    collect(child, corner, rects);
  }
}

function placedLine({ sections = [], labels = [] }: ElkExtendedEdge): PlacedLine {
  const points = sections.flatMap(({ startPoint, bendPoints = [], endPoint }) => [
    startPoint,
    ...bendPoints,
    endPoint,
  ]);
  const [label] = labels;
  return {
    points: points.map(({ x, y }) => ({ x, y })),
    label:
      label === undefined
        ? undefined
        : {
            x: label.x ?? 0,
            y: label.y ?? 0,
            width: label.width ?? 0,
            height: label.height ?? 0,
          },
  };
}
