/** Cooperative yielding: long work stops when its time is over, and goes on when others have had their turn. */

export class TimeBudget {
  private end: number;

  /** `length` is how long others may have to wait, ms; what is begun last may come on top. */
  constructor(private readonly length: number) {
    this.end = performance.now() + length;
  }

  /** Whether others have waited long enough. */
  isOver(): boolean {
    return performance.now() > this.end;
  }

  /** Lets others have their turn. */
  async yield(): Promise<void> {
    await nextTurn();
    this.end = performance.now() + this.length;
  }
}

/** Settled when what waits has run. A timer takes a millisecond at least, so that it is the second choice. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === 'undefined') setTimeout(resolve, 0);
    else setImmediate(resolve);
  });
}
