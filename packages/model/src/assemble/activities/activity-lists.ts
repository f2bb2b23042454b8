/**
 * The lists of one activity: what it and each `decompose` of it write, joined and ready to use but
 * for the names behind `<-`.
 */
import { ROLES } from '../../values/roles.js';
import { newFinding } from '../../values/new-finding.js';
import type { ActivityContent, IcomEntry, IcomRole, Name } from '../../values/fragment.js';
import type { Finding } from '../../values/finding.js';
import { objectKey } from '../../names/name-key.js';
import type { Entry } from '../../values/process-model.js';

export interface WrittenEntry {
  readonly entry: Entry;
  /** Names behind `<-`, to be resolved. */
  readonly from: readonly Name[];
}

export interface WrittenLists {
  readonly own: Readonly<Record<IcomRole, readonly WrittenEntry[] | undefined>>;
  readonly each: readonly { readonly role: IcomRole; readonly written: WrittenEntry }[];
}

/** The lists of some contents (an activity and what is added to it) as one: lists of a role are joined,
 *  an object that stands twice in one counts once and is reported. A list that is only begun (no entry
 *  and no `none`) is not there yet, so that typing one does not close the role. */
export function writtenLists(
  contents: readonly ActivityContent[],
  model: string,
  findings: Finding[],
): WrittenLists {
  const own: Record<IcomRole, WrittenEntry[] | undefined> = {
    control: undefined,
    input: undefined,
    output: undefined,
    mechanism: undefined,
  };
  const each: { role: IcomRole; written: WrittenEntry }[] = [];
  for (const { lists } of contents) {
    for (const list of lists) {
      const entries = list.entries.flatMap((entry) => readEntry(entry, list.each, model));
      if (list.each) each.push(...entries.map((written) => ({ role: list.role, written })));
      else if (entries.length > 0 || list.none) (own[list.role] ??= []).push(...entries);
    }
  }
  for (const role of ROLES) own[role] = withoutRepeats(own[role], role, findings);
  return { own, each };
}

function readEntry(written: IcomEntry, fromEach: boolean, model: string): readonly WrittenEntry[] {
  const { object, tunnel, responsibilities, from, origin } = written;
  const key = objectKey(object, model);
  if (key === '' || object.node) return [];
  const entry: Entry = {
    object: key,
    tunnel,
    from: undefined,
    responsibilities,
    fromEach,
    origin,
  };
  return [{ entry, from: from.filter(({ text }) => text !== '') }];
}

function withoutRepeats(
  entries: WrittenEntry[] | undefined,
  role: IcomRole,
  findings: Finding[],
): WrittenEntry[] | undefined {
  if (entries === undefined || entries.length < 2) return entries;
  const first = new Map<string, WrittenEntry>();
  for (const written of entries) {
    const { object, origin } = written.entry;
    const other = first.get(object);
    if (other === undefined) first.set(object, written);
    else findings.push(listedTwice(object, role, origin, other.entry.origin));
  }
  return first.size === entries.length ? entries : [...first.values()];
}

function listedTwice(
  object: string,
  role: IcomRole,
  origin: Entry['origin'],
  other: Entry['origin'],
): Finding {
  return newFinding(
    'list/duplicate',
    'warning',
    `'${object}' stands twice among the ${role}s; an object meets a side of a box once: drop one.`,
    origin,
    [{ message: `The other '${object}'.`, origin: other }],
  );
}
