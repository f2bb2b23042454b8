/** Loaded into a server that is measured: notes in the file IDEF0_LOOP_FILE when its thread was blocked, a line each:
 *  when that ended (ms since 1970) and how long nothing else could run (ms). */
import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/** How often the thread is looked at, ms. */
const BEAT = 2;
/** Shorter waits are those of timers, ms. */
const LEAST = 5;

const file = process.env.IDEF0_LOOP_FILE;
if (isMainThread && file !== undefined) {
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    const blocked = now - last - BEAT;
    last = now;
    if (blocked < LEAST) return;
    appendFileSync(file, `${performance.timeOrigin + now} ${blocked}\n`);
    last = performance.now();
  }, BEAT).unref();
}
