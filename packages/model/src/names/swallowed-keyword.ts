/** Keywords inside names: a line end or a comma is missing before them. */
import { ROLES } from '../values/roles.js';
import type { IcomRole } from '../values/fragment.js';
import type { Activity } from '../values/process-model.js';

const SWALLOWED =
  /(?<=\S) (control|input|output|mechanism|activity|stub|each|object|bundle) (?=\p{Lu})/u;

/** A keyword in a name. `offset` is that of the blank before it. */
export interface SwallowedKeyword {
  readonly keyword: string;
  readonly offset: number;
  /** The names before and behind it. */
  readonly around: readonly [string, string];
}

/** The first keyword with a name before and behind it. */
export function swallowedKeyword(name: string): SwallowedKeyword | undefined {
  const match = SWALLOWED.exec(name);
  const keyword = match?.[1];
  if (match === null || keyword === undefined) return undefined;
  const around = [name.slice(0, match.index), name.slice(match.index + match[0].length)] as const;
  return { keyword, offset: match.index, around };
}

/** Whether the name of an activity or of an entry of it runs over the keyword of a list, which so is lost. */
export function swallowsList({ name, lists }: Activity, role: IcomRole): boolean {
  const names = ROLES.flatMap((each) => lists[each]?.map(({ object }) => object) ?? []);
  return [name, ...names].some((each) => swallowedKeyword(each)?.keyword === role);
}
