import type { Outcome, RunDiagnostics, RunHost, RunRequest, RunResult } from '../api';
import { DEFAULT_LIMITS, ENGINE_VERSION } from '../api';
import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { exceptionType, isPythonError, raised, takeRaised } from '../object/errors';
import type { ProcessExit, RunStopped } from '../object/outcomes';
import { COUNTING_WANTED } from '../object/outcomes';
import { knobs } from '../object/knobs';
import { staticString } from '../object/names';
import { isInstance } from '../object/py-type';
import { heap } from '../object/table';
import { auditHeap } from '../heap/audit';
import { collectorUse } from '../heap/collector-use';
import { beginEngineWork, endEngineWork } from '../heap/engine-objects';
import { gc, isTracked, track } from '../heap/gc-state';
import { decref, newRef } from '../heap/refcount';
import { releaseHolds } from '../heap/holds';
import { callMethod } from '../protocols/call';
import { system } from '../protocols/system-state';
import { dictGetBorrowed, dictSet, stealDictSet } from '../protocols/mapping';
import { output } from '../protocols/output';
import { seedUse } from '../protocols/seed-use';
import { reportErrors } from '../protocols/report-errors';
import { isPythonSyntaxError } from '../source/python-syntax-error';
import { SourceFile } from '../source/source-file';
import type { RecordRequest } from '../trace/events';
import { EventKind } from '../trace/events';
import { beginRecording, endRecording, isRecording, note } from '../trace/recorder';
import { moduleDictBorrowed, newModule } from '../types/module';
import { newDict } from '../values/dicts';
import { None } from '../values/singletons';
import { internedStr, newStr } from '../values/text';
import { beliefFunctions, collectsByItself } from './beliefs';
import { stepsDone } from './breaker';
import { newBuiltinsModule } from './builtins-module';
import { compileProgram, placedInMainFile, syntaxErrorObject, withOrigin } from './compile';
import { runModuleCode } from './execute';
import { importState } from './import';
import './import-module';
import './opcode-module';
import './symbol-table-module';
import { holdLiterals, openArena } from './literals';
import { loadCode } from './loader';
import { markHits, recordMark } from './marks';
import { resetObserver } from './observe';
import { resetEngine } from './reset';
import { describeUncaught, exitStatusOf } from './uncaught';
import { runProcesses } from './processes';
import { finalizeInterpreter, keepBuiltins } from './shutdown';
import { vm } from './state';

const S_FILE = staticString('__file__');
const S_ANNOTATIONS = staticString('__annotations__');
const S_CACHED = staticString('__cached__');
const S_BUILTINS = staticString('__builtins__');

/**
 * Runs a program from its text to the end of the interpreter, and so each process that it forks. Everything that can happen is in the
 * result; this throws nothing.
 */
export function runProgram(request: RunRequest, host: RunHost & RunDiagnostics = {}): RunResult {
  return runProcesses(runOnce, request, host);
}

/** As one process. Throws `COUNTING_WANTED` where this engine is not the one to go on. */
function runOnce(request: RunRequest, host: RunHost & RunDiagnostics): RunResult {
  let outcome: Outcome;
  let exitStatus = 0;
  let problems: string[] = [];
  try {
    resetEngine(request, host);
    const tooLong = sourceTooLong(request);
    if (tooLong !== null) return resultOf(request, tooLong, 1, undefined);
    gc.stress = host.collectEvery ?? 0;
    beginEngineWork();
    startInterpreter(request);
    endEngineWork();
    if (request.collector === 'off' || !collectsByItself(request.belief)) gc.enabled = false;
    if (request.record !== undefined) startRecording(request.record, request);
    ({ outcome, exitStatus } = runMain(request));
    joinThreads();
    if (request.snapshotAtEnd === true) recordMark('end', request.filename, 0, 1, true);
    if (host.auditHeap === true) problems = auditHeap();
    gc.stress = 0;
    noteExit();
    finalizeInterpreter();
    if (host.auditHeap === true) problems.push(...auditHeap().map((problem) => `after shutdown: ${problem}`));
  } catch (thrown) {
    if (thrown === COUNTING_WANTED) throw thrown;
    [outcome, exitStatus] = isExit(thrown) ? [{ kind: 'finished' }, thrown.status & 255] : [outcomeOfThrown(thrown), 1];
  }
  return resultOf(request, outcome, exitStatus, host.auditHeap === true ? problems : undefined);
}

function resultOf(request: RunRequest, outcome: Outcome, exitStatus: number, heapProblems: string[] | undefined): RunResult {
  const recording = endRecording();
  return {
    ...(recording === null ? {} : { recording }),
    outcome, exitStatus, output: output.chunks, marks: markHits(), steps: stepsDone(), forcedCollections: gc.forced, peakHeapBytes: heap.peakBytes,
    profile: request.profile, engine: ENGINE_VERSION, ...(seedUse.used ? { usesSeed: true } : {}),
    ...(collectorUse.used ? { usesCollector: true } : {}), ...(heapProblems === undefined ? {} : { heapProblems }),
  };
}

