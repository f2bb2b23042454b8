/** Fixes of names of which it is known what they mean. */
import { writtenName } from '../syntax/written-name.js';
import { fix, type Fix } from '../edits/file-edit.js';
import { rewritten } from '../edits/rewritten-name.js';
import type { FixContext } from './fix-context.js';
import { unknownName } from './name-fixes.js';

/** The activity that may be meant. */
export function nearActivity({ source, finding: { data, origin } }: FixContext): readonly Fix[] {
  if (data?.kind !== 'near-activity') return [];
  return data.activities.map((name) =>
    fix(`Change to '${name}'`, [rewritten(source, origin, writtenName(name))]),
  );
}

/** The plain element, or the member of one, that may be meant. */
export function nearElement({ source, finding: { data, origin } }: FixContext): readonly Fix[] {
  if (data?.kind !== 'near-element') return [];
  const { written } = data;
  return [fix(`Change to '${written}'`, [rewritten(source, origin, writtenName(written))])];
}

/** Two names without a comma: the comma, and what else can be done about the name as it stands. */
export function splitName(context: FixContext): readonly Fix[] | undefined {
  const { document, start } = context.finding.origin;
  const { data } = context.finding;
  if (data?.kind !== 'split-name') return undefined;
  const edit = { document, start: start + data.at, end: start + data.at + 1, text: ', ' };
  const others = unknownName(context);
  return [fix('Write a comma between the two names', [edit]), ...others];
}
