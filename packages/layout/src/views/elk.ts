/**
 * The one place that knows ELK (the Eclipse Layout Kernel). It runs where it is called, without a worker of its
 * own: views are laid out on a thread of the caller's. In a browser's worker ELK takes `onmessage` when it
 * first lays out, and answers nothing that is not its own: there, listen with `addEventListener`.
 */
import ELK, { type ElkExtendedEdge, type ElkNode, type ElkPort } from 'elkjs/lib/elk.bundled.js';
import type { Point, Rect } from '@idef0-studio/geometry';

/** What ELK places: boxes with a port on the right, from which all their lines leave as one that forks, and a port
 *  on the left for each line that comes in, with its label. */
export interface ElkGraph {
  readonly nodes: readonly ElkBox[];
  readonly lines: readonly ElkLine[];
  /** Of the graph, by the names that ELK gives them, `elk.` left out: `layered.thoroughness`. */
  readonly options: ElkOptions;
}

export type ElkOptions = Readonly<Record<string, string | number>>;

export interface ElkBox {
  readonly id: string;
  /** Least size: a box grows with its ports. */
  readonly width: number;
  readonly height: number;
  /** Where it stands at first, for the strategies of ELK that begin with places; upper left corner. */
  readonly at: Point;
}

export interface ElkLine {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Room kept free at the port where the line comes in, on its left and above the line. */
  readonly label: { readonly width: number; readonly height: number };
}

/** All places, px from the upper left corner of the whole. */
export interface ElkPlaces {
  readonly width: number;
  readonly height: number;
  readonly rects: ReadonlyMap<string, Rect>;
  readonly lines: ReadonlyMap<string, readonly Point[]>;
}

/** Places by id. Rejects only where ELK itself fails. The same graph has the same places. */
export async function placesOf(graph: ElkGraph): Promise<ElkPlaces> {
  const root = await layoutKernel().layout(toElk(graph));
  const { width = 0, height = 0, children = [], edges = [] } = root;
  return {
    width,
    height,
    rects: new Map(children.map((child) => [child.id, rectOf(child, height)])),
    lines: new Map(edges.map((edge) => [edge.id, pointsOf(edge, height)])),
  };
}

// ELK keeps the room for the label of a port under its line; ours stand above. So ELK is given the picture upside
// down, the last box first: every y here is that of the mirrored picture, and is turned back on the way out.

/** Made at first use, for it takes a tenth of a second. */
let kernel: InstanceType<typeof ELK> | undefined;

function layoutKernel(): InstanceType<typeof ELK> {
  kernel ??= new ELK({ algorithms: ['layered'] });
  return kernel;
}

function toElk({ nodes, lines, options }: ElkGraph): ElkNode {
  return {
    id: '',
    layoutOptions: prefixed(options),
    children: nodes.map((box) => toElkNode(box, lines)).reverse(),
    edges: lines
      .map(({ id, from }) => ({ id, sources: [outId(from)], targets: [inId(id)] }))
      .reverse(),
  };
}

function toElkNode({ id, width, height, at }: ElkBox, lines: readonly ElkLine[]): ElkNode {
  const incoming = lines.filter(({ to }) => to === id).reverse();
  const leaves = lines.some(({ from }) => from === id);
  return {
    id,
    x: at.x,
    y: -at.y,
    layoutOptions: prefixed({
      alignment: 'RIGHT',
      portConstraints: 'FIXED_SIDE',
      'portLabels.placement': 'OUTSIDE ALWAYS_SAME_SIDE',
      'nodeSize.constraints': 'PORTS PORT_LABELS MINIMUM_SIZE',
      'nodeSize.minimum': `(${width}, ${height})`,
    }),
    ports: [
      ...incoming.map((line) => ({
        ...portOf(inId(line.id), 'WEST'),
        labels: [{ id: `${line.id} label`, text: ' ', ...line.label }],
      })),
      ...(leaves ? [portOf(outId(id), 'EAST')] : []),
    ],
  };
}

function portOf(id: string, side: 'EAST' | 'WEST'): ElkPort {
  return { id, width: 0, height: 0, layoutOptions: prefixed({ 'port.side': side }) };
}

function inId(line: string): string {
  return `in ${line}`;
}

function outId(node: string): string {
  return `out ${node}`;
}

function prefixed(options: ElkOptions): Record<string, string> {
  return Object.fromEntries(
    Object.entries(options).map(([name, value]) => [`elk.${name}`, `${value}`]),
  );
}

function pointsOf({ sections = [] }: ElkExtendedEdge, height: number): readonly Point[] {
  return sections
    .flatMap(({ startPoint, bendPoints = [], endPoint }) => [startPoint, ...bendPoints, endPoint])
    .map(({ x, y }) => ({ x, y: height - y }));
}

function rectOf({ x = 0, y = 0, width = 0, height = 0 }: ElkNode, whole: number): Rect {
  return { x, y: whole - y - height, width, height };
}
