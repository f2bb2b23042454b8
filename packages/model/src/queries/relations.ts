/**
 * Questions that everything derived from a model asks again and again: what stands above what, which
 * object is within which bundle, who writes that it makes or takes an object. The bundles are remembered.
 */
import { getOrMake } from '../values/memo.js';
import type {
  Activity,
  ActivityId,
  Agent,
  BoundaryEntry,
  ObjectId,
  WrittenPlace,
} from '../values/process-model.js';

/** How what is made relates to what is taken: the same object, the whole that the taken one is part
 *  of, or a part of it. */
export type Relation = 'same' | 'whole' | 'part';

/** What a source or a target carries; `gathered` narrows a bundle to the parts that it stands for. */
export type Carried = Pick<BoundaryEntry, 'object' | 'gathered'>;

/** What relations are read from. */
export interface RelationSource {
  readonly activity: (id: ActivityId) => Activity | undefined;
  /** True where `activity` is `above` or stands somewhere under it. */
  readonly isWithin: (activity: ActivityId, above: ActivityId) => boolean;
  /** The bundles that hold an object. */
  readonly bundles: (object: ObjectId) => readonly ObjectId[];
  /** The parts of a bundle. */
  readonly parts: (object: ObjectId) => readonly ObjectId[];
  /** Who writes that it makes this very object, in node order. */
  readonly makers: (object: ObjectId) => readonly WrittenPlace[];
  /** Who writes that it takes it. */
  readonly takers: (object: ObjectId) => readonly WrittenPlace[];
  /** Whether there is any taker; of much that half of the model takes that is all one has to know. */
  readonly isTaken: (object: ObjectId) => boolean;
  /** Agents that send this very object into the model. */
  readonly giving: (object: ObjectId) => readonly Agent[];
  /** Agents that get it from the model. */
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

  activity(id: ActivityId): Activity | undefined {
    return this.source.activity(id);
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
  writtenMakers(object: ObjectId): readonly WrittenPlace[] {
    return this.source.makers(object);
  }

  writtenTakers(object: ObjectId): readonly WrittenPlace[] {
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

const NONE: readonly never[] = [];

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
