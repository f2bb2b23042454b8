/** Fixes for findings of the spelling, for which no model is needed. */
import type { Issue } from '@idef0-studio/model';
import { insertion } from './entry-edits.js';
import type { Fix } from './file-edit.js';

/** None for any other finding. */
export function spellingFixes(source: string, issue: Issue): readonly Fix[] {
  const { document, start, end } = issue.origin;
  const text = source.slice(start, end);
  const replaced = (title: string, by: string): readonly Fix[] => [
    { title, edits: [{ document, start, end, text: by }], isPreferred: true },
  ];
  switch (issue.code) {
    case 'syntax/keyword': {
      const keyword = hinted(issue);
      return keyword === undefined ? [] : replaced(`Change to '${keyword}'`, keyword);
    }
    case 'syntax/unquoted-name':
      return replaced('Put the name between backquotes', `\`${text.trim()}\``);
    case 'syntax/unquoted-text':
      return replaced('Put the text between quotes', `"${text.trim().replaceAll('"', "'")}"`);
    case 'syntax/unclosed-text':
      return [closing(issue, '"', 'Close the text')];
    case 'syntax/unclosed-name':
      return [closing(issue, '`', 'Close the name')];
    case 'syntax/unclosed-parenthesis':
      return [closing(issue, ')', 'Close the parenthesis')];
    default:
      return [];
  }
}

function closing({ origin }: Issue, mark: string, title: string): Fix {
  return { title, edits: [insertion(origin.document, origin.end, mark)], isPreferred: false };
}

/** What the message of a wrong keyword proposes. */
function hinted({ data, message }: Issue): string | undefined {
  const named = data?.['keyword'];
  if (typeof named === 'string') return named;
  return /did you mean '([a-z]+)'\?/u.exec(message)?.[1];
}
