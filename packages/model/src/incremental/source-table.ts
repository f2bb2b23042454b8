/** Sources by key, made when they are first read: what nobody reads costs nothing when it changes. */
import { isNoted, Source } from './graph.js';

export class SourceTable<Key> {
  private readonly sources = new Map<Key, Source>();

  /** Notes that whoever is being made reads what stands at a key. */
  read(key: Key): void {
    if (isNoted()) this.at(key).read();
  }

  /** The source at a key: always the same one. */
  at(key: Key): Source {
    const known = this.sources.get(key);
    if (known !== undefined) return known;
    const source = new Source();
    this.sources.set(key, source);
    return source;
  }

  /** Says that something else stands at a key now. */
  changed(key: Key): void {
    this.sources.get(key)?.changed();
  }
}
