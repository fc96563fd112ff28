import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineModule } from '../object/define-module';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import { native } from '../object/native';
import { typeOf } from '../object/py-type';
import { callStackCounts, describeStack } from '../heap/call-stacks';
import { decref, newRef } from '../heap/refcount';
import type { TracedBlock } from '../heap/traced-blocks';
import {
  allocationStackOf, clearTraces, isTracing, resetTracedPeak, startTracing, stopTracing, tracedBlocks, tracedFrames, tracedTotals,
} from '../heap/traced-blocks';
import { countSteps } from '../object/steps';
import { asIndex } from '../protocols/number';
import { intAsNumber, newInt } from '../values/numbers';
import { stealList, stealTuple } from '../values/sequences';
import { False, None, True } from '../values/singletons';
import { newStr } from '../values/text';

/** What the module tracemalloc is built on. CPython: Modules/_tracemalloc.c. */
const MOST_FRAMES = 65_535;
/** Bytes that CPython's own tables take, about: an entry of a hash table, and a frame of a stack. */
const ENTRY_SIZE = 56;
const FRAME_SIZE = 16;

/** Stacks as tuples of (filename, line), made once for each answer. */
class StackTuples {
  private files = new Map<string, Ref>();
  private tuples = new Map<number, Ref>();

  /** A new reference to the tuple. */
  of(stack: number): Ref {
    let tuple = this.tuples.get(stack);
    if (tuple === undefined) {
      const { places } = describeStack(stack);
      countSteps(places.length);
      tuple = stealTuple(places.map(({ file, line }) => stealTuple([this.file(file), newInt(line)])));
      this.tuples.set(stack, tuple);
    }
    return newRef(tuple);
  }

  private file(name: string): Ref {
    let ref = this.files.get(name);
    if (ref === undefined) this.files.set(name, (ref = newStr(name)));
    return newRef(ref);
  }

  release(): void {
    for (const ref of [...this.files.values(), ...this.tuples.values()]) decref(ref);
  }
}

function traceTuple({ size, stack }: TracedBlock, stacks: StackTuples): Ref {
  const parts = [newInt(0), newInt(size), stacks.of(stack)];
  if (knobs.tracing.countsFrames) parts.push(newInt(describeStack(stack).total));
  return stealTuple(parts);
}

/** A list of (domain, size, frames, number of frames); what is allocated for it is not in it. */
function traces(): Ref {
  if (!isTracing()) return stealList([]);
  const blocks = [...tracedBlocks()];
  countSteps(blocks.length);
  const stacks = new StackTuples();
  const list = stealList(blocks.map((block) => traceTuple(block, stacks)));
  stacks.release();
  return list;
}

function objectTraceback(object: Ref): Ref {
  // 3.11 looks for the block in the wrong place.
  if (!knobs.tracing.findsInstances && typeOf(object).preHeader > 0) return None;
  const stack = allocationStackOf(object);
  if (stack < 0) return None;
  const stacks = new StackTuples();
  const tuple = stacks.of(stack);
  stacks.release();
  return tuple;
}

function cInt(o: Ref): number {
  const index = asIndex(o);
  const value = intAsNumber(index);
  decref(index);
  if (value !== (value | 0)) raise('OverflowError', 'Python int too large to convert to C int');
  return value;
}

/** Begins to trace; a second call changes nothing. */
function start(nframe: Ref): Ref {
  const limit = nframe === NULL ? 1 : cInt(nframe);
  if (limit < 1 || limit > MOST_FRAMES) raise('ValueError', `the number of frames must be in range [1; ${MOST_FRAMES}]`);
  if (!isTracing()) startTracing(limit);
  return None;
}

function tablesSize(): number {
  if (!isTracing()) return 0;
  const { places, stacks } = callStackCounts();
  return ENTRY_SIZE * (tracedTotals().blocks + places + stacks) + FRAME_SIZE * stacks * tracedFrames();
}

defineModule({
  name: '_tracemalloc',
  functions: [
    native('is_tracing', '()', () => (isTracing() ? True : False)),
    native('clear_traces', '()', () => {
      if (isTracing()) clearTraces();
      return None;
    }),
    native('_get_traces', '()', traces),
    native('_get_object_traceback', '(obj, /)', objectTraceback),
    native('start', '(nframe=1, /)', start),
    native('stop', '()', () => {
      stopTracing();
      return None;
    }),
    native('get_traceback_limit', '()', () => newInt(tracedFrames())),
    native('get_tracemalloc_memory', '()', () => newInt(tablesSize())),
    native('get_traced_memory', '()', () => {
      const { bytes, peak } = tracedTotals();
      return stealTuple([newInt(bytes), newInt(peak)]);
    }),
    native('reset_peak', '()', () => {
      if (isTracing()) resetTracedPeak();
      return None;
    }),
  ],
});
