/** Objects by a key that names have in common which are nearly the same; names come and go. */
import { getOrMake } from '../memo.js';
import type { ObjectId } from '../process-model.js';

export class AlikeNames {
  private readonly byKey = new Map<string, Set<ObjectId>>();

  constructor(private readonly keyOf: (id: ObjectId) => string) {}

  add(id: ObjectId): void {
    getOrMake(this.byKey, this.keyOf(id), () => new Set()).add(id);
  }

  delete(id: ObjectId): void {
    const key = this.keyOf(id);
    const alike = this.byKey.get(key);
    alike?.delete(id);
    if (alike?.size === 0) this.byKey.delete(key);
  }

  /** All objects whose names have the same key, this one among them if it is there; in no particular order. */
  of(id: ObjectId): Iterable<ObjectId> {
    return this.byKey.get(this.keyOf(id)) ?? [];
  }
}
