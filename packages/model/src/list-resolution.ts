/**
 * The lists of every activity, resolved: `<-` to activities and agents, and what a parent's `each`
 * says added to its children.
 */
import type { ActivityDraft } from './activity-draft.js';
import {
  ROLES,
  TAKING,
  writtenLists,
  type WrittenEntry,
  type WrittenLists,
} from './activity-lists.js';
import type { IcomRole, Name } from './fragment.js';
import type { Issue } from './issue.js';
import { getOrMake } from './memo.js';
import type { Entry, InterfaceObject, ObjectId } from './process-model.js';

export interface ResolvedLists {
  readonly lists: Readonly<Record<IcomRole, readonly Entry[] | undefined>>;
  /** Roles that a list of the activity closes. */
  readonly closed: readonly IcomRole[];
}

/** Resolves a name behind `<-`; undefined where nobody is known by it (it was reported then). */
export type SourceResolver = (name: Name, at: ActivityDraft) => string | undefined;

/** The lists of the activities, in the same order. */
export function resolveLists(
  activities: readonly ActivityDraft[],
  objects: ReadonlyMap<ObjectId, InterfaceObject>,
  model: string,
  resolve: SourceResolver,
  issues: Issue[],
): readonly ResolvedLists[] {
  const written = new Map<ActivityDraft, WrittenLists>();
  for (const draft of activities) written.set(draft, writtenLists(draft.contents, model, issues));
  const makers = new Makers(activities, written, objects);
  return activities.map((draft) => {
    const own = written.get(draft)?.own;
    const each = draft.parent === undefined ? [] : (written.get(draft.parent)?.each ?? []);
    const lists = emptyLists();
    for (const role of ROLES) {
      lists[role] = own?.[role]?.map((entry) => resolved(entry, draft, resolve));
    }
    for (const { role, written: entry } of draft.kind === 'activity' ? each : []) {
      if (!holdsFor(entry.entry.object, role, draft, lists, makers)) continue;
      (lists[role] ??= []).push(resolved(entry, draft, resolve));
    }
    return { lists, closed: ROLES.filter((role) => own?.[role] !== undefined) };
  });
}

function emptyLists(): Record<IcomRole, Entry[] | undefined> {
  return { control: undefined, input: undefined, output: undefined, mechanism: undefined };
}

function resolved(
  { entry, from }: WrittenEntry,
  draft: ActivityDraft,
  resolve: SourceResolver,
): Entry {
  if (from.length === 0) return entry;
  const sources = from.flatMap((name) => resolve(name, draft) ?? []);
  return { ...entry, from: sources.length === 0 ? undefined : [...new Set(sources)] };
}

/** An `each` holds for a child that neither makes the object nor says itself how it takes it. */
function holdsFor(
  object: ObjectId,
  role: IcomRole,
  draft: ActivityDraft,
  lists: Readonly<Record<IcomRole, readonly Entry[] | undefined>>,
  makers: Makers,
): boolean {
  const has = (at: IcomRole) => lists[at]?.some((entry) => entry.object === object) ?? false;
  if (role === 'output') return !has('output');
  return !TAKING.some(has) && !makers.make(draft, object);
}

/** Which activities make an object or a bundle that holds it, themselves or by what is inside them.
 *  Built when an `each` first asks. */
class Makers {
  private byObject: Map<ObjectId, ActivityDraft[]> | undefined;

  constructor(
    private readonly activities: readonly ActivityDraft[],
    private readonly written: ReadonlyMap<ActivityDraft, WrittenLists>,
    private readonly objects: ReadonlyMap<ObjectId, InterfaceObject>,
  ) {}

  make(draft: ActivityDraft, object: ObjectId): boolean {
    return this.makersOf(object).has(draft);
  }

  private readonly known = new Map<ObjectId, ReadonlySet<ActivityDraft>>();

  private makersOf(object: ObjectId): ReadonlySet<ActivityDraft> {
    return getOrMake(this.known, object, () => {
      const makers = new Set<ActivityDraft>();
      this.collect(object, makers);
      return makers;
    });
  }

  private collect(object: ObjectId, makers: Set<ActivityDraft>): void {
    this.byObject ??= this.table();
    for (const maker of this.byObject.get(object) ?? []) {
      for (let step: ActivityDraft | undefined = maker; step !== undefined; step = step.parent) {
        makers.add(step);
      }
    }
    for (const bundle of this.objects.get(object)?.bundles ?? []) this.collect(bundle, makers);
  }

  private table(): Map<ObjectId, ActivityDraft[]> {
    const table = new Map<ObjectId, ActivityDraft[]>();
    for (const draft of this.activities) {
      for (const { entry } of this.written.get(draft)?.own.output ?? []) {
        getOrMake(table, entry.object, () => []).push(draft);
      }
    }
    return table;
  }
}
