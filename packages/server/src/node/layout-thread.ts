/**
 * The layouts on a thread of their own. A thread that dies is started again once, with the task it had; after
 * that, and where no thread can be started, the layouts are made here.
 */
import type { DiagramGeometry, ViewGeometry } from '@idef0-studio/geometry';
import type { BestOrders } from '@idef0-studio/layout';
import { Worker } from 'node:worker_threads';
import type {
  AllOrdersTask,
  DiagramTask,
  FoundOrders,
  LayoutService,
  OrdersTask,
  ViewTask,
} from '../layouts/layout-service.js';
import { layoutsHere } from '../layouts/layouts-here.js';

/** What the thread is sent. */
export type LayoutOrder =
  | { readonly kind: 'diagram'; readonly task: DiagramTask }
  | { readonly kind: 'view'; readonly task: ViewTask }
  | { readonly kind: 'orders'; readonly task: OrdersTask }
  | { readonly kind: 'all orders'; readonly task: AllOrdersTask };

/** What the thread sends back for an order. */
export type LayoutAnswer =
  | { readonly kind: 'done'; readonly geometry: DiagramGeometry | ViewGeometry | undefined }
  | { readonly kind: 'found'; readonly orders: FoundOrders | BestOrders }
  | { readonly kind: 'failed'; readonly error: unknown };

interface Job {
  readonly order: LayoutOrder;
  readonly outdated: AbortSignal | undefined;
  /** Takes what the thread made of the order. */
  readonly done: (geometry: unknown) => void;
  readonly drop: () => void;
  readonly fail: (error: unknown) => void;
  /** Does the work on the thread that asks. */
  readonly here: () => Promise<void>;
}

/** How often a thread is started. */
const STARTS = 2;
/** What a thread may take for what it has just made, MB; without a limit that grows with the memory of the computer. */
const YOUNG_GENERATION = 48;

export class LayoutThread implements LayoutService {
  private readonly waiting: Job[] = [];
  private running: Job | undefined;
  private worker: Worker | undefined;
  private starts = 0;
  private isDisposed = false;

  /** `file` is the bundle of layout-worker.ts. The thread does not keep the process alive. `here` makes the
   *  layouts where the thread cannot. */
  constructor(
    private readonly file: URL,
    private readonly here: LayoutService = layoutsHere,
  ) {}

  start(): void {
    if (!this.isDisposed) this.worker ??= this.startWorker();
  }

  layout(task: DiagramTask, outdated?: AbortSignal): Promise<DiagramGeometry | undefined> {
    const isFree = this.worker !== undefined && this.running === undefined;
    if (task.effort === 'typing' && !isFree) return this.here.layout(task, outdated);
    return this.order({ kind: 'diagram', task }, outdated, () => this.here.layout(task, outdated));
  }

  layoutView(task: ViewTask, outdated?: AbortSignal): Promise<ViewGeometry | undefined> {
    return this.order({ kind: 'view', task }, outdated, () => this.here.layoutView(task, outdated));
  }

  dispose(): void {
    this.isDisposed = true;
    void this.worker?.terminate();
    this.worker = undefined;
    const { running } = this;
    this.running = undefined;
    running?.drop();
    this.next();
  }

  private order<Geometry>(
    order: LayoutOrder,
    outdated: AbortSignal | undefined,
    here: () => Promise<Geometry | undefined>,
  ): Promise<Geometry | undefined> {
    return new Promise((resolve, reject) => {
      this.waiting.push({
        order,
        outdated,
        // The thread answers an order with the geometry that belongs to it.
        done: (geometry) => resolve(geometry as Geometry),
        drop: () => resolve(undefined),
        fail: reject,
        here: () => here().then(resolve, reject),
      });
      this.next();
    });
  }

  private next(): void {
    while (this.running === undefined) {
      const job = this.waiting.shift();
      if (job === undefined) return;
      if (this.isDisposed || job.outdated?.aborted === true) job.drop();
      else this.begin(job);
    }
  }

  private begin(job: Job): void {
    this.start();
    if (this.worker === undefined) {
      void job.here();
      return;
    }
    this.worker.postMessage(job.order);
    this.running = job;
  }

  private startWorker(): Worker | undefined {
    if (this.starts === STARTS) return undefined;
    this.starts++;
    try {
      // The options of the process, such as the port of a debugger, are not for its threads.
      const resourceLimits = { maxYoungGenerationSizeMb: YOUNG_GENERATION };
      const worker = new Worker(this.file, { execArgv: [], resourceLimits });
      worker.on('message', (answer: LayoutAnswer) => this.finish(worker, answer));
      // A thread with an error exits, too.
      worker.on('error', () => undefined);
      worker.on('exit', () => this.restart(worker));
      // After the listeners: one for messages would keep the process alive again.
      worker.unref();
      return worker;
    } catch {
      return undefined;
    }
  }

  private finish(worker: Worker, answer: LayoutAnswer): void {
    const job = this.running;
    if (worker !== this.worker || job === undefined) return;
    this.running = undefined;
    if (answer.kind === 'done') job.done(answer.geometry);
    else if (answer.kind === 'failed') job.fail(answer.error);
    this.next();
  }

  private restart(worker: Worker): void {
    if (worker !== this.worker) return;
    this.worker = undefined;
    const job = this.running;
    this.running = undefined;
    if (job !== undefined) this.waiting.unshift(job);
    this.next();
  }
}
