/**
 * Values that follow from others, made again only where something that they have read has changed.
 * What a value reads is noted while it is made. Sources are told that they changed; computed values find
 * out when they are asked, and a computed value that comes out as before wakes nobody.
 *
 * Marks travel at once and cost what depends on the change; the work is done when somebody asks
 * (the scheme of dirty, to check, and fresh values that reactive user interfaces use).
 */

enum State {
  Fresh,
  /** Something that was read may have changed. */
  Check,
  /** Something that was read has changed. */
  Dirty,
}

/** Who is being made at the moment, on any graph: reads are noted for it. */
let reader: Computed<unknown> | undefined;

/** Whether reads are noted at the moment: whether a value is being made. */
export function isNoted(): boolean {
  return reader !== undefined;
}

/** Something that may be read. */
export class Signal {
  /** Each once. Most signals have one reader, and need no list. */
  private readers: Computed<unknown> | Computed<unknown>[] | undefined;
  /** The last making that has read this: it need not be noted twice. */
  private readBy = 0;

  /** Notes that whoever is being made reads this. */
  read(): void {
    if (reader === undefined || this.readBy === reader.making) return;
    this.readBy = reader.making;
    reader.note(this);
  }

  /** Says that the value is another one now. */
  changed(): void {
    this.markReaders(State.Dirty);
  }

  /** Takes in a reader that it has not, or that it has taken in last. */
  addReader(computed: Computed<unknown>): void {
    if (this.readers === undefined) this.readers = computed;
    else if (!Array.isArray(this.readers)) {
      if (this.readers !== computed) this.readers = [this.readers, computed];
    } else if (this.readers[this.readers.length - 1] !== computed) this.readers.push(computed);
  }

  removeReader(computed: Computed<unknown>): void {
    if (Array.isArray(this.readers)) this.removeFrom(this.readers, computed);
    else if (this.readers === computed) this.readers = undefined;
    if (this.readers === undefined) this.fallIdle();
  }

  private removeFrom(readers: Computed<unknown>[], computed: Computed<unknown>): void {
    const place = readers.indexOf(computed);
    // Who is not in the list takes nobody else out.
    if (place < 0) return;
    const last = readers.pop();
    if (last !== undefined && last !== computed) readers[place] = last;
    if (readers.length < 2) this.readers = readers[0];
  }

  /** Whether nobody has read this. */
  get isIdle(): boolean {
    return this.readers === undefined;
  }

  /** The last reader is gone. */
  protected fallIdle(): void {
    // Whoever keeps signals by a key has them say so.
  }

  /** Marking changes no list of readers, since nobody is made again meanwhile. */
  protected markReaders(state: State): void {
    if (this.readers === undefined) return;
    if (!Array.isArray(this.readers)) this.readers.mark(state);
    else for (const computed of this.readers) computed.mark(state);
  }

  /** Brings itself up to date; a plain signal always is. */
  refresh(): void {
    // Nothing to do.
  }
}

/** A value that follows from what `make` reads. */
export class Computed<Value> extends Signal {
  private state = State.Dirty;
  private value: Value | undefined;
  private signals: readonly Signal[] = NO_SOURCES;
  /** While it is being made: what it has read this time. */
  private noted: Signal[] = NO_SOURCES;
  private static makings = 0;
  /** Number of the making that runs, or ran last. */
  making = 0;
  private isGone = false;

  /** @param make gives the value; it reads signals and computed values, and changes none.
   *  @param isSame whether two values are the same to whoever reads them.
   *  @param onMark is told when the value may have become another one, once until it is asked for. */
  constructor(
    private readonly make: () => Value,
    private readonly isSame: (before: Value, after: Value) => boolean,
    private readonly onMark?: (computed: Computed<Value>) => void,
  ) {
    super();
  }

  /** The value, up to date; noted as read. */
  get(): Value {
    this.read();
    return this.current();
  }

  /** The value, up to date; not noted. */
  current(): Value {
    this.refresh();
    if (this.value === undefined) throw new RangeError('A value reads itself while it is made.');
    return this.value;
  }

  /** Has the value made again though nothing that was noted has changed. */
  invalidate(): void {
    this.mark(State.Dirty);
  }

  /** Reads nothing any more. */
  dispose(): void {
    this.isGone = true;
    for (const signal of this.signals) signal.removeReader(this as Computed<unknown>);
    this.signals = NO_SOURCES;
  }

  note(signal: Signal): void {
    this.noted.push(signal);
  }

  mark(state: State): void {
    if (this.isGone || this.state >= state) return;
    const wasFresh = this.state === State.Fresh;
    this.state = state;
    if (!wasFresh) return;
    this.onMark?.(this);
    this.markReaders(State.Check);
  }

  override refresh(): void {
    if (this.state === State.Check) {
      for (const signal of this.signals) {
        signal.refresh();
        if (this.isDirty()) break;
      }
    }
    if (this.isDirty()) this.remake();
    this.state = State.Fresh;
  }

  /** A method, since refreshing a signal marks this value while a field is taken to be unchanged. */
  private isDirty(): boolean {
    return this.state === State.Dirty;
  }

  private remake(): void {
    const before = this.value;
    const outer = reader;
    this.making = Computed.makings += 1;
    this.noted = [];
    reader = this as Computed<unknown>;
    try {
      this.value = this.make();
    } finally {
      reader = outer;
      this.takeNotes();
    }
    if (before !== undefined && this.value !== undefined && !this.isSame(before, this.value)) {
      this.changed();
    }
  }

  /** What has been read, each once: another value that was made meanwhile and read the same made a signal forget
   *  that it was noted. */
  private notedOnce(): readonly Signal[] {
    const wasAlone = Computed.makings === this.making;
    return wasAlone ? this.noted : [...new Set(this.noted)];
  }

  private takeNotes(): void {
    const known = this.signals;
    this.signals = this.isGone ? NO_SOURCES : this.notedOnce();
    this.noted = NO_SOURCES;
    // Most values read what they have read before, in the same order.
    if (isSameList(known, this.signals)) return;
    if (known.length === 0) {
      for (const signal of this.signals) signal.addReader(this as Computed<unknown>);
      return;
    }
    const before = new Set(known);
    const after = new Set(this.signals);
    for (const signal of after) {
      if (!before.has(signal)) signal.addReader(this as Computed<unknown>);
    }
    for (const signal of before) {
      if (!after.has(signal)) signal.removeReader(this as Computed<unknown>);
    }
  }
}

const NO_SOURCES: Signal[] = [];

function isSameList(a: readonly Signal[], b: readonly Signal[]): boolean {
  return a.length === b.length && a.every((signal, index) => signal === b[index]);
}

/** Runs something whose reads are nobody's. */
export function untracked<Value>(run: () => Value): Value {
  const outer = reader;
  reader = undefined;
  try {
    return run();
  } finally {
    reader = outer;
  }
}
