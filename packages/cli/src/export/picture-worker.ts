/** Entry of the bundle that runs as a thread of an export: makes the pictures it is sent, one by one. */
import { parentPort } from 'node:worker_threads';
import { makePicture, type PictureTask } from '@idef0-studio/export';
import type { PictureAnswer } from './picture-threads.js';

parentPort?.on('message', (task: PictureTask) => {
  makePicture(task)
    .then(
      (picture): PictureAnswer => ({ kind: 'done', picture }),
      (error: unknown): PictureAnswer => ({ kind: 'failed', error }),
    )
    .then((answer) => parentPort?.postMessage(answer))
    // What cannot be posted ends the thread, and the picture is made where it was asked for.
    .catch(() => process.exit(1));
});
