/**
 * Signals by key, made when they are first read: what nobody reads costs nothing when it changes. What is not
 * read any more goes, so that names that were typed once are not kept for ever.
 */
import { isTracking, Signal } from './signals.js';

export class SignalTable<Key> {
  private readonly signals = new Map<Key, KeyedSignal<Key>>();
  /** Those whose last reader has gone; some have another one since. */
  private readonly idle = new Set<KeyedSignal<Key>>();

  /** Makes what stands at a key a dependency of what is being made. */
  read(key: Key): void {
    if (isTracking()) this.at(key).read();
  }

  /** The signal at a key: the same one until it is released. Whoever holds it reads it without looking it up. */
  hold(key: Key): Signal {
    const signal = this.at(key);
    signal.isHeld = true;
    return signal;
  }

  /** Says that nobody holds the signal at a key any more; to be called while nothing is being made. */
  release(key: Key): void {
    const signal = this.signals.get(key);
    if (signal === undefined) return;
    signal.isHeld = false;
    if (signal.isIdle) this.idle.add(signal);
  }

  /** Says that something else stands at a key now. */
  changed(key: Key): void {
    this.signals.get(key)?.changed();
  }

  /** Drops the signals that nobody reads; to be called while nothing is being made, since a signal that is being
   *  read has its reader only in the end. */
  dropIdle(): void {
    for (const signal of this.idle) {
      if (signal.isIdle && !signal.isHeld) this.signals.delete(signal.key);
    }
    this.idle.clear();
  }

  private at(key: Key): KeyedSignal<Key> {
    const known = this.signals.get(key);
    if (known !== undefined) return known;
    const signal = new KeyedSignal(key, this.idle);
    this.signals.set(key, signal);
    return signal;
  }
}

class KeyedSignal<Key> extends Signal {
  /** Whether somebody reads this without looking it up. */
  isHeld = false;

  constructor(
    readonly key: Key,
    private readonly idle: Set<KeyedSignal<Key>>,
  ) {
    super();
  }

  override fallIdle(): void {
    this.idle.add(this);
  }
}
