/**
 * Loaded into a server that is measured, with `--expose-gc`: at SIGUSR2 collects what nobody holds and notes in the
 * file IDEF0_MEMORY_FILE what is left, a line of JSON each.
 */
import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const file = process.env.IDEF0_MEMORY_FILE;
if (isMainThread && file !== undefined) {
  process.on('SIGUSR2', () => {
    // What is finalised in the first round is let go of in the second.
    globalThis.gc();
    setImmediate(() => {
      globalThis.gc();
      appendFileSync(file, `${JSON.stringify(process.memoryUsage())}\n`);
    });
  });
}