function sourceTooLong(request: RunRequest): Outcome | null {
  const limit = request.limits?.sourceChars ?? DEFAULT_LIMITS.sourceChars;
  const chars = [request.source, ...Object.values(request.modules ?? {})].reduce((sum, text) => sum + text.length, 0);
  if (chars <= limit) return null;
  return { kind: 'limit', limit: 'source', message: `The program has ${chars.toLocaleString('en-US')} characters; at most ${limit.toLocaleString('en-US')} are run.` };
}

function startRecording(record: RecordRequest, { filename, snapshotLimit }: RunRequest): void {
  beginRecording(record, snapshotLimit);
  resetObserver(filename);
}

function noteExit(): void {
  if (isRecording()) note(EventKind.EXIT);
}

/** `builtins`, `sys.modules` and an empty `__main__`. */
function startInterpreter(request: RunRequest): void {
  importState.modules = newDict();
  const builtins = newBuiltinsModule(request.belief === undefined ? [] : beliefFunctions);
  vm.builtins = newRef(moduleDictBorrowed(builtins));
  register('builtins', builtins);
  keepBuiltins();
  const namespace = newDict();
  if (knobs.mainNamespaceFirst && !isTracked(namespace)) track(namespace);
  const main = newModule('__main__', namespace);
  const dict = moduleDictBorrowed(main);
  if (knobs.objects.mainHasAnnotations) stealDictSet(dict, newRef(S_ANNOTATIONS), newDict());
  dictSet(dict, S_BUILTINS, builtins);
  if (!request.filename.startsWith('<')) {
    const file = newStr(request.filename);
    dictSet(dict, S_FILE, file);
    decref(file);
    if (knobs.objects.mainHasCached) dictSet(dict, S_CACHED, None);
  }
  register('__main__', main);
  decref(builtins);
  mainModule.dict = newRef(dict);
  decref(main);
}

const mainModule = { dict: NULL as Ref };

function register(name: string, module: Ref): void {
  const key = internedStr(name);
  dictSet(importState.modules, key, module);
  decref(key);
}

function runMain(request: RunRequest): { outcome: Outcome; exitStatus: number } {
  const source = new SourceFile(request.filename, request.source);
  system.mainFile = request.filename;
  importState.files.set(request.filename, source);
  const { dict } = mainModule;
  mainModule.dict = NULL;
  try {
    let code: Ref;
    openArena();
    try {
      code = loadCode(compileProgram(source, 'exec', true), source);
    } catch (thrown) {
      decref(dict);
      if (!isPythonSyntaxError(thrown)) throw thrown;
      const isFile = !source.name.startsWith('<');
      const placed = isFile ? placedInMainFile(thrown, source) : thrown;
      raised.value = withOrigin(syntaxErrorObject(placed, source.name), thrown, source, isFile);
      const status = exitStatusOf(takeRaised());
      const { type, message, line, column } = thrown;
      return { outcome: { kind: 'syntax-error', type, message, file: source.name, line, column }, exitStatus: status };
    }
    holdLiterals(code);
    const result = runModuleCodeOwned(code, dict);
    decref(result);
    return { outcome: { kind: 'finished' }, exitStatus: 0 };
  } catch (thrown) {
    if (!isPythonError(thrown)) throw thrown;
    releaseHolds(0);
    const exception = takeRaised();
    const outcome: Outcome = isInstance(exception, exceptionType('SystemExit')) ? { kind: 'finished' } : describeUncaught(exception);
    return { outcome, exitStatus: exitStatusOf(exception) };
  }
}

const S_THREADING = staticString('threading');
const S_SHUTDOWN = staticString('_shutdown');

/** The main thread waits for the others before the interpreter ends. CPython: wait_for_thread_shutdown(). */
function joinThreads(): void {
  const threading = dictGetBorrowed(importState.modules, S_THREADING);
  if (threading === NULL || threading === None) return;
  reportErrors(() => decref(callMethod(threading, S_SHUTDOWN)), threading, 'on threading shutdown');
}

/** Runs the code and gives up both references, whatever happens. */
function runModuleCodeOwned(code: Ref, dict: Ref): Ref {
  try {
    return runModuleCode(code, dict);
  } finally {
    decref(code);
    decref(dict);
  }
}

const isExit = (thrown: unknown): thrown is ProcessExit => typeof thrown === 'object' && (thrown as ProcessExit | null)?.kind === 'process-exit';

function outcomeOfThrown(thrown: unknown): Outcome {
  if (typeof thrown === 'object' && thrown !== null && (thrown as RunStopped).kind === 'run-stopped') {
    const { reason, message } = thrown as RunStopped;
    if (reason === 'unavailable') return { kind: 'internal-error', message };
    return reason === 'cancelled' ? { kind: 'cancelled' } : { kind: 'limit', limit: reason, message };
  }
  const message = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  internalErrors.last = thrown;
  return { kind: 'internal-error', message };
}

/** The last defect met, with its stack, for the engine's developers. */
export const internalErrors: { last: unknown } = { last: null };

