/** Fixes for what texts name. */
import { nameInText } from '../edits/text-names.js';
import { fix, type Fix } from '../edits/file-edit.js';
import type { FixContext } from './fix-context.js';

/** The name that may be meant. */
export function nearTextName({ workspace, finding }: FixContext): readonly Fix[] {
  const { data, origin } = finding;
  if (data?.kind !== 'near-text-name') return [];
  const { written } = data;
  const references = workspace.fragmentOf(origin.document)?.textReferences ?? [];
  const reference = references.find((each) => each.origin.start === origin.start);
  if (reference === undefined) return [];
  return [fix(`Change to '${written}'`, [{ ...origin, text: nameInText(written, reference) }])];
}
