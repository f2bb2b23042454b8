/**
 * Questions that everything derived from a model asks again and again: what stands above what, which
 * object is within which bundle, who writes that it makes or takes an object. Tables, made once.
 */
import { ROLES } from './activity-lists.js';
import type { IcomRole } from './fragment.js';
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

export class Relations {
  private readonly spans = new Map<ActivityId, readonly [number, number]>();
  private readonly makers = new Map<ObjectId, Place[]>();
  private readonly takers = new Map<ObjectId, Place[]>();
  private readonly giving = new Map<ObjectId, Agent[]>();
  private readonly getting = new Map<ObjectId, Agent[]>();
  private readonly above = new Map<ObjectId, readonly ObjectId[]>();
  private readonly related = new Map<ObjectId, readonly ObjectId[]>();
  private readonly below = new Map<ObjectId, readonly ObjectId[]>();

  constructor(private readonly model: ProcessModel) {
    this.span(model.root, 0);
    for (const activity of model.activities.values()) this.addPlaces(activity);
    for (const agent of model.agents) {
      for (const id of agent.outputs) getOrMake(this.giving, id, () => []).push(agent);
      for (const id of [...agent.inputs, ...agent.controls, ...agent.mechanisms]) {
        getOrMake(this.getting, id, () => []).push(agent);
      }
    }
  }

  /** True where `activity` is `above` or stands somewhere under it. */
  isWithin(activity: ActivityId, above: ActivityId): boolean {
    const inner = this.spans.get(activity);
    const outer = this.spans.get(above);
    if (inner === undefined || outer === undefined) return false;
    return inner[0] >= outer[0] && inner[1] <= outer[1];
  }

  /** True where one of the two stands within the other. */
  isRelated(a: ActivityId, b: ActivityId): boolean {
    return this.isWithin(a, b) || this.isWithin(b, a);
  }

  /** The bundles that hold an object, those that hold these included; the nearest first. */
  bundlesOf(object: ObjectId): readonly ObjectId[] {
    return getOrMake(this.above, object, () =>
      closure(object, (id) => this.model.objects.get(id)?.bundles ?? []),
    );
  }

  /** The parts of a bundle, their parts included. */
  partsOf(object: ObjectId): readonly ObjectId[] {
    return getOrMake(this.below, object, () =>
      closure(object, (id) => this.model.objects.get(id)?.parts ?? []),
    );
  }

  /** The object, the bundles that hold it, and its parts. */
  relativesOf(object: ObjectId): readonly ObjectId[] {
    return getOrMake(this.related, object, () => [
      object,
      ...this.bundlesOf(object),
      ...this.partsOf(object),
    ]);
  }

  areRelatives(a: ObjectId, b: ObjectId): boolean {
    return a === b || this.bundlesOf(a).includes(b) || this.partsOf(a).includes(b);
  }

  /** How `made` serves somebody who takes `taken`; undefined where it does not. */
  relation(made: Carried, taken: Carried): Relation | undefined {
    if (made.object === taken.object) return 'same';
    const whole = this.partsOf(made.object).includes(taken.object);
    if (whole) return this.stands(made.gathered, taken.object) ? 'whole' : undefined;
    const part = this.partsOf(taken.object).includes(made.object);
    return part && this.stands(taken.gathered, made.object) ? 'part' : undefined;
  }

  /** True where a bundle that stands for `gathered` (for all its parts where empty) carries `object`. */
  private stands(gathered: readonly ObjectId[], object: ObjectId): boolean {
    return gathered.length === 0 || gathered.some((part) => this.areRelatives(part, object));
  }

  /** Who writes that it makes this very object. */
  writtenMakers(object: ObjectId): readonly Place[] {
    return this.makers.get(object) ?? [];
  }

  writtenTakers(object: ObjectId): readonly Place[] {
    return this.takers.get(object) ?? [];
  }

  /** Agents that send this very object into the model. */
  agentsGiving(object: ObjectId): readonly Agent[] {
    return this.giving.get(object) ?? [];
  }

  /** Agents that get this very object from the model. */
  agentsGetting(object: ObjectId): readonly Agent[] {
    return this.getting.get(object) ?? [];
  }

  parentOf(activity: Activity): Activity | undefined {
    return activity.parent === undefined ? undefined : this.model.activities.get(activity.parent);
  }

  childrenOf(activity: Activity): readonly Activity[] {
    return activity.children.flatMap((id) => this.model.activities.get(id) ?? []);
  }

  private span(activity: Activity | undefined, start: number): number {
    if (activity === undefined) return start;
    let end = start + 1;
    for (const child of this.childrenOf(activity)) end = this.span(child, end);
    this.spans.set(activity.id, [start, end]);
    return end;
  }

  private addPlaces(activity: Activity): void {
    for (const role of ROLES) {
      const table = role === 'output' ? this.makers : this.takers;
      for (const entry of activity.lists[role] ?? []) {
        getOrMake(table, entry.object, () => []).push({ activity, role, entry });
      }
    }
  }
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
export const relationsOf: (model: ProcessModel) => Relations = remembered(
  (model: ProcessModel) => new Relations(model),
);
