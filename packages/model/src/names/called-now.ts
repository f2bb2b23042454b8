/** What has another name now than the one that is written: known by what elements were called before. */
import type { Finding } from '../values/finding.js';
import type { FormerName } from '../values/former-names.js';
import { getOrMake, remembered } from '../values/memo.js';
import { nameKey } from './name-key.js';

/** The present name of the one thing of some kinds, or of any, that had a name before; undefined where none had it, or
 *  several. */
export function calledNow(
  former: readonly FormerName[],
  name: string,
  kinds?: readonly FormerName['kind'][],
): string | undefined {
  const all = byFormerName(former).get(nameKey(name)) ?? [];
  // A number stands for a name that nobody knows before the tree stands.
  const named = all.filter(({ kind, now }) => kinds?.includes(kind) !== false && !now.node);
  const names = new Set(named.map(({ now }) => nameKey(now.text)));
  return names.size === 1 ? named[0]?.now.text : undefined;
}

const byFormerName = remembered((former: readonly FormerName[]) => {
  const table = new Map<string, FormerName[]>();
  for (const each of former) getOrMake(table, nameKey(each.name.text), () => []).push(each);
  return table;
});

/** `'Old Name' is called 'New Name' now; write the new name.` */
export function renamedMessage(written: string, now: string): string {
  return `'${written}' is called '${now}' now; write the new name.`;
}

/** A finding of a name that is a former one. `meant` are the objects that lack this place. */
export function renamed(
  finding: Finding,
  written: string,
  now: string,
  meant: readonly string[] = [],
): Finding {
  const message = renamedMessage(written, now);
  return { ...finding, message, data: { kind: 'renamed', name: now, meant } };
}
