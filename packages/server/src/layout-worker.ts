/** Entry of the bundle that runs as a thread of the server: lays out the diagrams it is sent, one by one. */
import { parentPort } from 'node:worker_threads';
import { layOut, type LayoutTask } from './layout-service.js';
import type { LayoutAnswer } from './layout-thread.js';

parentPort?.on('message', (task: LayoutTask) => parentPort?.postMessage(answerTo(task)));

function answerTo(task: LayoutTask): LayoutAnswer {
  try {
    return { kind: 'done', geometry: layOut(task) };
  } catch (error) {
    return { kind: 'failed', error };
  }
}
