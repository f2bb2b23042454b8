/**
 * Loaded into a server that is measured: notes in the file IDEF0_LOOP_FILE when its thread was busy with one thing, a
 * line each: when that ended (ms since 1970), how long nothing else could run, and how long the thread worked
 * of that (ms), which is the same on a machine that has other things to do.
 */
import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/** How often the thread is looked at, ms. */
const BEAT = 2;
/** Shorter waits are those of timers, ms. */
const LEAST = 5;

const file = process.env.IDEF0_LOOP_FILE;
if (isMainThread && file !== undefined) {
  const work = () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  let last = { at: performance.now(), worked: work() };
  setInterval(() => {
    const at = performance.now();
    const blocked = at - last.at - BEAT;
    const worked = work() - last.worked;
    if (blocked >= LEAST) {
      appendFileSync(file, `${performance.timeOrigin + at} ${blocked} ${worked}\n`);
    }
    last = { at: performance.now(), worked: work() };
  }, BEAT).unref();
}
