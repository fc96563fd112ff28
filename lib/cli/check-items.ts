/** The items of a course, checked in several threads: each reads the course by itself and takes the next item when it is done with one. */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { loadCourse } from '@/lib/content/load-course';
import type { Item } from '@/lib/content/types';
import { checkItem, itemsOf, type CheckedItem } from '@/lib/grading/check-course';
import { runProgram } from '@/lib/python';

export interface ItemCheck {
  root: string;
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

interface Assignment { kind: 'leaklab-check'; root: string; seeds: number }
interface Done { id: string; runs: number; result: CheckedItem }

/** More threads than this bring nothing: each reads the course and loads the library for itself. */
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
    return runProgram(request);
  }, seeds);
  return { runs, result };
}

function inThreads({ root, items, seeds, progress }: ItemCheck, threads: number): Promise<CheckedItems> {
  const all: CheckedItems = { checked: new Map(), runs: 0 };
  // The long ones first, so that none is left alone at the end.
  const waiting = [...items].sort((one, other) => weightOf(other) - weightOf(one));
  const workers: Worker[] = [];
  return new Promise<CheckedItems>((resolve, reject) => {
    const next = (worker: Worker): void => worker.postMessage(waiting.shift()?.id ?? null);
    for (let i = 0; i < threads; i++) {
      const worker = new Worker(fileURLToPath(import.meta.url), { workerData: { kind: 'leaklab-check', root, seeds } satisfies Assignment });
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

const weightOf = (item: Item): number => ('wrong' in item ? 10 * item.wrong.length * Object.keys(item.workloads).length : Object.keys(item.questions).length);

/** Whether this thread was started by `checkItems`; it then serves it until it is ended. */
export async function serveCheck(): Promise<boolean> {
  const assignment = workerData as Assignment | null;
  if (isMainThread || assignment?.kind !== 'leaklab-check' || parentPort === null) return false;
  const port = parentPort;
  const { course } = await loadCourse({ root: assignment.root, highlight: false });
  const items = new Map(itemsOf(course).map((item) => [item.id, item]));
  port.on('message', (id: string | null) => {
    const item = id === null ? undefined : items.get(id);
    if (item === undefined) return;
    void checkOne(item, assignment.seeds).then(({ runs, result }) => port.postMessage({ id: item.id, runs, result } satisfies Done));
  });
  port.postMessage('ready');
  return true;
}
