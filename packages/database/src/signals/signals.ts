/**
 * Signals and values computed from them, on the reactive system of `alien-signals`: what a computed value reads is tracked
 * while it is made; a signal that changes marks what depends on it at once, and a value is made again when somebody asks
 * for it, if something that it has read is another one then. A value that comes out equal leaves its dependents clean.
 */
import { createReactiveSystem, type Link, type ReactiveNode } from 'alien-signals/system';

/** Flags of nodes, as the library counts them: its own enumeration exists for its compiler alone. */
const MUTABLE = 1;
/** Wants to be told when it may be another one. */
const WATCHING = 2;
/** Is being made. */
const MAKING = 4;
const DIRTY = 16;
/** Something that it depends on may be another one. */
const PENDING = 32;

const system = createReactiveSystem({
  update: (node) => (node instanceof Computed ? node.make() : settle(node)),
  notify: (node) => {
    if (node instanceof Computed) node.onMark?.(node);
  },
  unwatched: (node) => {
    if (node instanceof Signal) node.fallIdle();
  },
});

/** Who is being made at the moment: what is read is tracked for it. */
let reader: Computed<unknown> | undefined;

/** How often a value was made. */
let makings = 0;

/** Whether reads are tracked at the moment: whether a value is being made. */
export function isTracking(): boolean {
  return reader !== undefined;
}

/** A signal that has changed is so for all who depend on it. */
function settle(node: ReactiveNode): boolean {
  node.flags = MUTABLE;
  return true;
}

/** Something that may be read. */
export class Signal implements ReactiveNode {
  subs: Link | undefined;
  subsTail: Link | undefined;
  flags = MUTABLE;

  /** Tracks that whoever is being made reads this. */
  read(): void {
    if (reader !== undefined) system.link(this, reader, reader.making);
  }

  /** Says that the value is another one now. */
  changed(): void {
    if (this.subs === undefined) return;
    this.flags |= DIRTY;
    system.propagate(this.subs, false);
  }

  /** Whether nobody depends on this. */
  get isIdle(): boolean {
    return this.subs === undefined;
  }

  /** The last one that depended on this is gone. */
  fallIdle(): void {
    // Whoever keeps signals by a key has them say so.
  }
}

/** A value that follows from what `derive` reads. */
export class Computed<Value> extends Signal {
  deps: Link | undefined;
  depsTail: Link | undefined;
  private made: { readonly value: Value } | undefined;
  /** Number of the making that runs, or ran last: what is read twice in one is tracked once. */
  making = 0;
  private isGone = false;

  /** @param derive gives the value; it reads signals and computed values, and changes none.
   *  @param isSame whether two values are the same to whoever reads them.
   *  @param onMark is told when the value may have become another one. */
  constructor(
    private readonly derive: () => Value,
    private readonly isSame: (before: Value, after: Value) => boolean,
    readonly onMark?: (computed: Computed<Value>) => void,
  ) {
    super();
    this.flags = this.restingFlags | DIRTY;
  }

  /** The value, up to date; tracked as read. */
  get(): Value {
    this.read();
    return this.current();
  }

  /** The value, up to date; not tracked. */
  current(): Value {
    if ((this.flags & MAKING) !== 0) throw new RangeError('A value reads itself while it is made.');
    this.refresh();
    if (this.made === undefined) throw new RangeError('A value was not made.');
    return this.made.value;
  }

  /** Has the value made again though nothing that it has read has changed. */
  invalidate(): void {
    if (this.isGone || (this.flags & DIRTY) !== 0) return;
    const wasMarked = (this.flags & PENDING) !== 0;
    this.flags |= DIRTY;
    if (wasMarked) return;
    this.onMark?.(this);
    if (this.subs !== undefined) system.propagate(this.subs, false);
  }

  /** Depends on nothing any more. */
  dispose(): void {
    this.isGone = true;
    this.forgetDependencies(undefined);
  }

  private get restingFlags(): number {
    return this.onMark === undefined ? MUTABLE : MUTABLE | WATCHING;
  }

  private refresh(): void {
    const { flags, deps } = this;
    if ((flags & (DIRTY | PENDING)) === 0) return;
    const isOther = (flags & DIRTY) !== 0 || (deps !== undefined && system.checkDirty(deps, this));
    if (!isOther) this.flags &= ~PENDING;
    else if (this.make() && this.subs !== undefined) system.shallowPropagate(this.subs);
  }

  /** Makes the value; true where it is another one than before. For the reactive system. */
  make(): boolean {
    const before = this.made;
    const outer = reader;
    makings += 1;
    this.making = makings;
    this.depsTail = undefined;
    this.flags = this.restingFlags | MAKING;
    reader = this as Computed<unknown>;
    try {
      this.made = { value: this.derive() };
    } catch (error) {
      this.flags |= DIRTY;
      throw error;
    } finally {
      reader = outer;
      this.flags &= ~MAKING;
      this.forgetDependencies(this.isGone ? undefined : this.depsTail);
    }
    return before === undefined || !this.isSame(before.value, this.made.value);
  }

  /** Forgets what was read behind a dependency; all where there is none. */
  private forgetDependencies(last: Link | undefined): void {
    let link = last === undefined ? this.deps : last.nextDep;
    while (link !== undefined) link = system.unlink(link, this);
  }
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
