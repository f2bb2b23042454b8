/** The tables of a model over what is kept of it: activities in node order, objects by name. */
import type { Activity, ActivityId, InterfaceObject, ObjectId } from '../process-model.js';

interface Table<Key, Value> {
  readonly size: number;
  readonly get: (key: Key) => Value | undefined;
  readonly has: (key: Key) => boolean;
}

/** The order is that of a walk through the tree, made when somebody asks for it. */
export function activityTable(
  table: Table<ActivityId, Activity>,
  root: () => ActivityId | undefined,
): ReadonlyMap<ActivityId, Activity> {
  return new OrderedTable(table, function* (): Iterable<ActivityId> {
    const first = root();
    const waiting = first === undefined ? [] : [first];
    const seen = new Set<ActivityId>();
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const activity = table.get(id);
      if (activity === undefined || seen.has(id)) continue;
      seen.add(id);
      yield id;
      for (let child = activity.children.length - 1; child >= 0; child -= 1) {
        const next = activity.children[child];
        if (next !== undefined) waiting.push(next);
      }
    }
  });
}

/** In alphabetical order of the names, sorted when somebody asks for it. */
export function objectTable(
  table: Table<ObjectId, InterfaceObject> & { readonly keys: () => Iterable<ObjectId> },
): ReadonlyMap<ObjectId, InterfaceObject> {
  return new OrderedTable(table, () => {
    const named = [...table.keys()].map((id) => ({ id, name: table.get(id)?.name ?? id }));
    named.sort((a, b) => compared(a.name, b.name) || compared(a.id, b.id));
    return named.map(({ id }) => id);
  });
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A read-only map whose order is made when it is asked for. */
class OrderedTable<Key, Value> implements ReadonlyMap<Key, Value> {
  constructor(
    private readonly table: Table<Key, Value>,
    private readonly order: () => Iterable<Key>,
  ) {}

  get size(): number {
    return this.table.size;
  }

  get(key: Key): Value | undefined {
    return this.table.get(key);
  }

  has(key: Key): boolean {
    return this.table.has(key);
  }

  forEach(callback: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void): void {
    for (const [key, value] of this) callback(value, key, this);
  }

  *entries(): MapIterator<[Key, Value]> {
    for (const key of this.order()) {
      const value = this.table.get(key);
      if (value !== undefined) yield [key, value];
    }
    return undefined;
  }

  *keys(): MapIterator<Key> {
    for (const [key] of this.entries()) yield key;
    return undefined;
  }

  *values(): MapIterator<Value> {
    for (const [, value] of this.entries()) yield value;
    return undefined;
  }

  [Symbol.iterator](): MapIterator<[Key, Value]> {
    return this.entries();
  }
}
