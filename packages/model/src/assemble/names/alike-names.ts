/**
 * Declared names by what remains of them without case, spacing, plural and the alphabet of their letters. Names
 * that are nearly the same meet here, and few others do; in what they differ is looked at then.
 */
import { asLatin } from '../../names/look-alike-letters.js';
import { rootKey } from '../../names/loose-keys.js';
import type { ObjectId } from '../../values/process-model.js';

export class AlikeNames {
  private readonly keys = new Map<ObjectId, string>();
  /** The name itself where no other has the key: that is the usual case. */
  private readonly byKey = new Map<string, ObjectId | readonly ObjectId[]>();

  add(id: ObjectId): void {
    const key = rootKey(asLatin(id));
    const alike = this.ofKey(key);
    this.keys.set(id, key);
    this.byKey.set(key, alike.length === 0 ? id : [...alike, id]);
  }

  delete(id: ObjectId): void {
    const key = this.keys.get(id);
    if (key === undefined) return;
    this.keys.delete(id);
    const others = this.ofKey(key).filter((other) => other !== id);
    const [only] = others;
    if (only === undefined) this.byKey.delete(key);
    else this.byKey.set(key, others.length === 1 ? only : others);
  }

  /** All names that are like a declared one, the one among them; in no particular order. */
  of(id: ObjectId): readonly ObjectId[] {
    const key = this.keys.get(id);
    return key === undefined ? NONE : this.ofKey(key);
  }

  private ofKey(key: string): readonly ObjectId[] {
    const alike = this.byKey.get(key);
    return alike === undefined ? NONE : typeof alike === 'string' ? [alike] : alike;
  }
}

const NONE: readonly ObjectId[] = [];
