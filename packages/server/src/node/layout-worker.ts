/** Entry of the bundle that runs as a thread of the server: lays out what it is sent, one by one. */
import { parentPort } from 'node:worker_threads';
import { layOut, layoutsHere } from '../layouts/layouts-here.js';
import type { LayoutAnswer, LayoutOrder } from './layout-thread.js';

parentPort?.on('message', (order: LayoutOrder) => {
  void answerTo(order).then((answer) => parentPort?.postMessage(answer));
});

async function answerTo(order: LayoutOrder): Promise<LayoutAnswer> {
  try {
    const geometry =
      order.kind === 'diagram' ? layOut(order.task) : await layoutsHere.layoutView(order.task);
    return { kind: 'done', geometry };
  } catch (error) {
    return { kind: 'failed', error };
  }
}
