/** Fixes for what stands behind `satisfies`. */
import { writtenClause } from '../syntax/written-name.js';
import { lineStart } from '../edits/source-lines.js';
import { fix, type Fix } from '../edits/file-edit.js';
import type { FixContext } from './fix-context.js';

/** The catalog or the clause that may be meant. */
export function nearClause({ finding: { data, origin } }: FixContext): readonly Fix[] {
  if (data?.kind !== 'near-clause') return [];
  const { written } = data;
  return [fix(`Change to '${written}'`, [{ ...origin, text: writtenClause(written) }])];
}

/** Moves `satisfies` to the end of the line of its outcome, where no comment is in the way. A bare name would swallow the
 *  word: it goes in backquotes. */
export function clausesToOutcome({ source, finding: { origin } }: FixContext): readonly Fix[] {
  const { document, start } = origin;
  const gap = /\s*$/u.exec(source.slice(0, start))?.[0].length ?? 0;
  const end = start - gap;
  const line = source.slice(lineStart(source, end), end);
  if (/\/[/*]/u.test(line)) return [];
  const bare = /\boutcome\s+(?:\d+\s+)?(?<name>[^"`\s](?:[^"`]*[^"`\s])?)$/u.exec(line);
  const name = bare?.groups?.['name'];
  const [from, by] = name === undefined ? [end, ' '] : [end - name.length, `\`${name}\` `];
  return [
    fix('Move it to the line of the outcome', [{ document, start: from, end: start, text: by }]),
  ];
}
