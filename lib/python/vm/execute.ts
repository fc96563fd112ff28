import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { staticString } from '../object/names';
import { isInstance } from '../object/py-type';
import { knobs } from '../object/knobs';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, newRef } from '../heap/refcount';
import { dictGetBorrowed, dictSet } from '../protocols/mapping';
import { enterFrame } from './frames';
import { run } from './run';
import { checkDepth } from './stack-overflow';
import { FrameKind, push, stack, vm } from './state';
import { codeOf } from '../types/code';
import { countFrame } from '../types/frame';
import { functionMachine, functionOf, newFunction } from '../types/function';
import { moduleDictBorrowed, moduleType } from '../types/module';
import { isDict } from '../values/dicts';

const S_BUILTINS = staticString('__builtins__');

/** The built-ins that go with a namespace, borrowed: its `__builtins__`, a module or a dict. CPython: _PyEval_BuiltinsFromGlobals(). */
export function builtinsOf(globals: Ref): Ref {
  const found = dictGetBorrowed(globals, S_BUILTINS);
  if (found === NULL) return vm.builtins;
  if (isDict(found)) return found;
  return isInstance(found, moduleType) ? moduleDictBorrowed(found) : vm.builtins;
}

functionMachine.builtins = builtinsOf;

/** Runs module-level code with the dict as both globals and locals; its result is owned. */
export function runModuleCode(code: Ref, globals: Ref): Ref {
  return runCode(code, globals, globals);
}

/** Runs a code object in a namespace, as module bodies, class bodies and `exec` do. Everything is borrowed. CPython: PyEval_EvalCode(). */
export function runCode(code: Ref, globals: Ref, locals: Ref): Ref {
  if (dictGetBorrowed(globals, S_BUILTINS) === NULL) dictSet(globals, S_BUILTINS, vm.builtins);
  const mark = holdMark();
  const builtins = hold(newRef(builtinsOf(globals)));
  const result = runBody(code, NULL, globals, builtins, locals);
  dropHolds(mark);
  decref(builtins);
  return result;
}

/** As `runCode`, with cells for the code's free variables; borrowed. */
export function runCodeWithClosure(code: Ref, globals: Ref, locals: Ref, closure: Ref): Ref {
  if (dictGetBorrowed(globals, S_BUILTINS) === NULL) dictSet(globals, S_BUILTINS, vm.builtins);
  const { name, qualname } = codeOf(code);
  const func = newFunction({
    code: newRef(code), globals: newRef(globals), builtins: newRef(builtinsOf(globals)), name: newRef(name), qualname: newRef(qualname),
    defaults: NULL, kwDefaults: NULL, closure: newRef(closure), doc: NULL, module: NULL, annotations: NULL, annotate: NULL, typeParams: NULL,
  });
  const mark = holdMark();
  hold(func);
  const f = functionOf(func);
  const result = runBody(code, func, globals, f.builtins, locals);
  dropHolds(mark);
  decref(func);
  return result;
}

/** Runs a class body: a function of no arguments whose namespace is given; `func` supplies the closure. */
export function runClassBody(func: Ref, namespace: Ref): Ref {
  const f = functionOf(func);
  return runBody(f.code, func, f.globals, f.builtins, namespace);
}

function runBody(code: Ref, func: Ref, globals: Ref, builtins: Ref, locals: Ref): Ref {
  checkDepth();
  const base = vm.sp;
  push(newRef(func === NULL ? code : func));
  const bp = vm.sp;
  if (knobs.frameObjects) countFrame(codeOf(code));
  enterFrame(code, func, globals, builtins, newRef(locals), bp, base, FrameKind.ENTRY);
  const end = bp + codeOf(code).localCount;
  stack.fill(NULL, bp, end);
  vm.sp = end;
  return run();
}
