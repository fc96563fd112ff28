import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { CallExFlag, MakeFunctionFlag } from '../../bytecode/opcodes';
import { staticString } from '../../object/names';
import { typeOf } from '../../object/py-type';
import { decref, newRef } from '../../heap/refcount';
import { dropHolds, hold, holdMark } from '../../heap/holds';
import { collectForTuple } from '../../protocols/length-hint';
import { dictGetBorrowed, forEachEntry } from '../../protocols/mapping';
import { showValue } from '../../modules/sys-hooks';
import { codeOf, docstringBorrowed } from '../../types/code';
import { newFunction } from '../../types/function';
import { isExactDict, newDict } from '../../values/dicts';
import { countArgumentTuple, isExactTuple, stealTuple, tupleItems } from '../../values/sequences';
import { callOnStack, callSpread, callWithNames } from '../calls';
import { builtinsOf } from '../execute';
import { defineHandlers } from '../handlers';
import { pop, push, stack, vm } from '../state';
import { isWarm, runTranslated } from '../translation';
import { isMapping, mergeMapping, refuseSpread } from './containers';

/** Calls and function definitions. */
const S_NAME = staticString('__name__');

defineHandlers({
  CALL(count) {
    vm.pc += 2;
    const { depth } = vm;
    callOnStack(count, vm.pc - 2);
    return vm.depth !== depth && isWarm(vm.frame.code) && runTranslated();
  },
  CALL_KW(count) {
    const names = pop();
    const mark = holdMark();
    hold(names);
    callWithNames(vm.sp - count - 2, tupleItems(names));
    dropHolds(mark);
    decref(names);
  },
  CALL_FUNCTION_EX(flags) {
    const hasKeywords = (flags & CallExFlag.KEYWORDS) !== 0;
    if (flags > CallExFlag.KEYWORDS) makeDictOfMapping();
    const at = vm.sp - (hasKeywords ? 2 : 1);
    if (!isExactTuple(stack[at] as Ref)) makeTupleOfIterable(at);
    const values = tupleItems(stack[at] as Ref).slice();
    const names: Ref[] = [];
    if (hasKeywords) {
      forEachEntry(stack[at + 1] as Ref, (key, value) => {
        names.push(key);
        values.push(value);
      });
      countArgumentTuple(names.length);
    }
    callSpread(at - 2, { values, names });
  },
  PRINT_EXPR() {
    const value = stack[vm.sp - 1] as Ref;
    showValue(value);
    decref(pop());
  },
  MAKE_FUNCTION(flags) {
    const codeRef = pop();
    const closure = (flags & MakeFunctionFlag.CLOSURE) === 0 ? NULL : pop();
    const annotate = (flags & MakeFunctionFlag.ANNOTATE) === 0 ? NULL : pop();
    const annotations = (flags & MakeFunctionFlag.ANNOTATIONS) === 0 ? NULL : pop();
    const kwDefaults = (flags & MakeFunctionFlag.KW_DEFAULTS) === 0 ? NULL : pop();
    const defaults = (flags & MakeFunctionFlag.DEFAULTS) === 0 ? NULL : pop();
    const code = codeOf(codeRef);
    const { globals } = vm.frame;
    const module = dictGetBorrowed(globals, S_NAME);
    push(newFunction({
      code: codeRef, globals: newRef(globals), builtins: newRef(builtinsOf(globals)), name: newRef(code.name), qualname: newRef(code.qualname),
      defaults, kwDefaults, closure, doc: newRef(docstringBorrowed(code)), module: module === NULL ? NULL : newRef(module), annotations, annotate,
      typeParams: NULL,
    }));
  },
});

/** The keyword arguments on top, any mapping, become a dict unless they are one. */
function makeDictOfMapping(): void {
  const at = vm.sp - 1;
  const mapping = stack[at] as Ref;
  if (isExactDict(mapping)) return;
  const callable = stack[vm.sp - 4] as Ref;
  if (!isMapping(mapping)) refuseSpread(callable, '**', mapping);
  const mark = holdMark();
  const dict = hold(newDict());
  mergeMapping(dict, mapping, callable);
  dropHolds(mark);
  stack[at] = dict;
  decref(mapping);
}

/** The positional arguments that `*` gives become a tuple. */
function makeTupleOfIterable(at: number): void {
  const iterable = stack[at] as Ref;
  const type = typeOf(iterable);
  if (type.slots.iter === null && type.slots.getitem === null) refuseSpread(stack[at - 2] as Ref, '*', iterable);
  stack[at] = stealTuple(collectForTuple(iterable));
  decref(iterable);
}
