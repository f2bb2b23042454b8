/**
 * Sources by key, made when they are first read: what nobody reads costs nothing when it changes. What is not
 * read any more goes, so that names that were typed once are not kept for ever.
 */
import { isNoted, Source } from './graph.js';

export class SourceTable<Key> {
  private readonly sources = new Map<Key, KeyedSource<Key>>();
  /** Those whose last reader has gone; some have another one since. */
  private readonly idle = new Set<KeyedSource<Key>>();

  /** Notes that whoever is being made reads what stands at a key. */
  read(key: Key): void {
    if (isNoted()) this.at(key).read();
  }

  /** The source at a key: the same one until it is released. Whoever holds it reads it without looking it up. */
  hold(key: Key): Source {
    const source = this.at(key);
    source.isHeld = true;
    return source;
  }

  /** Says that nobody holds the source at a key any more; to be called while nothing is being made. */
  release(key: Key): void {
    const source = this.sources.get(key);
    if (source === undefined) return;
    source.isHeld = false;
    if (source.isIdle) this.idle.add(source);
  }

  /** Says that something else stands at a key now. */
  changed(key: Key): void {
    this.sources.get(key)?.changed();
  }

  /** Drops the sources that nobody reads; to be called while nothing is being made, since a source that is being
   *  read has its reader only in the end. */
  dropIdle(): void {
    for (const source of this.idle) {
      if (source.isIdle && !source.isHeld) this.sources.delete(source.key);
    }
    this.idle.clear();
  }

  private at(key: Key): KeyedSource<Key> {
    const known = this.sources.get(key);
    if (known !== undefined) return known;
    const source = new KeyedSource(key, this.idle);
    this.sources.set(key, source);
    return source;
  }
}

class KeyedSource<Key> extends Source {
  /** Whether somebody reads this without looking it up. */
  isHeld = false;

  constructor(
    readonly key: Key,
    private readonly idle: Set<KeyedSource<Key>>,
  ) {
    super();
  }

  protected override fallIdle(): void {
    this.idle.add(this);
  }
}
