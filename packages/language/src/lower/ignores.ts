/** Comments `// idef0-ignore code: reason`, from the syntax tree: they silence findings of the rules. */
import { CstUtils, type AstNode } from 'langium';
import type { Ignore, IgnoredCode, Origin } from '@idef0-studio/model';

const WORD = 'idef0-ignore';
const form = /^\/\/\s*idef0-ignore\b(?<codes>[^:]*)(?::(?<reason>.*))?$/;

/** The comments of a file that silence something, in document order. */
export function ignoresIn(document: string, root: AstNode): readonly Ignore[] {
  const cst = root.$cstNode;
  const text = cst?.root.fullText ?? '';
  // Most files have none, and looking at every leaf of the tree is not for nothing.
  if (cst === undefined || !text.includes(WORD)) return [];
  const lines = new Lines(text);
  return CstUtils.flattenCst(cst.root)
    .filter(({ hidden, tokenType }) => hidden && tokenType.name === 'SL_COMMENT')
    .toArray()
    .flatMap((comment) => ignoreOf(document, text, lines, comment) ?? []);
}

function ignoreOf(
  document: string,
  text: string,
  lines: Lines,
  { offset: start, end }: { readonly offset: number; readonly end: number },
): Ignore | undefined {
  const groups = form.exec(text.slice(start, end))?.groups;
  if (groups === undefined) return undefined;
  const codesStart = text.indexOf(WORD, start) + WORD.length;
  const reason = groups['reason']?.trim();
  return {
    codes: codesOf(document, groups['codes'] ?? '', codesStart),
    reason: reason === '' ? undefined : reason,
    origin: { document, start, end },
    line: { document, ...lines.lineFor(start) },
  };
}

function codesOf(document: string, written: string, start: number): readonly IgnoredCode[] {
  return [...written.matchAll(/[^\s,]+/g)].map(({ 0: code, index }) => ({
    code,
    origin: { document, start: start + index, end: start + index + code.length },
  }));
}

/** The lines of a text, and for each the first from there on that holds more than comments. */
class Lines {
  private readonly starts: readonly number[];
  private readonly telling: readonly number[];

  constructor(private readonly text: string) {
    this.starts = [
      0,
      ...[...text.matchAll(/\r\n?|\n/g)].map(({ 0: end, index }) => index + end.length),
    ];
    const telling: number[] = [];
    for (let line = this.starts.length - 1; line >= 0; line -= 1) {
      telling[line] = this.isTelling(line) ? line : (telling[line + 1] ?? this.starts.length);
    }
    this.telling = telling;
  }

  /** The line of a comment where something stands before it, else the next line that holds more than comments. */
  lineFor(comment: number): Pick<Origin, 'start' | 'end'> {
    const own = this.lineAt(comment);
    const start = this.starts[own] ?? 0;
    const isAlone = this.text.slice(start, comment).trim() === '';
    return this.span(isAlone ? (this.telling[own + 1] ?? this.starts.length) : own);
  }

  private isTelling(line: number): boolean {
    const { start, end } = this.span(line);
    const written = this.text.slice(start, end).trim();
    return written !== '' && !written.startsWith('//');
  }

  /** A line without its line break; an empty one at the end of the text where there is no such line. */
  private span(line: number): Pick<Origin, 'start' | 'end'> {
    const { length } = this.text;
    const start = this.starts[line] ?? length;
    const next = this.starts[line + 1];
    if (next === undefined) return { start, end: length };
    const isPair = this.text.startsWith('\r\n', next - 2);
    return { start, end: next - (isPair ? 2 : 1) };
  }

  private lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
