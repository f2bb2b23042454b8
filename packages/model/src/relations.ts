/**
 * Questions that everything derived from a model asks again and again: what stands above what, which
 * object is within which bundle, who writes that it makes or takes an object. Tables, made once.
 */
import { ROLES } from './activity-lists.js';
import type { IcomRole } from './fragment.js';
import { liveOf } from './live.js';
import { getOrMake, remembered } from './memo.js';
import type {
  Activity,
  ActivityId,
  Agent,
  BoundaryEntry,
  Entry,
  ObjectId,
  ProcessModel,
} from './process-model.js';

/** An entry and the activity that writes it. */
export interface Place {
  readonly activity: Activity;
  readonly role: IcomRole;
  readonly entry: Entry;
}

/** How what is made relates to what is taken: the same object, the whole that the taken one is part
 *  of, or a part of it. */
export type Relation = 'same' | 'whole' | 'part';

/** What a source or a target carries; `gathered` narrows a bundle to the parts that it stands for. */
export type Carried = Pick<BoundaryEntry, 'object' | 'gathered'>;

/** Where relations are read from: the tables of one model, or those that are kept from edit to edit. */
export interface RelationSource {
  readonly activity: (id: ActivityId) => Activity | undefined;
  /** True where `activity` is `above` or stands somewhere under it. */
  readonly isWithin: (activity: ActivityId, above: ActivityId) => boolean;
  readonly bundles: (object: ObjectId) => readonly ObjectId[];
  readonly parts: (object: ObjectId) => readonly ObjectId[];
  readonly makers: (object: ObjectId) => readonly Place[];
  readonly takers: (object: ObjectId) => readonly Place[];
  /** Whether there is any taker; of much that half of the model takes that is all one has to know. */
  readonly isTaken: (object: ObjectId) => boolean;
  readonly giving: (object: ObjectId) => readonly Agent[];
  readonly getting: (object: ObjectId) => readonly Agent[];
}

export class Relations {
  private readonly above = new Map<ObjectId, readonly ObjectId[]>();
  private readonly related = new Map<ObjectId, readonly ObjectId[]>();
  private readonly below = new Map<ObjectId, readonly ObjectId[]>();

  constructor(private readonly source: RelationSource) {}

  /** True where `activity` is `above` or stands somewhere under it. */
  isWithin(activity: ActivityId, above: ActivityId): boolean {
    return this.source.isWithin(activity, above);
  }

  /** True where one of the two stands within the other. */
  isRelated(a: ActivityId, b: ActivityId): boolean {
    return this.isWithin(a, b) || this.isWithin(b, a);
  }

  /** The child of `above` that an activity is or stands under; undefined where it does not stand under `above`. */
  branchOf(activity: ActivityId, above: ActivityId): ActivityId | undefined {
    let at = this.source.activity(activity);
    while (at !== undefined && at.parent !== above) at = this.parentOf(at);
    return at?.id;
  }

  /** The bundles that hold an object, those that hold these included; the nearest first. */
  bundlesOf(object: ObjectId): readonly ObjectId[] {
    const { bundles } = this.source;
    const known = this.above.get(object);
    if (known !== undefined) return readAgain(object, known, bundles);
    // Most objects are in no bundle.
    if (bundles(object).length === 0) return NONE;
    return getOrMake(this.above, object, () => closure(object, bundles));
  }

  /** The parts of a bundle, their parts included. */
  partsOf(object: ObjectId): readonly ObjectId[] {
    const { parts } = this.source;
    const known = this.below.get(object);
    if (known !== undefined) return readAgain(object, known, parts);
    if (parts(object).length === 0) return NONE;
    return getOrMake(this.below, object, () => closure(object, parts));
  }

  /** The object, the bundles that hold it, and its parts. */
  relativesOf(object: ObjectId): readonly ObjectId[] {
    const bundles = this.bundlesOf(object);
    const parts = this.partsOf(object);
    if (bundles.length === 0 && parts.length === 0) return [object];
    return getOrMake(this.related, object, () => [object, ...bundles, ...parts]);
  }

  areRelatives(a: ObjectId, b: ObjectId): boolean {
    return a === b || this.holds(b, a) || this.holds(a, b);
  }

  /** Whether a bundle holds an object, itself or by a bundle that it holds. Asked from below: bundles of thousands
   *  of parts stand in few others. */
  holds(bundle: ObjectId, object: ObjectId): boolean {
    return this.bundlesOf(object).includes(bundle);
  }

  /** How `made` serves somebody who takes `taken`; undefined where it does not. */
  relation(made: Carried, taken: Carried): Relation | undefined {
    if (made.object === taken.object) return 'same';
    if (this.holds(made.object, taken.object))
      return this.stands(made.gathered, taken.object) ? 'whole' : undefined;
    const isPart = this.holds(taken.object, made.object);
    return isPart && this.stands(taken.gathered, made.object) ? 'part' : undefined;
  }

  /** True where a bundle that stands for `gathered` (for all its parts where empty) carries `object`. */
  private stands(gathered: readonly ObjectId[], object: ObjectId): boolean {
    return gathered.length === 0 || gathered.some((part) => this.areRelatives(part, object));
  }

