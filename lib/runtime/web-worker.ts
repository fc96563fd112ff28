/// <reference lib="webworker" />
/** Entry of the web worker: the engine in the learner's browser. Bundled on its own and served as a static file. */
import { inspectRun } from '@/lib/heap/inspection';
import { DEFAULT_PROFILE, ENGINE_VERSION } from '@/lib/python/api';
import { fetchModules, importedNames, runProgram } from '@/lib/python';
import { isToSaveData, keepModulesAtHand, keepPartsAtHand } from './web-parts';
import type { WorkerMessage } from './protocol';
import { warmUpSteps } from './warm-up/programs';
import { startWarmUp, WARM_UP_LIMITS } from './warm-up/schedule';
import { startWorkerHost } from './worker-host';

const receive = startWorkerHost({
  post: (message) => self.postMessage(message, { transfer: columnsOf(message) }),
  runProgram,
  prepare: ({ source, modules = {} }) => fetchModules([source, ...Object.values(modules)].flatMap(importedNames)),
  inspect: inspectRun,
  engine: ENGINE_VERSION,
  now: () => performance.now(),
});

/** The columns of a recording, which may be long: they are handed over to the page, not copied. */
function columnsOf(message: WorkerMessage): Transferable[] {
  const events = message.kind === 'result' ? message.result.recording?.events : undefined;
  return events === undefined ? [] : Object.values(events).flatMap((column) => (typeof column === 'number' ? [] : [column.buffer as ArrayBuffer]));
}

// Not without a processor to spare.
const warmUp = isToSaveData() || navigator.hardwareConcurrency < 2 ? null : startWarmUp({
  steps: warmUpSteps,
  fetch: keepModulesAtHand,
  run: (source) => void runProgram({ source, filename: 'main.py', profile: DEFAULT_PROFILE, limits: WARM_UP_LIMITS }),
  later: (action, milliseconds) => {
    const timer = setTimeout(action, milliseconds);
    return () => clearTimeout(timer);
  },
});

let runs = 0;
self.addEventListener('message', (event: MessageEvent<unknown>) => {
  warmUp?.pause();
  receive(event.data);
  warmUp?.goOn();
  if (runs++ === 0) keepPartsAtHand();
});
