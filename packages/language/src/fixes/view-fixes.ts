/** Fixes for the lines of named views. */
import { fix, type Fix } from '../edits/file-edit.js';
import { dropPiece } from '../edits/removals.js';
import type { FixContext } from './fix-context.js';

/** `view/unknown-kind`: the kind that may be meant, which is a word and no name. */
export function nearKind({ finding: { data, origin } }: FixContext): readonly Fix[] {
  if (data?.kind !== 'near-element') return [];
  const { written } = data;
  return [fix(`Change to '${written}'`, [{ ...origin, text: written }])];
}

/** `view/not-taken`: the line goes. */
export function dropViewLine({ source, finding: { origin } }: FixContext): readonly Fix[] {
  return [fix('Drop this line', [dropPiece(source, origin)])];
}
