/// <reference lib="webworker" />
/** Entry of the web worker: the engine in the learner's browser. Bundled on its own and served as a static file. */
import { ENGINE_VERSION } from '@/lib/python/api';
import { runProgram } from '@/lib/python';
import { startWorkerHost } from './worker-host';

const receive = startWorkerHost({
  post: (message) => self.postMessage(message),
  runProgram,
  engine: ENGINE_VERSION,
  now: () => performance.now(),
});

self.addEventListener('message', (event: MessageEvent<unknown>) => receive(event.data));
