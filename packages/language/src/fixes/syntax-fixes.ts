/** Fixes for signs and words that the reading of a text found out of place: no model is needed. */
import { nearestWord } from '@idef0-studio/model';
import type { Finding } from '@idef0-studio/model';
import { responsibilityKeywords } from '../statements/vocabulary.js';
import { insertion } from '../edits/entry-edits.js';
import { fix, preferred, type FileEdit, type Fix } from '../edits/file-edit.js';
import { dropText } from '../edits/removals.js';

/** None for any other finding. */
export function syntaxFixes(source: string, finding: Finding): readonly Fix[] {
  const { document, start, end } = finding.origin;
  const text = source.slice(start, end);
  const edit = (by: string): FileEdit => ({ document, start, end, text: by });
  switch (finding.code) {
    case 'syntax/colon':
      return finding.message.includes("write '='")
        ? [preferred("Change to '='", [isBehindBlank(source, start) ? edit('=') : edit(' =')])]
        : [preferred(`Remove the '${text}'`, [dropText(source, finding.origin)])];
    case 'syntax/quotes':
      return [preferred('Write straight quotes', [edit(`"${text.slice(1, -1)}"`)])];
    case 'syntax/missing-keyword':
      return missingKeyword(finding);
    case 'syntax/none-with-names':
      return dropNone(source, finding);
    case 'syntax/responsibility':
      return responsibility(text, edit);
    case 'syntax/value':
      return value(text, finding, edit);
    case 'syntax/unclosed-comment':
      return [fix('Close the comment', [insertion(document, end, ' */')])];
    case 'syntax/second-text':
      return [fix('Remove this text', [dropText(source, finding.origin)])];
    case 'syntax/stray':
      return secondTunnel(source, finding);
    case 'syntax/late-date':
      return dateFirst(text, edit);
    case 'syntax/level-dot':
      return [preferred('Remove the dot', [edit('')])];
    case 'syntax/merge-conflict':
      return oneVersion(source, finding);
    default:
      return [];
  }
}

function isBehindBlank(source: string, offset: number): boolean {
  return /\s/u.test(source.charAt(offset - 1));
}

/** `(X)()`: one of the two signs of a tunnel goes. */
function secondTunnel(source: string, { origin }: Finding): readonly Fix[] {
  const { document, start, end } = origin;
  const hidden = /\(([^()\r\n]*)\)[ \t]*$/u.exec(source.slice(0, start));
  if (hidden === null || !/^\([ \t]*\)$/u.test(source.slice(start, end))) return [];
  const [whole, name = ''] = hidden;
  const shown = { document, start: start - whole.length, end: start, text: name };
  return [
    fix("Remove the '()' behind it", [{ document, start, end, text: '' }]),
    fix('Remove the parentheses around the name', [shown]),
  ];
}

function missingKeyword({ message, origin }: Finding): readonly Fix[] {
  const keyword = /write '([a-z]+)' before/u.exec(message)?.[1];
  if (keyword === undefined) return [];
  return [
    preferred(`Write '${keyword}' before it`, [
      insertion(origin.document, origin.start, `${keyword} `),
    ]),
  ];
}

/** `none` goes, with the comma behind it: the names say that there is something. */
function dropNone(source: string, { origin: { document, end } }: Finding): readonly Fix[] {
  const none = /^\s+none\b(?:[ \t]*,)?/u.exec(source.slice(end))?.[0];
  if (none === undefined) return [];
  return [preferred("Remove 'none'", [{ document, start: end, end: end + none.length, text: '' }])];
}

/** The near one, else all four. */
function responsibility(text: string, edit: (by: string) => FileEdit): readonly Fix[] {
  if (!/^\p{L}+$/u.test(text)) return [];
  const near =
    nearestWord(text, responsibilityKeywords) ??
    responsibilityKeywords.find((word) => word.startsWith(text.toLowerCase()));
  if (near !== undefined) return [fix(`Change to '${near}'`, [edit(near)])];
  return responsibilityKeywords.map((word) => fix(`Change to '${word}'`, [edit(word)]));
}

/** The date of an assessment goes before the name of its scale, unless it is a part of that. */
function dateFirst(text: string, edit: (by: string) => FileEdit): readonly Fix[] {
  const { name, date } = { .../^(?<name>.*\S)\s+(?<date>\S+)$/u.exec(text)?.groups };
  if (name === undefined || date === undefined) return [];
  const dated = fix('Write the date first', [edit(`${date} ${name}`)]);
  // A comment between the two would become a part of the name.
  if (/\/[/*]/u.test(name)) return [dated];
  return [dated, fix('Put the name between backquotes', [edit(`\`${name} ${date}\``)])];
}

/** The value that the message proposes, else each that it names. */
function value(text: string, { message }: Finding, edit: (by: string) => FileEdit): readonly Fix[] {
  const keyword = /^[a-z]+\s+/u.exec(text)?.[0] ?? '';
  const changed = (word: string) => edit(keyword + word);
  const near = /did you mean '([^']+)'\?/u.exec(message)?.[1];
  if (near !== undefined) return [fix(`Change to '${near}'`, [changed(near)])];
  const named = /write (.*)\.$/u.exec(message)?.[1] ?? '';
  return [...named.matchAll(/'([^']+)'/gu)].map(([, word = '']) =>
    fix(`Change to '${word}'`, [changed(word)]),
  );
}

/** Both versions of a merge conflict, for the author to choose from. */
function oneVersion(source: string, { origin: { document, start: at } }: Finding): readonly Fix[] {
  const conflict =
    /^<{7}(?!<).*\r?\n([^]*?)(?:^\|{7}.*\r?\n[^]*?)?^={7}.*\r?\n([^]*?)^>{7}.*(?:\r?\n|$)/gmu;
  for (const { index, 0: all, 1: upper = '', 2: lower = '' } of source.matchAll(conflict)) {
    if (at < index || at >= index + all.length) continue;
    const keep = (text: string) => [{ document, start: index, end: index + all.length, text }];
    return [fix('Keep the upper version', keep(upper)), fix('Keep the lower version', keep(lower))];
  }
  return [];
}
