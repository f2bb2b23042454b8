/**
 * The tree of an arrow as one SVG path with rounded corners (FIPS 183 §3.2.1.3: bends are 90-degree arcs).
 * Each polyline runs from a source to a target, so that a fork leaves the trunk in a bend with the flow and
 * a join enters it in one. Parts that several polylines share are drawn once.
 */
import type { Point } from '@idef0-studio/geometry';
import { rounded } from '../svg/svg-element.js';
import { covers, cutAt, directionOf, isSame, partsBetween, towards, type Piece } from './piece.js';

/** Radius of a corner where its legs are long enough, px. */
export const CORNER_RADIUS = 6;

export interface PathTrim {
  /** Cut from the end of each polyline, px: room for the arrow head. */
  readonly end: number;
}

/** Value of `d`. Empty for polylines without length. */
export function roundedPath(
  polylines: readonly (readonly Point[])[],
  trim: PathTrim = { end: 0 },
  gaps: readonly Point[] = [],
): string {
  return roundedPaths(polylines, trim, { ...PLAIN, gaps }).get('') ?? '';
}

/** How the pieces of a tree differ. */
export interface PathLooks<Look> {
  /** Where it passes under other lines, on straight runs. */
  readonly gaps: readonly Point[];
  /** Where the look may change within a straight run. */
  readonly cuts: readonly Point[];
  /** The look at a point of a straight piece that is not a cut. */
  readonly lookAt: (point: Point) => Look;
  /** Of the looks before and behind a bend the one that the bend takes. */
  readonly atBend: (before: Look, behind: Look) => Look;
}

const PLAIN: PathLooks<string> = { gaps: [], cuts: [], lookAt: () => '', atBend: () => '' };

/** Values of `d` by look, in the order in which the looks are met; the same lines as those of `roundedPath`. */
export function roundedPaths<Look>(
  polylines: readonly (readonly Point[])[],
  trim: PathTrim,
  looks: PathLooks<Look>,
): ReadonlyMap<Look, string> {
  const lines = polylines.map(straightened).filter((line) => line.length > 1);
  const radii = cornerRadii(lines, trim);
  const drawn: Piece[] = [];
  const data = new Map<Look, string>();
  for (const line of lines) {
    const pieces = piecesOf(line, radii, trim)
      .flatMap((piece) => partsBetween(piece, looks.gaps))
      .flatMap((piece) => cutAt(piece, looks.cuts));
    addSubpaths(
      pieces.map((piece, index) => ({ piece, look: lookOf(pieces, index, looks) })),
      drawn,
      data,
    );
  }
  return data;
}

/** A polyline without repeated points and without points inside a straight run. */
function straightened(line: readonly Point[]): readonly Point[] {
  const points: Point[] = [];
  for (const point of line) {
    const last = points.at(-1);
    if (last !== undefined && last.x === point.x && last.y === point.y) continue;
    const before = points.at(-2);
    if (last !== undefined && before !== undefined && isStraight(before, last, point)) points.pop();
    points.push(point);
  }
  return points;
}

/** True where the way goes on in the same direction; a way back over itself is a corner. */
function isStraight(a: Point, b: Point, c: Point): boolean {
  const one = { x: b.x - a.x, y: b.y - a.y };
  const two = { x: c.x - b.x, y: c.y - b.y };
  return one.x * two.y - one.y * two.x === 0 && one.x * two.x + one.y * two.y > 0;
}

/** Radius by corner (its point and both directions): the least that any polyline through it leaves room
 *  for, so that shared corners coincide. */
function cornerRadii(
  lines: readonly (readonly Point[])[],
  trim: PathTrim,
): ReadonlyMap<string, number> {
  const radii = new Map<string, number>();
  for (const line of lines) {
    for (const [index, corner] of line.entries()) {
      const before = line[index - 1];
      const after = line[index + 1];
      if (before === undefined || after === undefined) continue;
      const key = cornerKey(before, corner, after);
      const radius = Math.min(
        CORNER_RADIUS,
        room(before, corner, index === 1, 0),
        room(corner, after, index === line.length - 2, trim.end),
        radii.get(key) ?? CORNER_RADIUS,
      );
      radii.set(key, radius);
    }
  }
  return radii;
}

