/**
 * One piece of work after the other, each in a turn of the thread of its own: however many files are read at
 * once, whoever else waits for the thread comes in between two of them.
 */
import { delayNextTick } from 'langium';

/** Does a piece of work when its turn comes: after all that was asked for before. */
export function inTurn<T>(work: () => T): Promise<T> {
  const done = last.then(delayNextTick).then(work);
  // Whoever asked hears of a failure; the next one is not kept from its turn.
  last = done.catch(() => undefined);
  return done;
}

/** There is one thread, and so there is one queue. */
let last: Promise<unknown> = Promise.resolve();
