/**
 * Better orders of lists on a thread of their own, which begins with the task and ends with it: what is outdated is ended
 * at once, no layout waits for it, and between two tasks it takes no memory.
 */
import type { BestOrders } from '@idef0-studio/layout';
import { Worker } from 'node:worker_threads';
import type {
  AllOrdersTask,
  FoundOrders,
  OrdersService,
  OrdersTask,
} from '../layouts/layout-service.js';
import type { LayoutAnswer, LayoutOrder } from './layout-thread.js';

export class OrdersThread implements OrdersService {
  /** `file` is the bundle of layout-worker.ts. The thread does not keep the process alive. */
  constructor(private readonly file: URL) {}

  find(task: OrdersTask, outdated: AbortSignal): Promise<FoundOrders | undefined> {
    return this.order({ kind: 'orders', task }, outdated);
  }

  findAll(task: AllOrdersTask, outdated: AbortSignal): Promise<BestOrders | undefined> {
    return this.order({ kind: 'all orders', task }, outdated);
  }

  private order<Orders>(order: LayoutOrder, outdated: AbortSignal): Promise<Orders | undefined> {
    return new Promise((resolve, reject) => {
      if (outdated.aborted) {
        resolve(undefined);
        return;
      }
      const worker = new Worker(this.file, { execArgv: [] });
      const end = (): void => void worker.terminate();
      outdated.addEventListener('abort', end);
      worker.on('message', (answer: LayoutAnswer) => {
        // The thread answers an order with what belongs to it.
        if (answer.kind === 'found') resolve(answer.orders as Orders);
        else reject(new Error('No order was looked for.', { cause: answer }));
        end();
      });
      worker.on('error', reject);
      worker.on('exit', () => {
        outdated.removeEventListener('abort', end);
        resolve(undefined);
      });
      worker.unref();
      worker.postMessage(order);
    });
  }
}
