/**
 * Declared names that stand in one place of the model: whoever misspells the name of something that is known elsewhere
 * makes such a name.
 */
import type { KeyMentions, Mention } from '../fragment-index.js';
import { editDistance } from '../../names/edit-distance.js';
import { rootKey } from '../../names/loose-keys.js';
import type { InterfaceObject, ObjectId } from '../../values/process-model.js';

/** In a model with more of them most is not written yet, and nothing is said of any. */
const MOST_LONE = 60;

/** A shorter name is within a slip of too many words. */
const LEAST_LENGTH = 5;

/** What is said of objects. */
export interface SaidOfObjects {
  readonly object: (id: ObjectId) => InterfaceObject | undefined;
  /** By file, in the order of the files. */
  readonly mentionsOf: (id: ObjectId) => readonly KeyMentions[];
}

export class LoneNames {
  private readonly lone = new Set<ObjectId>();

  constructor(private readonly objects: SaidOfObjects) {}

  /** Takes in what is said of an object now; true where it stands alone now and did not, or the other way. */
  update(id: ObjectId): boolean {
    const isLone = this.objects.object(id)?.declared === true && this.counts(id) === 1;
    if (isLone === this.lone.has(id)) return false;
    if (isLone) this.lone.add(id);
    else this.lone.delete(id);
    return true;
  }

  has(id: ObjectId): boolean {
    return this.lone.has(id);
  }

  /** Those of which something may be said; at most so many. */
  looked(): ReadonlySet<ObjectId> {
    return this.lone.size <= MOST_LONE ? this.lone : NO_NAMES;
  }

  /** The one place of a name that stands alone. */
  placeOf(id: ObjectId): Mention | undefined {
    return this.lone.has(id) ? this.objects.mentionsOf(id)[0]?.mentions[0] : undefined;
  }

  /** At how many places a name stands. */
  counts(id: ObjectId): number {
    return this.objects.mentionsOf(id).reduce((sum, { mentions }) => sum + mentions.length, 0);
  }
}

const NO_NAMES: ReadonlySet<ObjectId> = new Set();

/** Whether one name comes of the other by one slip of the pen, and does not merely say another number or letter of a
 *  series (`Order 1`, `Plan B`), nor the plural. */
export function isOneSlip(name: string, other: string): boolean {
  if (Math.min(name.length, other.length) < LEAST_LENGTH) return false;
  if (rootKey(name) === rootKey(other) || withoutSeries(name) === withoutSeries(other))
    return false;
  return editDistance(name.toLowerCase(), other.toLowerCase(), 1) === 1;
}

/** Whether two names differ in a number or a single letter alone. */
export function areOfOneSeries(name: string, other: string): boolean {
  return withoutSeries(name) === withoutSeries(other);
}

/** A name without its numbers and single letters. */
function withoutSeries(name: string): string {
  return name
    .replace(/\p{N}+|(?<!\p{L})\p{L}(?!\p{L})/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
