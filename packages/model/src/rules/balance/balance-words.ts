/** What the rules of balance say alike: their clauses, and where the other side stands. */
import type { FindingNote } from '../../values/new-finding.js';
import { getOrMake } from '../../values/memo.js';
import type { Clause, RuleFinding } from '../rule.js';
import type { Finding } from '../../values/finding.js';
import type { Activity } from '../../values/process-model.js';
import type { BoxPort } from '../../queries/port-table.js';
import type { ModelQueries } from '../../queries/queries.js';

/** Every boundary arrow corresponds to an arrow at the parent box, and the reverse. */
export const BALANCE: readonly Clause[] = [
  { standard: 'FIPS 183', section: '§3.3.2.7' },
  { standard: 'ISO/IEC/IEEE 31320-1', section: '6.1' },
];

/** The findings of one diagram, one for each key: the first, with notes where the others stand. What several boxes
 *  lack alike, one change at their parent mends. */
export function oncePer<Found>(
  all: readonly Found[],
  keyOf: (found: Found) => string,
  say: (first: Found) => RuleFinding,
  note: (other: Found) => FindingNote,
): readonly RuleFinding[] {
  const groups = new Map<string, Found[]>();
  for (const found of all) getOrMake(groups, keyOf(found), () => []).push(found);
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const finding = say(first);
    return [{ ...finding, notes: [...(finding.notes ?? []), ...others.map(note)] }];
  });
}

/** A note at the name of the parent. */
export function parentNotes({ name, origin }: Activity): Finding['notes'] {
  return origin === undefined ? [] : [{ message: `The parent '${name}'.`, origin }];
}

/** A note where the activities inside stand: at the first of them. */
export function childNotes(queries: ModelQueries, { children, name }: Activity): Finding['notes'] {
  const [first] = children;
  const origin = first === undefined ? undefined : queries.activity(first)?.origin;
  return origin === undefined ? [] : [{ message: `The activities inside '${name}'.`, origin }];
}

/** The name of the box at a port. */
export function boxName(queries: ModelQueries, { activity }: BoxPort): string {
  return queries.activity(activity)?.name ?? '';
}
