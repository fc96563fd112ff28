/**
 * One measurement: loads a Python runtime, runs one program with it, and prints how long that took as JSON, in milliseconds:
 * `{ load, wall, cpu, kilobytes }`. `cpu` counts all threads of the process, so it hardly depends on what else the machine does;
 * `kilobytes` is what the process grew by. With WARM-UP.mjs, the bundled `lib/runtime/warm-up/`, it does first
 * what the page's worker does while it is idle.
 *
 *     node scripts/bench/child.mjs leaklab ENGINE.mjs [WARM-UP.mjs] PROGRAM.py
 *     node scripts/bench/child.mjs pyodide|micropython|skulpt|brython FOLDER PROGRAM.py
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { runInThisContext } from 'node:vm';

const [runtime, place, ...files] = process.argv.slice(2);
const program = files.at(-1);
const source = readFileSync(program, 'utf8');
const inFolder = (file) => path.join(place, 'node_modules', file);

const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function warmUp(runProgram, { warmUpSteps, REST_MS, WARM_UP_LIMITS }) {
  for (const { source: step } of warmUpSteps()) {
    runProgram({ source: step, filename: 'main.py', profile: '3.14', limits: WARM_UP_LIMITS });
    await sleep(REST_MS);
  }
  // What V8 compiles beside is no part of the figure, as when a learner reads on.
  await sleep(300);
}

/** Each loads its runtime and returns what runs the program. */
const loaders = {
  async leaklab() {
    const { runProgram } = await import(pathToFileURL(place).href);
    if (files.length > 1) await warmUp(runProgram, await import(pathToFileURL(files[0]).href));
    return () => {
      const { outcome } = runProgram({ source, filename: 'bench.py', profile: '3.14', limits: { steps: 2e9, heapBytes: 2 ** 31 } });
      if (outcome.kind !== 'finished') throw new Error(JSON.stringify(outcome));
    };
  },
  async pyodide() {
    const { loadPyodide } = await import(pathToFileURL(inFolder('pyodide/pyodide.mjs')).href);
    const pyodide = await loadPyodide({ indexURL: inFolder('pyodide'), stdout: () => undefined });
    return () => pyodide.runPython(source, { globals: pyodide.toPy({ __name__: '__main__' }) });
  },
  async micropython() {
    const { loadMicroPython } = await import(pathToFileURL(inFolder('@micropython/micropython-webassembly-pyscript/micropython.mjs')).href);
    const python = await loadMicroPython({ heapsize: 512 * 1024 * 1024, stdout: () => undefined });
    return () => python.runPython(source);
  },
  async skulpt() {
    const sk = createRequire(import.meta.url)(inFolder('skulpt/main.js'));
    const { Sk = sk } = globalThis;
    Sk.configure({ output: () => undefined, __future__: Sk.python3, read: (file) => Sk.builtinFiles.files[file] });
    return () => Sk.importMainWithBody('<stdin>', false, source, true);
  },
  async brython() {
    globalThis.self = globalThis.window = globalThis;
    globalThis.location = { href: 'http://localhost/', origin: 'http://localhost', pathname: '/', search: '' };
    globalThis.document = {
      getElementsByTagName: () => [], querySelectorAll: () => [], createElement: () => ({ style: {} }), addEventListener: () => undefined,
      currentScript: { src: '' }, body: {}, head: {},
    };
    globalThis.addEventListener = () => undefined;
    for (const file of ['brython/brython.js', 'brython/brython_stdlib.js']) runInThisContext(readFileSync(inFolder(file), 'utf8'));
    const { __BRYTHON__: brython } = globalThis;
    brython.stdout = { write: () => undefined, flush: () => undefined };
    return () => brython.runPythonSource(source, '__main__');
  },
};

const print = console.log;
const started = performance.now();
const run = await loaders[runtime]();
console.log = () => undefined;
const memoryBefore = process.memoryUsage().rss;
const cpuBefore = process.cpuUsage();
const loaded = performance.now();
await run();
const wall = performance.now() - loaded;
const { user, system } = process.cpuUsage(cpuBefore);
const kilobytes = (process.memoryUsage().rss - memoryBefore) / 1024;
print(JSON.stringify({ load: loaded - started, wall, cpu: (user + system) / 1000, kilobytes }));
process.exit(0);
