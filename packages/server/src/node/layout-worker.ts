/** Entry of the bundle that runs as a thread of the server: lays out what it is sent, one by one, or
 * finds a better order. */
import { parentPort } from 'node:worker_threads';
import { findAllOrders, findOrders, layOut, layoutsHere } from '../layouts/layouts-here.js';
import type { LayoutAnswer, LayoutOrder } from './layout-thread.js';

parentPort?.on('message', (order: LayoutOrder) => {
  void answerTo(order).then((answer) => parentPort?.postMessage(answer));
});

async function answerTo(order: LayoutOrder): Promise<LayoutAnswer> {
  try {
    switch (order.kind) {
      case 'diagram':
        return { kind: 'done', geometry: layOut(order.task) };
      case 'view':
        return { kind: 'done', geometry: await layoutsHere.layoutView(order.task) };
      case 'orders':
        return { kind: 'found', orders: findOrders(order.task) };
      case 'all orders':
        return { kind: 'found', orders: findAllOrders(order.task) };
    }
  } catch (error) {
    return { kind: 'failed', error };
  }
}
