/**
 * The layouts on a thread of their own. A thread that dies is started again once, with the task it had; after
 * that, and where no thread can be started, the layouts are made here.
 */
import type { DiagramGeometry } from '@idef0-studio/geometry';
import { Worker } from 'node:worker_threads';
import { layoutsHere, type LayoutService, type LayoutTask } from './layout-service.js';

/** What the thread sends back for a task. */
export type LayoutAnswer =
  | { readonly kind: 'done'; readonly geometry: DiagramGeometry }
  | { readonly kind: 'failed'; readonly error: unknown };

interface Job {
  readonly task: LayoutTask;
  readonly outdated: AbortSignal | undefined;
  readonly resolve: (geometry: DiagramGeometry | undefined) => void;
  readonly reject: (error: unknown) => void;
}

/** How often a thread is started. */
const STARTS = 2;

export class LayoutThread implements LayoutService {
  private readonly waiting: Job[] = [];
  private running: Job | undefined;
  private worker: Worker | undefined;
  private starts = 0;
  private isDisposed = false;

  /** `file` is the bundle of layout-worker.ts. The thread does not keep the process alive. */
  constructor(private readonly file: URL) {}

  get isFree(): boolean {
    return this.worker !== undefined && this.running === undefined;
  }

  start(): void {
    if (!this.isDisposed) this.worker ??= this.startWorker();
  }

  layout(task: LayoutTask, outdated?: AbortSignal): Promise<DiagramGeometry | undefined> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ task, outdated, resolve, reject });
      this.next();
    });
  }

  dispose(): void {
    this.isDisposed = true;
    void this.worker?.terminate();
    this.worker = undefined;
    const { running } = this;
    this.running = undefined;
    running?.resolve(undefined);
    this.next();
  }

  private next(): void {
    while (this.running === undefined) {
      const job = this.waiting.shift();
      if (job === undefined) return;
      if (this.isDisposed || job.outdated?.aborted === true) job.resolve(undefined);
      else this.begin(job);
    }
  }

  private begin(job: Job): void {
    this.start();
    if (this.worker === undefined) {
      layoutsHere.layout(job.task).then(job.resolve, job.reject);
      return;
    }
    this.worker.postMessage(job.task);
    this.running = job;
  }

  private startWorker(): Worker | undefined {
    if (this.starts === STARTS) return undefined;
    this.starts++;
    try {
      // The options of the process, such as the port of a debugger, are not for its threads.
      const worker = new Worker(this.file, { execArgv: [] });
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
    if (answer.kind === 'done') job.resolve(answer.geometry);
    else job.reject(answer.error);
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
