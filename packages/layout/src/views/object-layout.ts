/**
 * The object view, placed by hand in three columns: makers, the object with its bundles above and its parts
 * below, takers. Each object has a lane of its own on either side, so that its lines are one arrow that
 * joins or forks, and no two objects share a line.
 */
import type {
  Point,
  TextMeasurer,
  ViewLabelGeometry,
  ViewLineGeometry,
  ViewNodeGeometry,
} from '@idef0-studio/geometry';
import type { View, ViewLine } from '@idef0-studio/model';
import { textBlock, type SizedNode } from './node-text.js';
import { isLong, placeRows, PORTS_APART, rowsOf, type Columns, type Row } from './object-rows.js';
import { lineAlong, type ViewDrawing, type ViewLayoutOptions } from './view-drawing.js';

/** Between two lanes, and between lanes and boxes, px. */
const LANE = { pitch: 12, clear: 18 } as const;
/** What the line to a taker needs for the name of its role, and at least beside it. */
const ROLE_ROOM = 66;
const ROLE_CLEAR = 16;
/** Between two columns of makers. */
const FAR_ROOM = 24;
/** What leads to a bundle and to a part is this far from the middle of an object. */
const BRACKET = 6;
/** Lines of two objects are at least this far apart, and so is the line of an object from its brackets. */
const APART = 3;

export function layoutObject(view: View, { measure }: ViewLayoutOptions): ViewDrawing {
  const rows = rowsOf(view, measure);
  const lanes = lanesOf(view);
  const columns = columnsOf(rows, lanes, roleRoom(view, measure));
  const nodes = placeRows(rows, columns);
  const ways = new Ways(view, nodes, columns, lanes);
  const { makers, objects, takers } = columns;
  const right = Math.max(...[makers, objects, takers].map(({ far, width }) => far + width));
  return {
    width: right,
    height: Math.max(0, ...nodes.map(({ y, height }) => y + height)),
    groups: [],
    nodes,
    lines: view.lines.flatMap((line) => ways.wayOf(line, measure) ?? []),
    notes: [],
  };
}

/** Ids of the objects with lines of a kind, each with the index of its lane. */
interface Lanes {
  readonly makers: ReadonlyMap<string, number>;
  readonly parts: ReadonlyMap<string, number>;
  readonly takers: ReadonlyMap<string, number>;
}

function lanesOf({ nodes, lines }: View): Lanes {
  const objects = nodes.filter(({ kind }) => kind === 'object').map(({ id }) => id);
  const laned = (has: (line: ViewLine, object: string) => boolean): ReadonlyMap<string, number> => {
    const found = objects.filter((object) => lines.some((line) => has(line, object)));
    return new Map(found.map((object, index) => [object, index]));
  };
  return {
    makers: laned(({ kind, to }, object) => kind === 'flow' && to === object),
    parts: laned(({ kind, from }, object) => kind === 'part' && from === object),
    takers: laned(({ kind, from }, object) => kind === 'flow' && from === object),
  };
}

/** What the longest name of a role needs. */
function roleRoom({ lines }: View, measure: TextMeasurer): number {
  const widths = lines.map((line) => textBlock([roleWords(line) ?? ''], measure).width);
  return Math.max(ROLE_ROOM, ...widths.map((width) => Math.ceil(width) + ROLE_CLEAR));
}

function columnsOf(rows: readonly Row[], lanes: Lanes, room: number): Columns {
  const widest = (nodes: readonly SizedNode[]) => Math.max(0, ...nodes.map(({ width }) => width));
  const gutter = (count: number) => (count === 0 ? 0 : (count - 1) * LANE.pitch + 2 * LANE.clear);
  const makers = widest(rows.flatMap((row) => row.makers));
  const near = rows.some((row) => isLong(row.makers)) ? makers + FAR_ROOM : 0;
  const left = near + makers + gutter(lanes.makers.size + lanes.parts.size);
  const objects = { x: left, width: widest(rows.map((row) => row.object)), far: left };
  const takers = widest(rows.flatMap((row) => row.takers));
  const right = left + objects.width;
  const x = takers === 0 ? right : right + gutter(lanes.takers.size) + room;
  const far = rows.some((row) => isLong(row.takers)) ? x + takers + room : x;
  return {
    makers: { x: near, width: makers, far: 0 },
    objects,
    takers: { x, width: takers, far },
  };
}

/** The ways of all lines; a class since each end asks for what the others hold. */
class Ways {
  private readonly byId: ReadonlyMap<string, ViewNodeGeometry>;

