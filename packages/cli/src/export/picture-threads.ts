/**
 * Pictures made on several threads at once, so that an export uses the whole machine. A thread takes the
 * next picture when it is done with the last; where a thread dies, its picture is made here.
 */
import { Worker } from 'node:worker_threads';
import {
  picturesHere,
  type Picture,
  type PictureMaker,
  type PictureTask,
} from '@idef0-studio/export';

/** What a thread sends back for a task. */
export type PictureAnswer =
  | { readonly kind: 'done'; readonly picture: Picture }
  | { readonly kind: 'failed'; readonly error: unknown };

interface Job {
  readonly task: PictureTask;
  readonly resolve: (picture: Picture | Promise<Picture>) => void;
  readonly reject: (error: unknown) => void;
}

/** `file` is the bundle of picture-worker.ts. Threads start when there is work for them, at most `most`. */
export function pictureThreads(file: URL, most: number): PictureMaker {
  const waiting: Job[] = [];
  const idle: Worker[] = [];
  const busy = new Map<Worker, Job>();

  const begin = (): void => {
    for (let job = waiting[0]; job !== undefined; job = waiting[0]) {
      const worker = idle.pop() ?? (busy.size < most ? startWorker() : undefined);
      if (worker === undefined) return;
      waiting.shift();
      busy.set(worker, job);
      worker.postMessage(job.task);
    }
  };
  const startWorker = (): Worker => {
    // The options of the process, such as the port of a debugger, are not for its threads.
    const worker = new Worker(file, { execArgv: [] });
    worker.on('message', (answer: PictureAnswer) => {
      settle(busy.get(worker), answer);
      busy.delete(worker);
      idle.push(worker);
      begin();
    });
    // A thread with an error exits, too.
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      const job = busy.get(worker);
      busy.delete(worker);
      const index = idle.indexOf(worker);
      if (index >= 0) idle.splice(index, 1);
      if (job !== undefined) job.resolve(picturesHere.make(job.task));
      begin();
    });
    return worker;
  };
  return {
    make: (task) =>
      new Promise((resolve, reject) => {
        waiting.push({ task, resolve, reject });
        begin();
      }),
    close: async () => {
      waiting.length = 0;
      const workers = [...idle, ...busy.keys()];
      busy.clear();
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function settle(job: Job | undefined, answer: PictureAnswer): void {
  if (answer.kind === 'done') job?.resolve(answer.picture);
  else job?.reject(answer.error);
}
