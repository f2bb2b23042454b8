/** Where a thread of a measured server begins: answers for its memory, and does what the thread is for. */
import threads, { workerData } from 'node:worker_threads';
import { collected } from './memory-collected.mjs';

const { program, port } = workerData;
threads.workerData = workerData.workerData;
port.on('message', async () => port.postMessage(await collected()));
port.unref();
await import(program);
