/**
 * Loaded into a server that is measured, with `--expose-gc`: at SIGUSR2 collects what nobody holds, on every thread, and
 * notes in the file IDEF0_MEMORY_FILE what is left, a line of JSON each: `rss` of the process, and `heapUsed`,
 * `external` and `heapTotal` of its threads, the first that of the server itself, in bytes. Threads that the server
 * starts begin in memory-thread.mjs, which measures itself and goes on with their own file.
 */
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import threads, { isMainThread } from 'node:worker_threads';
import { collected } from './memory-collected.mjs';

const file = process.env.IDEF0_MEMORY_FILE;
if (isMainThread && file !== undefined) {
  const ports = new Set();
  threads.Worker = workerThatTells(threads.Worker, ports);
  syncBuiltinESMExports();
  process.on('SIGUSR2', async () => {
    const others = await Promise.all([...ports].map(answerOf));
    const own = await collected();
    appendFileSync(
      file,
      `${JSON.stringify({ rss: process.memoryUsage.rss(), threads: [own, ...others] })}\n`,
    );
  });
}

/** The class, with a way to each thread that lives. */
function workerThatTells(Worker, ports) {
  const first = new URL('memory-thread.mjs', import.meta.url);
  return class extends Worker {
    constructor(program, options = {}) {
      const { port1, port2 } = new threads.MessageChannel();
      const workerData = { program: String(program), port: port2, workerData: options.workerData };
      super(first, {
        ...options,
        workerData,
        transferList: [port2, ...(options.transferList ?? [])],
      });
      ports.add(port1);
      port1.on('close', () => ports.delete(port1)).unref();
    }
  };
}

function answerOf(port) {
  return new Promise((resolve) => {
    port.once('message', resolve);
    port.postMessage('memory');
  });
}
