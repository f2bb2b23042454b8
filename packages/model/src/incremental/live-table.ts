/**
 * A table that goes on changing while models that were made from it stay as they were. The newest model
 * reads the table itself; an older one keeps what was changed since, and asks the next one for the rest.
 * So a new model costs what has changed and not what there is.
 */

/** How a table was when it was frozen. */
export interface Snapshot<Key, Value> {
  readonly size: number;
  readonly get: (key: Key) => Value | undefined;
  readonly has: (key: Key) => boolean;
  /** In no particular order. */
  readonly keys: () => Iterable<Key>;
}

export class LiveTable<Key, Value> {
  private readonly values = new Map<Key, Value>();
  private newest: Version<Key, Value> | undefined;

  get size(): number {
    return this.values.size;
  }

  get(key: Key): Value | undefined {
    return this.values.get(key);
  }

  has(key: Key): boolean {
    return this.values.has(key);
  }

  keys(): IterableIterator<Key> {
    return this.values.keys();
  }

  entries(): IterableIterator<[Key, Value]> {
    return this.values.entries();
  }

  set(key: Key, value: Value): void {
    this.newest?.keep(key, this.values.get(key));
    this.values.set(key, value);
  }

  delete(key: Key): void {
    if (!this.values.has(key)) return;
    this.newest?.keep(key, this.values.get(key));
    this.values.delete(key);
  }

  /** The table as it is now; stays so. */
  freeze(): Snapshot<Key, Value> {
    const version = new Version<Key, Value>(this.values);
    this.newest?.hand(version);
    this.newest = version;
    return version;
  }
}

class Version<Key, Value> implements Snapshot<Key, Value> {
  readonly size: number;
  /** What keys had at the time, of those that were changed before the next version was frozen. */
  private readonly before = new Map<Key, Value | undefined>();
  private next: Version<Key, Value> | undefined;

  constructor(private readonly live: ReadonlyMap<Key, Value>) {
    this.size = live.size;
  }

  keep(key: Key, value: Value | undefined): void {
    if (!this.before.has(key)) this.before.set(key, value);
  }

  hand(next: Version<Key, Value>): void {
    this.next = next;
  }

  get(key: Key): Value | undefined {
    if (this.next === undefined && this.before.size === 0) return this.live.get(key);
    for (const { before } of this.versions()) if (before.has(key)) return before.get(key);
    return this.live.get(key);
  }

  has(key: Key): boolean {
    return this.get(key) !== undefined;
  }

  /** This version and those after it. */
  private versions(): readonly Version<Key, Value>[] {
    if (this.next === undefined) return [this];
    const versions: Version<Key, Value>[] = [this];
    for (let next: Version<Key, Value> | undefined = this.next; next; next = next.next)
      versions.push(next);
    return versions;
  }

  *keys(): Iterable<Key> {
    const seen = new Set<Key>();
    for (const { before } of this.versions()) {
      for (const [key, value] of before) {
        if (seen.has(key)) continue;
        seen.add(key);
        if (value !== undefined) yield key;
      }
    }
    for (const key of this.live.keys()) if (!seen.has(key)) yield key;
  }
}
