/** The text of an activity that goes: what stands in its body comes out, without its lists. */
import type { ActivityDeclaration, IcomList, Origin } from '@idef0-studio/model';
import { endOf } from '../edits/entry-edits.js';
import type { FileEdit } from '../edits/file-edit.js';
import {
  indentAt,
  isFirstOnLine,
  lineBreakOf,
  lineEnd,
  lineStart,
  nextLine,
} from '../edits/source-lines.js';
import {
  commentsIn,
  insideBraces,
  linesOf,
  reindented,
  withEdits,
  type TextRange,
} from '../edits/text-blocks.js';
import { textRanges } from '../edits/text-ranges.js';

export interface Inside {
  /** The lines of the whole activity, with the comments right above it. */
  readonly block: TextRange;
  /** What stands between its braces. */
  readonly body: TextRange;
  /** What stands in the place of the block, after edits of the body: comments and children stay, lists go,
   *  their definitions become declarations, definition and texts of the activity become comments. */
  readonly text: (edits: readonly FileEdit[]) => string;
}

/** What stands inside an activity, or why that cannot come out by whole lines. */
export function insideOf(source: string, declaration: ActivityDeclaration): Inside | string {
  const { origin, name, definition, content } = declaration;
  const block = linesOf(source, origin);
  const body = insideBraces(source, definition?.origin.end ?? name.origin.end, origin);
  if (block === undefined || body === undefined) return 'Other things stand on its lines.';
  const moved = [...content.children, ...content.objects, ...content.bundles];
  if (moved.some((each) => linesOf(source, each.origin) === undefined))
    return 'What is inside shares lines with other things; write each activity on lines of its own first.';
  const gone = [
    ...content.lists.map((list) => withoutList(source, list)),
    ...textRanges(source, content.texts).map((range) => asComment(source, origin, range)),
  ];
  const text = (edits: readonly FileEdit[]) => {
    const kept = edits.filter(
      (edit) => !gone.some(({ start, end }) => start <= edit.start && edit.end <= end),
    );
    const inside = withEdits(source, body, [...gone, ...kept]);
    return comeOut(source, declaration, { block, body }, inside);
  };
  return { block, body, text };
}

/** The block anew: comments from above and beside the header, what was inside, comments from behind. */
function comeOut(
  source: string,
  { origin, name, definition, content }: ActivityDeclaration,
  { block, body }: Pick<Inside, 'block' | 'body'>,
  inside: string,
): string {
  const line = lineBreakOf(source);
  const indent = indentAt(source, origin.start);
  const first = [...content.children, ...content.objects, ...content.bundles]
    .map((each) => each.origin.start)
    .sort((a, b) => a - b)[0];
  const inner = first === undefined ? indent : indentAt(source, first);
  const above = source.slice(block.start, lineStart(source, origin.start));
  const words = definition?.text.replace(/\s+/gu, ' ').trim();
  const remarks = [
    ...(words === undefined ? [] : [`// ${name.text}: ${words}`]),
    ...commentsIn(source.slice(origin.start, body.start)),
  ];
  const behind = commentsIn(source.slice(body.end, block.end));
  const lines = (comments: readonly string[]) =>
    comments.map((comment) => indent + comment + line).join('');
  const beside = /^[ \t]*(?=\S)/u.test(inside) ? inside.trimStart() : undefined;
  const rest = inside.replace(/^(?:[ \t]*\r?\n)+/u, '').trimEnd();
  const out = reindented(beside === undefined ? rest : inner + beside.trimEnd(), inner, indent);
  return above + lines(remarks) + (out === '' ? '' : out + line) + lines(behind);
}

/** Takes a list out, with its lines where it stands alone on them. Comments between its entries stay, and what
 *  it defines is declared. */
function withoutList(source: string, list: IcomList): FileEdit {
  const { document } = list.origin;
  const each = /\beach\s+$/u.exec(source.slice(0, list.origin.start))?.[0].length ?? 0;
  const start = list.origin.start - each;
  const end = endOf(source, list);
  const declared = list.entries.flatMap(({ object, definition }) => {
    if (definition === undefined) return [];
    const [from, to] = [object.origin, definition.origin];
    return [`object ${source.slice(from.start, from.end)} ${source.slice(to.start, to.end)}`];
  });
  return outOfLines(source, document, { start, end }, [
    ...commentsIn(source.slice(start, end)),
    ...declared,
  ]);
}

/** Makes comments of the lines of a text. */
function asComment(source: string, { document }: Origin, range: TextRange): FileEdit {
  const lines = source.slice(range.start, range.end).split(/\r?\n/u);
  return outOfLines(
    source,
    document,
    range,
    lines.map((line) => `// ${line.trim()}`.trimEnd()),
  );
}

/** Puts whole lines in the place of a part of a text: the lines that it leaves empty go, and what stands beside
 *  it stays. */
function outOfLines(
  source: string,
  document: string,
  { start, end }: TextRange,
  lines: readonly string[],
): FileEdit {
  const indent = indentAt(source, start);
  const comma = /^[ \t]*,?[ \t]*/u.exec(source.slice(end))?.[0].length ?? 0;
  const rest = source.slice(end + comma, lineEnd(source, end));
  const isFirst = isFirstOnLine(source, start);
  const line = lineBreakOf(source);
  if (isFirst && rest.trim() === '')
    return {
      document,
      start: lineStart(source, start),
      end: nextLine(source, end),
      text: lines.map((each) => indent + each + line).join(''),
    };
  const text = lines.map((each) => each + line + indent).join('');
  return { document, start, end: end + comma, text };
}
