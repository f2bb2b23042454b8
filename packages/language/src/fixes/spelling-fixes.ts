/** Fixes for findings of the spelling, for which no model is needed. */
import type { Fragment, Finding, Origin } from '@idef0-studio/model';
import { writtenName } from '../syntax/written-name.js';
import { hasBody } from '../statements/statements.js';
import { plainName } from '../lower/names.js';
import { tripleEnd } from '../syntax/text-ends.js';
import { allActivities } from '../edits/activity-text.js';
import { insertion } from '../edits/entry-edits.js';
import { fix, preferred, type FileEdit, type Fix } from '../edits/file-edit.js';
import { rewritten } from '../edits/rewritten-name.js';
import {
  indentAt,
  isFirstOnLine,
  lineBreakOf,
  lineEnd,
  lineStart,
  nextLine,
  stepOf,
} from '../edits/source-lines.js';
import { withoutComments } from '../text/comments.js';
import { syntaxFixes } from './syntax-fixes.js';

/** None for any other finding. `fragment` is what the document says by itself. */
export function spellingFixes(
  source: string,
  finding: Finding,
  fragment: Fragment | undefined,
): readonly Fix[] {
  const { document, start, end } = finding.origin;
  const text = source.slice(start, end);
  const replaced = (title: string, by: string): readonly Fix[] => [
    { title, edits: [{ document, start, end, text: by }], isPreferred: true },
  ];
  switch (finding.code) {
    case 'syntax/keyword': {
      const keyword = hinted(finding);
      return keyword === undefined ? [] : replaced(`Change to '${keyword}'`, keyword);
    }
    case 'syntax/unquoted-name':
      return [
        preferred('Put the name between backquotes', [
          rewritten(source, finding.origin, backquoted(withoutComments(text))),
        ]),
      ];
    case 'syntax/unquoted-text':
      return replaced('Put the text between quotes', `"${text.trim().replaceAll('"', "'")}"`);
    case 'syntax/missing-brace':
      return openBlock(source, finding.origin);
    case 'syntax/stray-brace':
      return [preferred("Remove the '}'", [dropBrace(source, finding.origin)])];
    case 'syntax/unclosed-brace':
      return closeBlock(source, finding.origin, fragment);
    case 'syntax/unclosed-text':
      return text.startsWith('"""')
        ? [fix('Close the text', [closedTriple(source, finding.origin)])]
        : [closing(finding, '"', 'Close the text')];
    case 'syntax/triple-quotes':
      return [
        preferred(
          'Write the triple quotes on lines of their own',
          brokenTriple(source, finding.origin),
        ),
      ];
    case 'syntax/unclosed-name':
      return text.includes('\n')
        ? replaced('Join the lines of the name', writtenName(plainName(text)))
        : [closing(finding, '`', 'Close the name')];
    case 'syntax/unclosed-parenthesis':
      return [closing(finding, ')', 'Close the parenthesis')];
    default:
      return syntaxFixes(source, finding);
  }
}

/** A name between backquotes, without those that stand in it already. */
function backquoted(text: string): string {
  return `\`${text.replaceAll('`', ' ').trim().replace(/\s+/gu, ' ')}\``;
}

/** A brace behind the header. None where a quote is missing on its line: the brace would stand in the text. */
function openBlock(source: string, { document, start, end }: Origin): readonly Fix[] {
  const header = source.slice(start, end);
  if (/^[^"]*(?:"[^"]*"[^"]*)*$/u.test(header) && !header.includes('//'))
    return [preferred("Add '{' at the end of the line", [insertion(document, end, ' {')])];
  return [];
}

/** A brace with its line, where it stands alone. */
function dropBrace(source: string, { document, start, end }: Origin): FileEdit {
  const isAlone = source.slice(lineStart(source, start), lineEnd(source, end)).trim() === '}';
  if (!isAlone) return { document, start, end, text: '' };
  return { document, start: lineStart(source, start), end: nextLine(source, end), text: '' };
}

/** Closes the block where the indentation ends it, which is where what it declares ends. */
function closeBlock(
  source: string,
  { document, start }: Origin,
  fragment: Fragment | undefined,
): readonly Fix[] {
  const block = fragment && blocksOf(fragment).find((origin) => origin.start === start);
  if (block === undefined) return [];
  const text = `${lineBreakOf(source)}${indentAt(source, start)}}`;
  return [
    fix("Add '}' where the block ends", [insertion(document, lineEnd(source, block.end), text)]),
  ];
}

/** Quotes on a line of their own, behind what is read as the text. */
function closedTriple(source: string, { document, start }: Origin): FileEdit {
  const text = `${lineBreakOf(source)}${indentAt(source, start)}"""`;
  return insertion(document, tripleEnd(source, start), text);
}

/** Line breaks behind the opening quotes of a text and before the closing ones, where words stand. */
function brokenTriple(source: string, { document, start }: Origin): readonly FileEdit[] {
  const line = lineBreakOf(source) + indentAt(source, start);
  const [open, close] = [start + 3, tripleEnd(source, start) - 3];
  const after = source.slice(open, lineEnd(source, open)).trim();
  return [
    ...(after === '' ? [] : [insertion(document, open, line + stepOf(source))]),
    ...(isFirstOnLine(source, close) ? [] : [insertion(document, close, line)]),
  ];
}

/** What may have braces. */
function blocksOf(fragment: Fragment): readonly Origin[] {
  const { body, externals, objects, bundles, plainElements } = fragment;
  const { assessments, decompositions } = fragment;
  const plain = plainElements.filter(({ kind }) => hasBody(kind));
  return [
    ...[
      ...externals,
      ...objects,
      ...bundles,
      ...plain,
      ...assessments,
      ...decompositions,
      ...allActivities(fragment),
    ].map(({ origin }) => origin),
    ...(body === undefined ? [] : [body.origin]),
  ];
}

function closing({ origin }: Finding, mark: string, title: string): Fix {
  return { title, edits: [insertion(origin.document, origin.end, mark)], isPreferred: false };
}

/** What the message of a wrong keyword proposes. */
function hinted({ message }: Finding): string | undefined {
  return /(?:did you mean|^The keyword) '([a-z]+)'/u.exec(message)?.[1];
}
