/**
 * The queue of tasks that read files and models. Each task has a turn of the event loop of its own: however many files
 * are read at once, other work of the thread comes in between two of them.
 */
import { delayNextTick } from 'langium';

/** The result of a task, which runs after all that were queued before it. */
export function queued<T>(task: () => T): Promise<T> {
  const done = last.then(delayNextTick).then(task);
  // The caller hears of a failure; the next task runs all the same.
  last = done.catch(() => undefined);
  return done;
}

/** There is one thread, and so there is one queue. */
let last: Promise<unknown> = Promise.resolve();
