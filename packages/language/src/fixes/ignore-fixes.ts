/** Fixes of comments that silence findings. */
import { fix, preferred, type Fix } from '../edits/file-edit.js';
import type { FixContext } from './fix-context.js';
import { respelt } from './name-fixes.js';
import { dropCode, dropComment } from '../edits/removals.js';

/** A comment, or a code in it, that silences nothing. */
export function needlessIgnore(context: FixContext): readonly Fix[] {
  const { workspace, source, finding, model } = context;
  const near = respelt(context);
  if (near.length > 0) return near;
  const fragment = model.fragments().find(({ document }) => document === finding.origin.document);
  const ignore = fragment?.ignores.find(
    ({ origin }) => origin.start <= finding.origin.start && finding.origin.end <= origin.end,
  );
  if (ignore === undefined) return [];
  // What the comment silences may only be hidden by what is broken elsewhere in the file.
  const findings = workspace.findingsOf(finding.origin.document);
  const make = findings.some((each) => each.code.startsWith('syntax/')) ? fix : preferred;
  const code = ignore.codes.find(({ origin }) => origin.start === finding.origin.start);
  if (ignore.codes.length > 1)
    return code === undefined
      ? []
      : [make(`Remove '${code.code}'`, [dropCode(source, code.origin)])];
  return [make('Remove the comment', [dropComment(source, ignore.origin)])];
}
