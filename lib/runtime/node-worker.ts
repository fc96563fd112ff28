/** Entry of the worker thread: the engine on the server. Bundled on its own; `pool.ts` starts it. */
import { parentPort } from 'node:worker_threads';
import { ENGINE_VERSION } from '@/lib/python/api';
import { runProgram } from '@/lib/python';
import { startWorkerHost } from './worker-host';

if (parentPort === null) throw new Error('node-worker is to be started as a worker thread, not as a program');
const port = parentPort;

const receive = startWorkerHost({
  post: (message) => port.postMessage(message),
  runProgram,
  engine: ENGINE_VERSION,
  now: () => performance.now(),
});

port.on('message', receive);