  constructor(
    private readonly view: View,
    nodes: readonly ViewNodeGeometry[],
    private readonly columns: Columns,
    private readonly lanes: Lanes,
  ) {
    this.byId = new Map(nodes.map((node) => [node.node.id, node]));
  }

  wayOf(line: ViewLine, measure: TextMeasurer): ViewLineGeometry | undefined {
    const [from, to] = [this.byId.get(line.from), this.byId.get(line.to)];
    if (from === undefined || to === undefined) return undefined;
    if (line.kind === 'part') return lineAlong(line, this.partWay(from, to));
    if (to.node.kind === 'object') return lineAlong(line, this.makerWay(from, to, line));
    const points = this.takerWay(from, to, line);
    return lineAlong(line, points, roleLabel(line, points, measure));
  }

  /** A bracket on the left: from the lower part of the bundle to the upper part of what is in it. */
  private partWay(bundle: ViewNodeGeometry, part: ViewNodeGeometry): readonly Point[] {
    const index = this.lanes.makers.size + (this.lanes.parts.get(bundle.node.id) ?? 0);
    const x = this.leftLane(index);
    return bent({ x: bundle.x, y: middleOf(bundle) + BRACKET }, x, {
      x: part.x,
      y: middleOf(part) - BRACKET,
    });
  }

  private makerWay(
    maker: ViewNodeGeometry,
    object: ViewNodeGeometry,
    line: ViewLine,
  ): readonly Point[] {
    const from = { x: maker.x + maker.width, y: this.partyPort(maker, line) };
    const to = { x: object.x, y: this.objectPort(object, 'makers') };
    return bent(from, this.leftLane(this.lanes.makers.get(line.to) ?? 0), to);
  }

  private takerWay(
    object: ViewNodeGeometry,
    taker: ViewNodeGeometry,
    line: ViewLine,
  ): readonly Point[] {
    const from = { x: object.x + object.width, y: this.objectPort(object, 'takers') };
    const { x, width } = this.columns.objects;
    const lane = this.lanes.takers.get(line.from) ?? 0;
    const to = { x: taker.x, y: this.partyPort(taker, line) };
    return bent(from, x + width + LANE.clear + lane * LANE.pitch, to);
  }

  private leftLane(index: number): number {
    const { x, width } = this.columns.makers;
    return x + width + LANE.clear + index * LANE.pitch;
  }

  /** Lines at a maker or taker, one below the other in the order of the view. */
  private partyPort(party: ViewNodeGeometry, line: ViewLine): number {
    const { id } = party.node;
    const all = this.view.lines.filter(({ from, to }) => from === id || to === id);
    return middleOf(party) + (all.indexOf(line) - (all.length - 1) / 2) * PORTS_APART;
  }

  /** The middle of the object, or as near as lines of other objects let its own be. */
  private objectPort(object: ViewNodeGeometry, side: 'makers' | 'takers'): number {
    const { id } = object.node;
    const middle = middleOf(object);
    const foreign = this.view.lines.flatMap((line) => {
      const own = side === 'makers' ? line.to : line.from;
      const party = this.byId.get(side === 'makers' ? line.from : line.to);
      const isOther = line.kind === 'flow' && own !== id && party?.node.kind !== 'object';
      return isOther && party !== undefined ? [this.partyPort(party, line)] : [];
    });
    const offsets = [0, APART / 2, -APART / 2, APART, -APART];
    const isFree = (y: number) => foreign.every((other) => Math.abs(other - y) >= APART);
    return middle + (offsets.find((offset) => isFree(middle + offset)) ?? 0);
  }
}

/** A way with one vertical piece; straight where both ends are level. */
function bent(from: Point, x: number, to: Point): readonly Point[] {
  return from.y === to.y ? [from, to] : [from, { x, y: from.y }, { x, y: to.y }, to];
}

/** On the line, in front of the taker. */
function roleLabel(
  line: ViewLine,
  points: readonly Point[],
  measure: TextMeasurer,
): ViewLabelGeometry | undefined {
  const end = points.at(-1);
  const words = roleWords(line);
  if (words === undefined || end === undefined) return undefined;
  const block = textBlock([words], measure);
  const x = end.x - 14 - block.width;
  return { ...block, anchor: 'start', x, y: end.y - block.height - 1 };
}

/** A mechanism by what it bears, where it bears something. */
function roleWords({ role, responsibilities = [] }: ViewLine): string | undefined {
  return responsibilities.length > 0 ? responsibilities.join(', ') : role;
}

function middleOf({ y, height }: ViewNodeGeometry): number {
  return Math.round(y + height / 2);
}
