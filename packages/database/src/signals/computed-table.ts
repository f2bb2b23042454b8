/** Computed values by key, made when they are first asked for and kept until their key is dropped. */
import { equalIgnoringPositions } from '../changes/equal-ignoring-positions.js';
import { Computed } from './signals.js';

export class ComputedTable<Key, Value> {
  private readonly computed = new Map<Key, Computed<Value>>();

  /** @param make gives the value at a key.
   *  @param isSame whether two values say the same, be it at other places: then its readers stay as they are. */
  constructor(
    private readonly make: (key: Key) => Value,
    private readonly isSame: (before: Value, after: Value) => boolean = equalIgnoringPositions,
  ) {}

  /** The value at a key, up to date; a tracked read. */
  get(key: Key): Value {
    const known = this.computed.get(key);
    if (known !== undefined) return known.get();
    const made = new Computed<Value>(() => this.make(key), this.isSame);
    this.computed.set(key, made);
    return made.get();
  }

  /** Forgets the value at a key, and has its readers computed again. */
  drop(key: Key): void {
    const known = this.computed.get(key);
    if (known === undefined) return;
    this.computed.delete(key);
    known.invalidate();
    known.dispose();
  }
}
