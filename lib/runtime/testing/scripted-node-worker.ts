/** `node-worker.ts` with the scripted program in place of the engine. */
import { parentPort } from 'node:worker_threads';
import { startWorkerHost } from '../worker-host';
import { runScripted, SCRIPTED_ENGINE } from './scripted-program';

const port = parentPort!;
const receive = startWorkerHost({
  post: (message) => port.postMessage(message),
  runProgram: runScripted,
  engine: SCRIPTED_ENGINE,
  now: () => performance.now(),
});
port.on('message', receive);
