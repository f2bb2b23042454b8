/** Fixes for lines of a map that do not go together. */
import type { MapRelation } from '@idef0-studio/model';
import { fix, type Fix } from '../edits/file-edit.js';
import { dropPiece } from '../edits/removals.js';
import { withoutComments } from '../text/comments.js';
import type { FixContext } from './fix-context.js';

const OTHERS = [
  ['>', 'the left side covers the right one'],
  ['<', 'the left side is a part of the right one'],
  ['~', 'the two are related'],
] as const;

/** `map/two-equal`: the line says something else than that the two are the same. */
export function otherSign(context: FixContext): readonly Fix[] {
  const { source, finding } = context;
  const { document } = finding.origin;
  const line = relationAt(context);
  const right = line?.right[0];
  if (line?.left === undefined || right === undefined) return [];
  const from = line.left.origin.end;
  const at = withoutComments(source.slice(from, right.origin.start)).lastIndexOf(line.sign);
  if (at < 0) return [];
  const place = { document, start: from + at, end: from + at + 1 };
  return OTHERS.map(([sign, meaning]) =>
    fix(`Write '${sign}': ${meaning}`, [{ ...place, text: sign }]),
  );
}

/** `map/contradiction`: one of the two lines goes. Of several names on the right the others would go too. */
export function dropRelation(context: FixContext): readonly Fix[] {
  const line = relationAt(context);
  if (line === undefined || line.right.length > 1) return [];
  const title = line.note === undefined ? 'Drop this line' : 'Drop this line and its note';
  return [fix(title, [dropPiece(context.source, line.origin)])];
}

/** The line that a finding stands in. */
function relationAt({ workspace, finding }: FixContext): MapRelation | undefined {
  const { document, start } = finding.origin;
  return workspace
    .fragmentOf(document)
    ?.plainElements.flatMap(({ relations = [] }) => relations)
    .find(({ origin }) => origin.start <= start && start < origin.end);
}