/** What a leg leaves to the arc at one of its ends: half of it, or all of it where the other end is free. */
function room(from: Point, to: Point, isFree: boolean, cut: number): number {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return isFree ? Math.max(0, length - cut) : length / 2;
}

function cornerKey(before: Point, corner: Point, after: Point): string {
  const into = directionOf(before, corner);
  const out = directionOf(corner, after);
  return [corner.x, corner.y, into.x, into.y, out.x, out.y].join(' ');
}

function piecesOf(
  line: readonly Point[],
  radii: ReadonlyMap<string, number>,
  trim: PathTrim,
): readonly Piece[] {
  const pieces: Piece[] = [];
  let [at] = line;
  for (let index = 1; index < line.length && at !== undefined; index++) {
    const point: Point | undefined = line[index];
    const before = line[index - 1];
    const after = line[index + 1];
    if (point === undefined || before === undefined) break;
    if (after === undefined) {
      const to = towards(point, before, Math.min(trim.end, room(at, point, true, 0)));
      pieces.push({ kind: 'run', from: at, to });
      break;
    }
    const radius = radii.get(cornerKey(before, point, after)) ?? 0;
    const from = towards(point, before, radius);
    const to = towards(point, after, radius);
    pieces.push({ kind: 'run', from: at, to: from });
    if (radius > 0)
      pieces.push({ kind: 'arc', from, to, radius, sweep: turn(before, point, after) });
    at = to;
  }
  return pieces.filter(({ from, to }) => from.x !== to.x || from.y !== to.y);
}

/** The look of a run is that in its middle; a bend lies between two runs, or begins or ends a line. */
function lookOf<Look>(pieces: readonly Piece[], index: number, looks: PathLooks<Look>): Look {
  const lookIn = (at: number): Look | undefined => {
    const piece = pieces[at];
    if (piece?.kind !== 'run') return undefined;
    const { from, to } = piece;
    return looks.lookAt({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 });
  };
  const piece = pieces[index];
  const own = lookIn(index);
  if (own !== undefined || piece === undefined) return own ?? looks.lookAt({ x: 0, y: 0 });
  return looks.atBend(
    lookIn(index - 1) ?? looks.lookAt(piece.from),
    lookIn(index + 1) ?? looks.lookAt(piece.to),
  );
}

/** Adds the pieces that are not drawn yet to the paths of their looks; a new subpath begins behind each gap.
 *  Adds to `drawn`. */
function addSubpaths<Look>(
  pieces: readonly { readonly piece: Piece; readonly look: Look }[],
  drawn: Piece[],
  data: Map<Look, string>,
): void {
  let open: { readonly piece: Piece; readonly look: Look } | undefined;
  for (const { piece, look } of pieces) {
    if (drawn.some((other) => covers(other, piece))) {
      open = undefined;
      continue;
    }
    const goesOn = open?.look === look && isSame(open.piece.to, piece.from);
    const start = goesOn ? '' : `M${pair(piece.from)}`;
    data.set(look, `${data.get(look) ?? ''}${start}${command(piece)}`);
    drawn.push(piece);
    open = { piece, look };
  }
}

function command(piece: Piece): string {
  if (piece.kind === 'arc') {
    const radius = rounded(piece.radius);
    return `A${radius} ${radius} 0 0 ${piece.sweep} ${pair(piece.to)}`;
  }
  if (piece.from.y === piece.to.y) return `H${rounded(piece.to.x)}`;
  if (piece.from.x === piece.to.x) return `V${rounded(piece.to.y)}`;
  return `L${pair(piece.to)}`;
}

/** 1 for a turn to the right of the flow (y grows downwards), 0 for one to the left. */
function turn(a: Point, b: Point, c: Point): 0 | 1 {
  return (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x) > 0 ? 1 : 0;
}

function pair({ x, y }: Point): string {
  return `${rounded(x)} ${rounded(y)}`;
}
