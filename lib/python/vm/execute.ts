import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { staticString } from '../object/names';
import { newRef } from '../heap/refcount';
import { dictGetBorrowed, dictSet } from '../protocols/mapping';
import { enterFrame } from './frames';
import { run } from './run';
import { FrameKind, push, stack, vm } from './state';
import { codeOf } from '../types/code';
import { functionOf } from '../types/function';

const S_BUILTINS = staticString('__builtins__');

/** Runs module-level code with the dict as both globals and locals; its result is owned. */
export function runModuleCode(code: Ref, globals: Ref): Ref {
  return runCode(code, globals, globals);
}

/** Runs a code object in a namespace, as module bodies, class bodies and `exec` do. Everything is borrowed. CPython: PyEval_EvalCode(). */
export function runCode(code: Ref, globals: Ref, locals: Ref): Ref {
  if (dictGetBorrowed(globals, S_BUILTINS) === NULL) dictSet(globals, S_BUILTINS, vm.builtins);
  return runBody(code, NULL, globals, locals);
}

/** Runs a class body: a function of no arguments whose namespace is given; `func` supplies the closure. */
export function runClassBody(func: Ref, namespace: Ref): Ref {
  const f = functionOf(func);
  return runBody(f.code, func, f.globals, namespace);
}

function runBody(code: Ref, func: Ref, globals: Ref, locals: Ref): Ref {
  const base = vm.sp;
  push(newRef(func === NULL ? code : func));
  const bp = vm.sp;
  enterFrame(code, func, globals, vm.builtins, newRef(locals), bp, base, FrameKind.ENTRY);
  const end = bp + codeOf(code).localCount;
  stack.fill(NULL, bp, end);
  vm.sp = end;
  return run();
}
