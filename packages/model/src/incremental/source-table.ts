/** Sources by key, made when they are first read: what nobody reads costs nothing when it changes. */
import { getOrMake } from '../memo.js';
import { Source } from './graph.js';

export class SourceTable<Key> {
  private readonly sources = new Map<Key, Source>();

  /** Notes that whoever is being made reads what stands at a key. */
  read(key: Key): void {
    getOrMake(this.sources, key, () => new Source()).read();
  }

  /** Says that something else stands at a key now. */
  changed(key: Key): void {
    this.sources.get(key)?.changed();
  }
}