  /** Who writes that it makes this very object, in node order. */
  writtenMakers(object: ObjectId): readonly Place[] {
    return this.source.makers(object);
  }

  writtenTakers(object: ObjectId): readonly Place[] {
    return this.source.takers(object);
  }

  /** Whether anybody writes that it takes this very object. */
  isWrittenTaken(object: ObjectId): boolean {
    return this.source.isTaken(object);
  }

  /** Agents that send this very object into the model. */
  agentsGiving(object: ObjectId): readonly Agent[] {
    return this.source.giving(object);
  }

  /** Agents that get this very object from the model. */
  agentsGetting(object: ObjectId): readonly Agent[] {
    return this.source.getting(object);
  }

  parentOf(activity: Activity): Activity | undefined {
    return activity.parent === undefined ? undefined : this.source.activity(activity.parent);
  }

  childrenOf(activity: Activity): readonly Activity[] {
    return activity.children.flatMap((id) => this.source.activity(id) ?? []);
  }

  /** Forgets which object is within which bundle. */
  forgetBundles(): void {
    for (const table of [this.above, this.related, this.below]) table.clear();
  }
}

/** What is remembered, every table that it came from read once more, so that a reader is known there. */
function readAgain(
  object: ObjectId,
  known: readonly ObjectId[],
  read: (object: ObjectId) => readonly ObjectId[],
): readonly ObjectId[] {
  read(object);
  for (const id of known) read(id);
  return known;
}

/** Everything that `next` reaches from `start`, each once, the nearest first; `start` left out. */
function closure(
  start: ObjectId,
  next: (id: ObjectId) => readonly ObjectId[],
): readonly ObjectId[] {
  const found = new Set<ObjectId>(next(start));
  for (const id of found) for (const more of next(id)) found.add(more);
  found.delete(start);
  return [...found];
}

/** The relations of a model, remembered by the model. */
export function relationsOf(model: ProcessModel): Relations {
  return liveOf(model)?.relations ?? ownRelations(model);
}

const ownRelations = remembered((model: ProcessModel) => new Relations(sourceOf(model)));

/** The tables of one model. */
function sourceOf(model: ProcessModel): RelationSource {
  const spans = spansOf(model);
  const makers = new Map<ObjectId, Place[]>();
  const takers = new Map<ObjectId, Place[]>();
  for (const activity of model.activities.values()) {
    for (const [object, place] of placesOf(activity)) {
      getOrMake(place.role === 'output' ? makers : takers, object, () => []).push(place);
    }
  }
  const { giving, getting } = agentsByObject(model.agents);
  return {
    activity: (id) => model.activities.get(id),
    isWithin: (activity, above) => isInside(spans.get(activity), spans.get(above)),
    bundles: (object) => model.objects.get(object)?.bundles ?? NONE,
    parts: (object) => model.objects.get(object)?.parts ?? NONE,
    makers: (object) => makers.get(object) ?? NONE,
    takers: (object) => takers.get(object) ?? NONE,
    isTaken: (object) => takers.has(object),
    giving: (object) => giving.get(object) ?? NONE,
    getting: (object) => getting.get(object) ?? NONE,
  };
}

const NONE: readonly never[] = [];

/** Every entry that an activity writes, by its object. */
export function placesOf(activity: Activity): readonly (readonly [ObjectId, Place])[] {
  return ROLES.flatMap((role) =>
    (activity.lists[role] ?? []).map((entry) => [entry.object, { activity, role, entry }] as const),
  );
}

/** Agents by what they send into the model, and by what they get from it. */
export function agentsByObject(agents: readonly Agent[]): {
  readonly giving: ReadonlyMap<ObjectId, readonly Agent[]>;
  readonly getting: ReadonlyMap<ObjectId, readonly Agent[]>;
} {
  const giving = new Map<ObjectId, Agent[]>();
  const getting = new Map<ObjectId, Agent[]>();
  for (const agent of agents) {
    for (const id of agent.outputs) getOrMake(giving, id, () => []).push(agent);
    for (const id of [...agent.inputs, ...agent.controls, ...agent.mechanisms]) {
      getOrMake(getting, id, () => []).push(agent);
    }
  }
  return { giving, getting };
}

type Span = readonly [number, number];

/** Of each activity the places of what is in it, itself first, counted in node order. */
function spansOf(model: ProcessModel): ReadonlyMap<ActivityId, Span> {
  const spans = new Map<ActivityId, Span>();
  const span = (activity: Activity, start: number): number => {
    let end = start + 1;
    for (const id of activity.children) {
      const child = model.activities.get(id);
      if (child !== undefined) end = span(child, end);
    }
    spans.set(activity.id, [start, end]);
    return end;
  };
  if (model.root !== undefined) span(model.root, 0);
  return spans;
}

function isInside(inner: Span | undefined, outer: Span | undefined): boolean {
  if (inner === undefined || outer === undefined) return false;
  return inner[0] >= outer[0] && inner[1] <= outer[1];
}
