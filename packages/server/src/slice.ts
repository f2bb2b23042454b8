/** Long work in short pieces: whoever else waits for the thread comes in between two of them. */
import { delayNextTick } from 'langium';

/** As long as others may have to wait, ms. */
const LENGTH = 12;

export class Slice {
  private end = performance.now() + LENGTH;

  /** Whether others have waited long enough. */
  isOver(): boolean {
    return performance.now() > this.end;
  }

  /** Lets others have their turn. */
  async next(): Promise<void> {
    await delayNextTick();
    this.end = performance.now() + LENGTH;
  }
}
