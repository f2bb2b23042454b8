/**
 * What a tree of lines says to a reader, who follows each line with the flow, past forks and through joins. Where not
 * every source serves every target, a tree may say more than is so, or need a line that runs both ways.
 */
import type { Terminal, TerminalPair } from '../normalise/network.js';
import type { Strand } from '../strands/strand.js';

/** A tree as corners with the pieces of line between them. */
interface LineGraph {
  /** The corner of each end. */
  readonly cornerOf: ReadonlyMap<Terminal, number>;
  /** For each corner the pieces that meet there. */
  readonly at: readonly (readonly Piece[])[];
  readonly pieces: readonly Piece[];
}

interface Piece {
  readonly a: number;
  readonly b: number;
  /** Whether some source serves some target along it from `a` to `b`, and from `b` to `a`. */
  isOn: boolean;
  isBack: boolean;
}

/** How often a tree says what is not so: pieces of line that run both ways, and pairs of a source and a target that it
 *  does not serve though the lines lead there. 0 where the tree says who serves whom and nothing else. */
export function misreadings(serves: readonly TerminalPair[], strands: readonly Strand[]): number {
  const graph = graphOf(strands);
  const targetsOf = new Map<Terminal, Set<Terminal>>();
  for (const [source, target] of serves) {
    const known = targetsOf.get(source) ?? new Set();
    targetsOf.set(source, known.add(target));
  }
  for (const [source, targets] of targetsOf) direct(graph, source, targets);
  let count = graph.pieces.filter(({ isOn, isBack }) => isOn && isBack).length;
  const ends = new Map([...graph.cornerOf].map(([terminal, corner]) => [corner, terminal]));
  for (const [source, targets] of targetsOf) {
    for (const corner of followed(graph, source)) {
      const end = ends.get(corner);
      if (end?.direction === 'target' && !targets.has(end)) count++;
    }
  }
  return count;
}

function graphOf(strands: readonly Strand[]): LineGraph {
  const at: Piece[][] = [];
  const pieces: Piece[] = [];
  const cornerOf = new Map<Terminal, number>();
  const corners = new Map<number, number>();
  const newCorner = () => at.push([]) - 1;
  strands.forEach((strand, place) => (strand.place = place));
  for (const strand of strands) {
    const along = [...strand.links]
      .sort((one, other) => one.at - other.at)
      .map((other) => {
        const [low, high] = [
          Math.min(strand.place, other.place),
          Math.max(strand.place, other.place),
        ];
        const key = low * strands.length + high;
        const known = corners.get(key) ?? newCorner();
        corners.set(key, known);
        return known;
      });
    if (strand.terminal !== undefined) {
      const end = newCorner();
      cornerOf.set(strand.terminal, end);
      if (beginsAtBox(strand)) along.unshift(end);
      else along.push(end);
    }
    along.slice(1).forEach((b, index) => {
      const a = along[index] ?? b;
      const piece: Piece = { a, b, isOn: false, isBack: false };
      pieces.push(piece);
      at[a]?.push(piece);
      at[b]?.push(piece);
    });
  }
  return { cornerOf, at, pieces };
}

/** True for a strand whose box is at its left or upper end. */
function beginsAtBox({ lane }: Strand): boolean {
  return lane === 'below' || lane === 'right';
}

/** Notes which way the flow from a source to its targets takes each piece. */
function direct({ cornerOf, at }: LineGraph, source: Terminal, targets: Iterable<Terminal>): void {
  const start = cornerOf.get(source);
  if (start === undefined) return;
  const cameBy = new Map<number, Piece | undefined>([[start, undefined]]);
  for (const corner of cameBy.keys()) {
    for (const piece of at[corner] ?? []) {
      const next = otherEnd(piece, corner);
      if (!cameBy.has(next)) cameBy.set(next, piece);
    }
  }
  for (const target of targets) {
    let corner = cornerOf.get(target);
    let piece = corner === undefined ? undefined : cameBy.get(corner);
    while (corner !== undefined && piece !== undefined) {
      if (piece.b === corner) piece.isOn = true;
      else piece.isBack = true;
      corner = otherEnd(piece, corner);
      piece = cameBy.get(corner);
    }
  }
}

/** The corners that a reader comes to who follows the flow from a source. */
function followed({ cornerOf, at }: LineGraph, source: Terminal): ReadonlySet<number> {
  const start = cornerOf.get(source);
  const found = new Set(start === undefined ? [] : [start]);
  for (const corner of found) {
    for (const piece of at[corner] ?? []) {
      if (piece.a === corner ? piece.isOn : piece.isBack) found.add(otherEnd(piece, corner));
    }
  }
  return found;
}

function otherEnd({ a, b }: Piece, corner: number): number {
  return a === corner ? b : a;
}

/** How often four lines of a tree meet in one point: which of them go together cannot be seen. */
export function knotsOf(strands: readonly Strand[]): number {
  let count = 0;
  for (const strand of strands) {
    if (!strand.isVertical || strand.isFrame) continue;
    for (const other of strand.links) {
      if (other.at <= strand.from || other.at >= strand.to) continue;
      if (strand.at > other.from && strand.at < other.to) count++;
    }
  }
  return count;
}
