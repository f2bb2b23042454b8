/**
 * Values that follow from others, made again only where something that they have read has changed.
 * What a value reads is noted while it is made. Sources are told that they changed; derived values find
 * out when they are asked, and a derived value that comes out as before wakes nobody.
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
let reader: Derived<unknown> | undefined;

/** Whether reads are noted at the moment: whether a value is being made. */
export function isNoted(): boolean {
  return reader !== undefined;
}

/** Something that may be read. */
export class Source {
  /** Each once. Most sources have one reader, and need no list. */
  private readers: Derived<unknown> | Derived<unknown>[] | undefined;
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
  addReader(derived: Derived<unknown>): void {
    if (this.readers === undefined) this.readers = derived;
    else if (!Array.isArray(this.readers)) {
      if (this.readers !== derived) this.readers = [this.readers, derived];
    } else if (this.readers[this.readers.length - 1] !== derived) this.readers.push(derived);
  }

  removeReader(derived: Derived<unknown>): void {
    if (Array.isArray(this.readers)) this.removeFrom(this.readers, derived);
    else if (this.readers === derived) this.readers = undefined;
    if (this.readers === undefined) this.fallIdle();
  }

  private removeFrom(readers: Derived<unknown>[], derived: Derived<unknown>): void {
    const place = readers.indexOf(derived);
    // Who is not in the list takes nobody else out.
    if (place < 0) return;
    const last = readers.pop();
    if (last !== undefined && last !== derived) readers[place] = last;
    if (readers.length === 0) this.readers = undefined;
  }

  /** Whether nobody has read this. */
  get isIdle(): boolean {
    return this.readers === undefined;
  }

  /** The last reader is gone. */
  protected fallIdle(): void {
    // Whoever keeps sources by a key has them say so.
  }

  /** Marking changes no list of readers, since nobody is made again meanwhile. */
  protected markReaders(state: State): void {
    if (this.readers === undefined) return;
    if (!Array.isArray(this.readers)) this.readers.mark(state);
    else for (const derived of this.readers) derived.mark(state);
  }

  /** Brings itself up to date; a plain source always is. */
  refresh(): void {
    // Nothing to do.
  }
}

/** A value that follows from what `make` reads. */
export class Derived<Value> extends Source {
  private state = State.Dirty;
  private value: Value | undefined;
  private sources: readonly Source[] = NO_SOURCES;
  /** While it is being made: what it has read this time. */
  private noted: Source[] = NO_SOURCES;
  private static makings = 0;
  /** Number of the making that runs, or ran last. */
  making = 0;
  private isGone = false;

  /** @param make gives the value; it reads sources and derived values, and changes none.
   *  @param isSame whether two values are the same to whoever reads them.
   *  @param onMark is told when the value may have become another one, once until it is asked for. */
  constructor(
    private readonly make: () => Value,
    private readonly isSame: (before: Value, after: Value) => boolean,
    private readonly onMark?: (derived: Derived<Value>) => void,
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
    for (const source of this.sources) source.removeReader(this as Derived<unknown>);
    this.sources = NO_SOURCES;
  }

  note(source: Source): void {
    this.noted.push(source);
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
      for (const source of this.sources) {
        source.refresh();
        if (this.isDirty()) break;
      }
    }
    if (this.isDirty()) this.remake();
    this.state = State.Fresh;
  }

  /** A method, since refreshing a source marks this value while a field is taken to be unchanged. */
  private isDirty(): boolean {
    return this.state === State.Dirty;
  }

  private remake(): void {
    const before = this.value;
    const outer = reader;
    this.making = Derived.makings += 1;
    this.noted = [];
    reader = this as Derived<unknown>;
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

  /** What has been read, each once: another value that was made meanwhile and read the same made a source forget
   *  that it was noted. */
  private notedOnce(): readonly Source[] {
    const wasAlone = Derived.makings === this.making;
    return wasAlone ? this.noted : [...new Set(this.noted)];
  }

  private takeNotes(): void {
    const known = this.sources;
    this.sources = this.isGone ? NO_SOURCES : this.notedOnce();
    this.noted = NO_SOURCES;
    // Most values read what they have read before, in the same order.
    if (isSameList(known, this.sources)) return;
    if (known.length === 0) {
      for (const source of this.sources) source.addReader(this as Derived<unknown>);
      return;
    }
    const before = new Set(known);
    const after = new Set(this.sources);
    for (const source of after) {
      if (!before.has(source)) source.addReader(this as Derived<unknown>);
    }
    for (const source of before) {
      if (!after.has(source)) source.removeReader(this as Derived<unknown>);
    }
  }
}

const NO_SOURCES: Source[] = [];

function isSameList(a: readonly Source[], b: readonly Source[]): boolean {
  return a.length === b.length && a.every((source, index) => source === b[index]);
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
