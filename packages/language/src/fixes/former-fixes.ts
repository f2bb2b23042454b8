/** Fixes for former names that lead nowhere: their lines go. */
import { dropListed } from '../edits/removals.js';
import { fix, type FileEdit, type Fix } from '../edits/file-edit.js';
import type { FixContext } from './fix-context.js';

/** `name/former-…`. */
export function dropFormer({ source, finding }: FixContext): readonly Fix[] {
  const { data, origin } = finding;
  if (data?.kind !== 'drop-former') return [];
  const name = source.slice(origin.start, origin.end);
  return [fix(`Remove 'formerly ${name}'`, [withoutFormer(source, origin)])];
}

/** The line, or where other things stand on it the statement and the comma behind it. */
function withoutFormer(
  source: string,
  origin: FixContext['finding']['origin'],
): FileEdit | undefined {
  const keyword = /\bformerly\s+$/u.exec(source.slice(0, origin.start))?.[0];
  if (keyword === undefined) return undefined;
  return dropListed(source, { ...origin, start: origin.start - keyword.length });
}
