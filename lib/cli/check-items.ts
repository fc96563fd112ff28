/** The items of a course, checked in several threads: each takes the next item when it is done with one. */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { Item } from '@/lib/content/types';
import { checkItem, type CheckedItem } from '@/lib/grading/check-course';
import { runProgram } from '@/lib/python';
import { YOUNG_MB } from '@/lib/runtime/pool';

export interface ItemCheck {
  items: readonly Item[];
  seeds: number;
  /** An item is done. `runs`: programs that were run for it. */
  progress(item: Item, done: number, runs: number): void;
}

export interface CheckedItems {
  /** By item id. */
  checked: Map<string, CheckedItem>;
  runs: number;
}

interface Assignment { kind: 'leaklab-check'; seeds: number }
interface Done { id: string; runs: number; result: CheckedItem }

/** More threads than this bring nothing: each loads the library for itself. */
const MOST_THREADS = 3;
/** So few items are checked in this thread: others would take longer to start. */
const FEW_ITEMS = 3;

export async function checkItems(check: ItemCheck): Promise<CheckedItems> {
  // A bundle is one file, which a thread can begin with; the sources are not.
  const isBundle = import.meta.url.endsWith('.mjs');
  const threads = Math.min(availableParallelism(), MOST_THREADS, check.items.length);
  return threads > 1 && check.items.length > FEW_ITEMS && isBundle ? inThreads(check, threads) : here(check);
}

async function here({ items, seeds, progress }: ItemCheck): Promise<CheckedItems> {
  const all: CheckedItems = { checked: new Map(), runs: 0 };
  for (const [index, item] of items.entries()) {
    const { runs, result } = await checkOne(item, seeds);
    all.checked.set(item.id, result);
    all.runs += runs;
    progress(item, index + 1, all.runs);
  }
  return all;
}

async function checkOne(item: Item, seeds: number): Promise<Omit<Done, 'id'>> {
  let runs = 0;
  const result = await checkItem(item, async (request) => {
    runs++;
    // Programs of a course are short.
    return runProgram(request, { translate: 'off' });
  }, seeds);
  return { runs, result };
}

function inThreads({ items, seeds, progress }: ItemCheck, threads: number): Promise<CheckedItems> {
  const all: CheckedItems = { checked: new Map(), runs: 0 };
  // The long ones first, so that none is left alone at the end.
  const waiting = [...items].sort((one, other) => weightOf(other) - weightOf(one));
  const workers: Worker[] = [];
  return new Promise<CheckedItems>((resolve, reject) => {
    const next = (worker: Worker): void => worker.postMessage(waiting.shift() ?? null);
    for (let i = 0; i < threads; i++) {
      const worker = new Worker(fileURLToPath(import.meta.url), {
        workerData: { kind: 'leaklab-check', seeds } satisfies Assignment, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
      });
      workers.push(worker);
      worker.on('error', reject);
      worker.on('message', (done: Done | 'ready') => {
        if (done !== 'ready') {
          all.checked.set(done.id, done.result);
          all.runs += done.runs;
          progress(items.find(({ id }) => id === done.id)!, all.checked.size, all.runs);
          if (all.checked.size === items.length) return resolve(all);
        }
        next(worker);
      });
    }
  }).finally(() => Promise.all(workers.map((worker) => worker.terminate())));
}

/** Run with every seed, it seems. */
const MANY_RUNS = /\b(random|hash|set)\b/;

const weightOf = (item: Item): number => {
  if (!('wrong' in item)) return Object.keys(item.questions).length;
  const programs = [item.solution, item.starter, ...Object.values(item.workloads).map(({ source }) => source)];
  return (10 + (programs.some((text) => MANY_RUNS.test(text)) ? 20 : 0)) * item.wrong.length * Object.keys(item.workloads).length;
};

/** Whether this thread was started by `checkItems`; it then serves it until it is ended. */
export function serveCheck(): boolean {
  const assignment = workerData as Assignment | null;
  if (isMainThread || assignment?.kind !== 'leaklab-check' || parentPort === null) return false;
  const port = parentPort;
  port.on('message', (item: Item | null) => {
    if (item === null) return;
    void checkOne(item, assignment.seeds).then(({ runs, result }) => port.postMessage({ id: item.id, runs, result } satisfies Done));
  });
  port.postMessage('ready');
  return true;
}
