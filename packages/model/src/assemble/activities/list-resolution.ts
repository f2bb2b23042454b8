/**
 * The lists of an activity, resolved: `<-` to activities and agents, and what its parent's `each` says
 * added.
 */
import { ROLES, TAKING } from '../../values/roles.js';
import { type WrittenEntry, type WrittenLists } from './activity-lists.js';
import type { IcomRole, Name } from '../../values/fragment.js';
import type { Entry, ObjectId } from '../../values/process-model.js';

export interface ResolvedLists {
  readonly lists: Readonly<Record<IcomRole, readonly Entry[] | undefined>>;
  /** Roles that a list of the activity closes. */
  readonly closed: readonly IcomRole[];
}

/** Resolves a name behind `<-`; undefined where nobody is known by it (it was reported then). */
export type SourceResolver = (name: Name) => string | undefined;

/** @param each what the parent says of all its activities; empty for those that it does not hold for.
 *  @param makes whether the activity, or one inside it, makes an object or a bundle that holds it. */
export function resolveLists(
  own: WrittenLists['own'],
  each: WrittenLists['each'],
  resolve: SourceResolver,
  makes: (object: ObjectId) => boolean,
): ResolvedLists {
  const lists: Record<IcomRole, Entry[] | undefined> = {
    control: undefined,
    input: undefined,
    output: undefined,
    mechanism: undefined,
  };
  for (const role of ROLES) lists[role] = own[role]?.map((entry) => resolved(entry, resolve));
  for (const { role, written } of each) {
    if (!holdsFor(written.entry.object, role, lists, makes)) continue;
    (lists[role] ??= []).push(resolved(written, resolve));
  }
  return { lists, closed: ROLES.filter((role) => own[role] !== undefined) };
}

function resolved({ entry, from }: WrittenEntry, resolve: SourceResolver): Entry {
  if (from.length === 0) return entry;
  const sources = from.flatMap((name) => resolve(name) ?? []);
  return { ...entry, from: sources.length === 0 ? undefined : [...new Set(sources)] };
}

/** An `each` holds for a child that neither makes the object nor says itself how it takes it. */
function holdsFor(
  object: ObjectId,
  role: IcomRole,
  lists: Readonly<Record<IcomRole, readonly Entry[] | undefined>>,
  makes: (object: ObjectId) => boolean,
): boolean {
  const has = (at: IcomRole) => lists[at]?.some((entry) => entry.object === object) ?? false;
  if (role === 'output') return !has('output');
  return !TAKING.some(has) && !makes(object);
}
