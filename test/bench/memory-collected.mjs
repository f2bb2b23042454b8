/** What a thread holds when what nobody holds has been collected. */
import { setImmediate } from 'node:timers/promises';

/** `heapUsed`, `heapTotal` and `external` of the thread that asks, bytes. */
export async function collected() {
  globalThis.gc();
  // What is finalised in the first round is let go of in the second.
  await setImmediate();
  globalThis.gc();
  const { heapUsed, heapTotal, external } = process.memoryUsage();
  return { heapUsed, heapTotal, external };
}
