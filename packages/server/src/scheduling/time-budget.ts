/** Cooperative yielding: long work stops when its time is over, and goes on when others have had their turn. */

import { delayNextTick } from 'langium';

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
    await delayNextTick();
    this.end = performance.now() + this.length;
  }
}
