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
  return CstUtils.flattenCst(cst.root)
    .filter(({ hidden, tokenType }) => hidden && tokenType.name === 'SL_COMMENT')
    .toArray()
    .flatMap((comment) => ignoreOf(document, text, comment.offset, comment.end) ?? []);
}

function ignoreOf(document: string, text: string, start: number, end: number): Ignore | undefined {
  const groups = form.exec(text.slice(start, end))?.groups;
  if (groups === undefined) return undefined;
  const codesStart = text.indexOf(WORD, start) + WORD.length;
  const reason = groups['reason']?.trim();
  return {
    codes: codesOf(document, groups['codes'] ?? '', codesStart),
    reason: reason === '' ? undefined : reason,
    origin: { document, start, end },
    line: lineFor(document, text, start),
  };
}

function codesOf(document: string, written: string, start: number): readonly IgnoredCode[] {
  return [...written.matchAll(/[^\s,]+/g)].map(({ 0: code, index }) => ({
    code,
    origin: { document, start: start + index, end: start + index + code.length },
  }));
}

/** The line of the comment where something stands before it, else the next line that holds more than
 *  comments. */
function lineFor(document: string, text: string, comment: number): Origin {
  const lineStart = startOfLine(text, comment);
  if (text.slice(lineStart, comment).trim() !== '') {
    return { document, start: lineStart, end: endOfLine(text, comment) };
  }
  for (let start = nextLine(text, comment); start < text.length; start = nextLine(text, start)) {
    const end = endOfLine(text, start);
    const line = text.slice(start, end).trim();
    if (line !== '' && !line.startsWith('//')) return { document, start, end };
  }
  return { document, start: text.length, end: text.length };
}

function startOfLine(text: string, offset: number): number {
  const before = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1));
  return offset === 0 ? 0 : before + 1;
}

function endOfLine(text: string, offset: number): number {
  const length = text.slice(offset).search(/[\r\n]/);
  return length < 0 ? text.length : offset + length;
}

function nextLine(text: string, offset: number): number {
  const end = endOfLine(text, offset);
  return text.startsWith('\r\n', end) ? end + 2 : end + 1;
}
