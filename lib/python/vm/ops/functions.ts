import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { MakeFunctionFlag } from '../../bytecode/opcodes';
import { raise } from '../../object/errors';
import { knobs } from '../../object/knobs';
import { staticString } from '../../object/names';
import { typeOf } from '../../object/py-type';
import { decref, newRef } from '../../heap/refcount';
import { dropHolds, hold, holdMark } from '../../heap/holds';
import { collectItems } from '../../protocols/iterate';
import { dictGetBorrowed, forEachEntry } from '../../protocols/mapping';
import { showValue } from '../../modules/sys-hooks';
import { codeOf } from '../../types/code';
import { newFunction } from '../../types/function';
import { countArgumentTuple, isExactTuple, tupleItems } from '../../values/sequences';
import { None } from '../../values/singletons';
import { newStr } from '../../values/text';
import { callOnStack, callWithNames } from '../calls';
import { builtinsOf } from '../execute';
import { defineHandlers } from '../handlers';
import { pop, push, stack, vm } from '../state';
import { isWarm, runTranslated } from '../translation';
import { functionText } from './containers';

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
    const keywords = (flags & 1) === 0 ? NULL : pop();
    const mark = holdMark();
    if (keywords !== NULL) hold(keywords);
    const spread = hold(pop());
    const isTuple = isExactTuple(spread);
    const positional = spreadArguments(spread);
    if (!isTuple) countArgumentTuple(positional.length);
    const base = vm.sp - 2;
    for (const item of positional) push(item);
    const names: Ref[] = [];
    if (keywords !== NULL) {
      forEachEntry(keywords, (key, value) => {
        names.push(key);
        push(newRef(value));
      });
      countArgumentTuple(names.length);
    }
    callWithNames(base, names);
    dropHolds(mark);
    if (keywords !== NULL) decref(keywords);
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
    const doc = code.unit.docstring;
    push(newFunction({
      code: codeRef, globals: newRef(globals), builtins: newRef(builtinsOf(globals)), name: newRef(code.name), qualname: newRef(code.qualname),
      defaults, kwDefaults, closure, doc: doc === null ? None : newStr(doc), module: module === NULL ? NULL : newRef(module), annotations, annotate,
      typeParams: NULL,
    }));
  },
});

/** The positional arguments that `*` gives, owned; takes over the iterable, which is held. */
function spreadArguments(iterable: Ref): Ref[] {
  if (isExactTuple(iterable)) {
    const items = tupleItems(iterable).map(newRef);
    dropHolds(holdMark() - 1);
    decref(iterable);
    return items;
  }
  const type = typeOf(iterable);
  if (type.slots.iter === null && type.slots.getitem === null) {
    raise('TypeError', knobs.wording.spread(functionText(stack[vm.sp - 2] as Ref), '*', type.name));
  }
  const items = collectItems(iterable);
  dropHolds(holdMark() - 1);
  decref(iterable);
  return items;
}
