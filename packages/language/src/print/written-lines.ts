/** The lines of a text as they are to be laid out: each statement on one of its own, broken ones as they are. */
import { lineStarts, positionIn } from '../text/positions.js';
import type { Line } from './lay-out.js';
import { isComment, startsStatement } from './layout.js';
import type { PlacedPiece, ReadTokens } from './read-tokens.js';

/** The lines of a text whose braces balance. */
export function writtenLines(read: ReadTokens): readonly Line[] {
  const lines: Line[] = [];
  let above: Row | undefined;
  let before: string | undefined;
  for (const row of rowsOf(read)) {
    const [first, ...others] = linesOf(row, before);
    const header = lines.at(-1);
    if (first === undefined) continue;
    if (above !== undefined && header !== undefined && movesUp(row, above)) {
      const joined = { ...header, pieces: [...header.pieces, ...first.pieces] };
      lines.splice(-1, 1, joined, ...others);
    } else lines.push({ ...first, isParted: isParted(row, above) }, ...others);
    above = row;
    before = lastToken(row) ?? before;
  }
  return lines;
}

/** What stands on one line of the text, or on several that a text or a comment holds together. */
interface Row {
  /** A line that a comment about findings is about keeps what stands on it: the findings go with the line. */
  readonly kind: 'plain' | 'silenced' | 'broken';
  readonly pieces: readonly PlacedPiece[];
  /** First and last line. */
  readonly start: number;
  readonly end: number;
  /** As it is written, without the last line end. */
  readonly written: string;
}

/** The rows that are not empty. */
function rowsOf(read: ReadTokens): readonly Row[] {
  const places = new LinePlaces(read.text);
  const broken = brokenLines(read, places);
  const silenced = new Set(read.fragment.ignores.map(({ line }) => places.lineAt(line.start)));
  const rows: Row[] = [];
  let next = 0;
  for (let start = 1, end = 1; start <= places.count; start = end + 1) {
    const pieces: PlacedPiece[] = [];
    end = start;
    for (
      let piece = read.pieces[next];
      piece && piece.startLine <= end;
      piece = read.pieces[next]
    ) {
      pieces.push(piece);
      end = Math.max(end, piece.endLine);
      next++;
    }
    const isBroken = range(start, end).some((line) => broken.has(line));
    const kind = isBroken ? 'broken' : silenced.has(start) ? 'silenced' : 'plain';
    const written = places.slice(start, end);
    if (/[^ \t\r\n]/.test(written)) rows.push({ kind, pieces, start, end, written });
  }
  return rows;
}

function linesOf({ kind, pieces, written }: Row, before: string | undefined): readonly Line[] {
  if (kind === 'broken') return [{ pieces, isParted: false, written }];
  const statements = kind === 'silenced' ? [pieces] : statementsIn(pieces, before);
  return statements.map((each) => ({ pieces: trimmed(each), isParted: false }));
}

/** Whether a row begins with the brace of a block whose header is the row above. */
function movesUp({ kind, pieces }: Row, above: Row): boolean {
  const isPlain = kind === 'plain' && above.kind === 'plain';
  return isPlain && pieces[0]?.kind === '{' && !above.pieces.some((each) => isComment(each.kind));
}

/** Whether an empty line stays between two rows: beside braces there is none. */
function isParted({ start, pieces }: Row, above: Row | undefined): boolean {
  if (above === undefined || start === above.end + 1) return false;
  return lastToken(above) !== '{' && pieces[0]?.kind !== '}';
}

function lastToken({ pieces }: Row): string | undefined {
  return pieces.findLast(({ kind }) => !isComment(kind))?.kind;
}

/** Lines with something wrong, or with blanks that are no plain ones. */
function brokenLines(
  { text, pieces, findings }: ReadTokens,
  places: LinePlaces,
): ReadonlySet<number> {
  const broken = new Set<number>();
  const add = (start: number, end: number) => {
    for (const line of range(places.lineAt(start), places.lineAt(end))) broken.add(line);
  };
  for (const { code, origin } of findings)
    if (code !== 'syntax/no-model') add(origin.start, origin.end);
  const ends = [text.startsWith('\uFEFF') ? 1 : 0, ...pieces.map(({ end }) => end)];
  ends.forEach((end, at) => {
    const gap = text.slice(end, pieces[at]?.start);
    for (const { index } of gap.matchAll(/[^ \t\r\n]/g)) add(end + index, end + index);
  });
  return broken;
}

/** The pieces of a line in parts that stand on lines of their own. */
function statementsIn(
  pieces: readonly PlacedPiece[],
  above: string | undefined,
): readonly (readonly PlacedPiece[])[] {
  const parts: PlacedPiece[][] = [];
  let before = above;
  for (const piece of pieces) {
    const isToken = !isComment(piece.kind);
    const part = parts.at(-1);
    const isOwn = isToken && isParting(before, piece.kind) && !isOfOutcome(part, piece.kind);
    if (part === undefined || isOwn) parts.push([piece]);
    else part.push(piece);
    if (isToken) before = piece.kind;
  }
  return parts;
}

function isParting(before: string | undefined, kind: string): boolean {
  if (before === '{') return kind !== '}';
  return before === '}' || kind === '}' || startsStatement(kind, before);
}

/** Whether a token says what asks for an outcome on the same line; on a line of its own it says so of the activity. */
function isOfOutcome(part: readonly PlacedPiece[] = [], kind: string): boolean {
  return kind === 'satisfies' && part[0]?.kind === 'outcome';
}

/** The pieces without the blanks at the end of comments. */
function trimmed(pieces: readonly PlacedPiece[]): readonly PlacedPiece[] {
  return pieces.map((piece) =>
    isComment(piece.kind) ? { ...piece, text: piece.text.replace(/[ \t]+$/, '') } : piece,
  );
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Where the lines of a text stand; they count from 1. */
class LinePlaces {
  private readonly starts: readonly number[];

  constructor(private readonly text: string) {
    this.starts = lineStarts(text);
  }

  get count(): number {
    return this.starts.length;
  }

  lineAt(offset: number): number {
    return positionIn(this.starts, offset).line;
  }

  /** The lines from one to another, without the last line end. */
  slice(first: number, last: number): string {
    const end = this.starts[last];
    const whole = this.text.slice(this.starts[first - 1], end);
    return end === undefined ? whole : whole.replace(/(?:\r\n?|\n)$/, '');
  }
}
