/** Entry of the bundle that runs as a thread of an export: makes the pictures it is sent, one by one. */
import { parentPort } from 'node:worker_threads';
import { pictureOf, type PictureTask } from './picture.js';
import type { PictureAnswer } from './picture-threads.js';

parentPort?.on('message', (task: PictureTask) => parentPort?.postMessage(answerTo(task)));

function answerTo(task: PictureTask): PictureAnswer {
  try {
    return { kind: 'done', picture: pictureOf(task) };
  } catch (error) {
    return { kind: 'failed', error };
  }
}
