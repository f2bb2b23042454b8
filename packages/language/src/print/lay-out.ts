/** Lines of tokens to text: indentation by nesting, blanks between tokens, and values below each other. */
import { markdownOf } from '../lower/texts.js';
import { isScopeKeyword } from '../statements/vocabulary.js';
import {
  alignedHead,
  gapBetween,
  isComment,
  isText,
  opensList,
  type Piece,
  startsEntry,
  startsStatement,
  STEP,
} from './layout.js';

/** What stands on one line; a text between triple quotes or a long comment may run over several. */
export interface Line {
  readonly pieces: readonly Piece[];
  /** Whether an empty line stands before it. */
  readonly isParted: boolean;
  /** The whole line where it stays as it is written. */
  readonly written?: string;
}

/** The text of the lines, each ended. */
export function laidOut(lines: readonly Line[], lineEnd: string): string {
  const levels = levelsOf(lines);
  const widths = widthsOf(lines, levels);
  return lines
    .map((line, index) => {
      const { isParted, written } = line;
      const text = written ?? lineText(line, levels[index] ?? 0, widths[index] ?? 0, lineEnd);
      return `${isParted ? lineEnd : ''}${text}${lineEnd}`;
    })
    .join('');
}

function lineText(line: Line, level: number, width: number, lineEnd: string): string {
  const indent = STEP.repeat(level);
  const head = width === 0 ? 0 : alignedHead(line.pieces);
  let text = indent;
  line.pieces.forEach((piece, index) => {
    const before = line.pieces[index - 1];
    if (before !== undefined) text += gapBetween(before, piece);
    if (head > 0 && index === head) text = text.padEnd(indent.length + width + 1);
    text += piece.kind === 'TRIPLE' ? reindented(piece.text, indent, lineEnd) : piece.text;
  });
  return text;
}

/** A text between triple quotes with its lines one step deeper than the line that it opens on. What stands beside the
 *  quotes keeps a text as it is. */
function reindented(raw: string, indent: string, lineEnd: string): string {
  if (!/^"""[ \t]*[\r\n]/.test(raw) || !/[\r\n][ \t]*"""$/.test(raw)) return raw;
  const said = markdownOf(raw);
  const lines = said === '' ? [] : said.split('\n');
  const inner = lines.map((line) => (line === '' ? '' : indent + STEP + line));
  const moved = ['"""', ...inner, `${indent}"""`].join(lineEnd);
  return markdownOf(moved) === said ? moved : raw;
}

/** How many steps each line is indented. */
function levelsOf(lines: readonly Line[]): readonly number[] {
  const nesting = new Nesting();
  const levels: number[] = [];
  let comments = 0;
  for (const { pieces } of lines) {
    const first = pieces.find(({ kind }) => !isComment(kind));
    if (first === undefined) comments++;
    else {
      const level = nesting.levelAt(first.kind);
      // A comment on a line of its own stands before what it is about, or as the last thing in a block.
      const ofComments = first.kind === '}' ? level + 1 : level;
      levels.push(...new Array<number>(comments).fill(ofComments), level);
      comments = 0;
      for (const { kind } of pieces) nesting.pass(kind);
    }
  }
  return [...levels, ...new Array<number>(comments).fill(nesting.depth)];
}

/** The blocks that are open, and what the tokens so far have begun in the innermost. */
class Nesting {
  depth = 0;
  private begun: 'nothing' | 'list' | 'statement' = 'nothing';
  private before: string | undefined;
  /** The last keyword that began a statement, since a brace. */
  private statement: string | undefined;
  /** Of each open block whether texts without keywords stand in it. */
  private readonly holdsTexts: boolean[] = [];

  /** The level of a line that begins with a token. */
  levelAt(kind: string): number {
    if (kind === '}') return Math.max(0, this.depth - 1);
    if (kind === '{' || startsStatement(kind, this.before)) return this.depth;
    if (isText(kind) && this.holdsTexts.at(-1) === true) return this.depth;
    const isEntry = startsEntry(kind);
    if (this.begun === 'list') return this.depth + (isEntry ? 1 : 2);
    const isPart = isEntry && (this.begun === 'nothing' || this.before !== ',');
    return this.depth + (isPart ? 0 : 1);
  }

  pass(kind: string): void {
    if (isComment(kind)) return;
    if (kind === '{' || kind === '}') {
      this.depth = Math.max(0, this.depth + (kind === '{' ? 1 : -1));
      this.begun = 'nothing';
      if (kind === '{') this.holdsTexts.push(isScopeKeyword(this.statement ?? ''));
      else this.holdsTexts.pop();
      this.statement = undefined;
    } else if (startsStatement(kind, this.before) || opensList(kind)) {
      this.statement = kind;
      this.begun = opensList(kind) ? 'list' : 'statement';
    }
    this.before = kind;
  }
}

/** How wide the keywords are before values that stand below each other; 0 where a line has none. */
function widthsOf(lines: readonly Line[], levels: readonly number[]): readonly number[] {
  const widths: number[] = [];
  let run: readonly string[] = [];
  const close = () => {
    const widest = Math.max(0, ...run.map(({ length }) => length));
    widths.push(...run.map(() => widest));
    run = [];
  };
  lines.forEach((line, index) => {
    const level = levels[index] ?? 0;
    const isAlone = (levels[index + 1] ?? 0) <= level;
    const head = line.written === undefined && isAlone ? alignedHead(line.pieces) : 0;
    if (head === 0 || line.isParted || level !== levels[index - 1]) close();
    if (head === 0) widths.push(0);
    else run = [...run, headText(line, head)];
  });
  close();
  return widths;
}

function headText({ pieces }: Line, head: number): string {
  const words = pieces.slice(0, head).map(({ text }) => text);
  return words.join(' ');
}
