/** Phase 4 of assembling: what each activity of the tree says, with the names in it resolved. */
import { contentsOf, isWithin, type ActivityDraft } from '../tree/activity-draft.js';
import { writtenLists, type WrittenLists } from './activity-lists.js';
import type { ActivityTree } from '../tree/activity-tree.js';
import type { AgentTable } from '../agent-table.js';
import type { Finding } from '../../values/finding.js';
import { resolveLists } from './list-resolution.js';
import { getOrMake } from '../../values/memo.js';
import { MOST_COMPARED } from '../../names/most-compared.js';
import { calledNow } from '../../names/called-now.js';
import type { FormerName } from '../../values/former-names.js';
import { indexOfNames } from '../../names/name-index.js';
import type { Activity, InterfaceObject, ObjectId, Reference } from '../../values/process-model.js';
import { Resolution, type NameFinder } from './resolution.js';
import { toActivity } from './to-activity.js';

/** What the names in activities may mean. */
export interface NamedThings {
  readonly model: string;
  readonly tree: ActivityTree;
  readonly agents: AgentTable;
  readonly objects: ReadonlyMap<ObjectId, InterfaceObject>;
  readonly former: readonly FormerName[];
}

export interface ResolvedActivities {
  /** In node order. */
  readonly activities: readonly Activity[];
  /** Every place where they name somebody, in no particular order. */
  readonly references: readonly Reference[];
  readonly findings: readonly Finding[];
}

/** What a draft writes, before names are resolved. */
interface Written {
  readonly lists: WrittenLists;
  readonly findings: readonly Finding[];
}

export function resolveActivities(things: NamedThings): ResolvedActivities {
  const written = new Map(
    things.tree.activities.map((draft) => [draft, readLists(draft, things.model)]),
  );
  const makes = makersIn(written, things.objects);
  // Which names are unknown is known once all are resolved; the first of them are compared with all known ones.
  const unknown = new Set<string>();
  for (const draft of written.keys()) {
    resolveOne(draft, things, written, makes, (name) => {
      unknown.add(name);
      return undefined;
    });
  }
  const nearest = nearestIn(things, unknown);
  const all = [...written.keys()].map((draft) =>
    resolveOne(draft, things, written, makes, nearest),
  );
  return {
    activities: all.map(({ activity }) => activity),
    references: all.flatMap(({ references }) => references),
    findings: all.flatMap(({ findings }) => findings),
  };
}

function readLists(draft: ActivityDraft, model: string): Written {
  const findings: Finding[] = [];
  return { lists: writtenLists(contentsOf(draft), model, findings), findings };
}

/** Whether an activity, or one inside it, writes that it makes an object or a bundle that holds it. */
type Makes = (draft: ActivityDraft, object: ObjectId) => boolean;

function makersIn(
  written: ReadonlyMap<ActivityDraft, Written>,
  objects: ReadonlyMap<ObjectId, InterfaceObject>,
): Makes {
  const makers = new Map<ObjectId, ActivityDraft[]>();
  for (const [draft, { lists }] of written) {
    for (const { entry } of lists.own.output ?? []) {
      getOrMake(makers, entry.object, () => []).push(draft);
    }
  }
  return (draft, object) => {
    const wholes = new Set([object]);
    for (const id of wholes)
      for (const bundle of objects.get(id)?.bundles ?? []) wholes.add(bundle);
    return [...wholes].some((id) => makers.get(id)?.some((maker) => isWithin(maker, draft)));
  };
}

function resolveOne(
  draft: ActivityDraft,
  things: NamedThings,
  written: ReadonlyMap<ActivityDraft, Written>,
  makes: Makes,
  nearest: (name: string) => string | undefined,
) {
  const own = written.get(draft);
  const findings = [...(own?.findings ?? [])];
  const resolution = new Resolution(things.model, finderIn(things, nearest), findings);
  const above = draft.parent === undefined ? undefined : written.get(draft.parent);
  const lists = resolveLists(
    own?.lists.own ?? NO_LISTS,
    draft.kind === 'activity' ? (above?.lists.each ?? []) : [],
    (name) => resolution.source(name),
    (object) => makes(draft, object),
  );
  const contents = contentsOf(draft);
  const calls = contents.flatMap((content) => resolution.calls(content));
  for (const content of contents) resolution.sees(content);
  const activity = toActivity(draft, lists, calls);
  return { activity, findings, references: resolution.references };
}

const NO_LISTS: WrittenLists['own'] = {
  control: undefined,
  input: undefined,
  output: undefined,
  mechanism: undefined,
};

function finderIn(
  { tree, agents, objects, former }: NamedThings,
  nearest: (name: string) => string | undefined,
): NameFinder {
  return {
    find: (name) => tree.names.find(name),
    isForeign: (name) => tree.names.isForeign(name),
    agent: (name) => agents.byName.get(name),
    isObject: (id) => objects.has(id),
    calledNow: (name, kinds) => calledNow(former, name, kinds),
    nearest,
  };
}

function nearestIn({ tree, agents }: NamedThings, unknown: ReadonlySet<string>) {
  const compared = new Set([...unknown].sort().slice(0, MOST_COMPARED));
  const activityNames = indexOfNames(tree.names.names);
  const agentNames = indexOfNames(agents.byName.keys());
  return (name: string): string | undefined => {
    const same = activityNames.sameRoot(name) ?? agentNames.sameRoot(name);
    if (same !== undefined || !compared.has(name)) return same;
    return activityNames.nearest(name) ?? agentNames.nearest(name);
  };
}
