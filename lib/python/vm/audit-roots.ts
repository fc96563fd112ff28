import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { keyAt } from '../object/dict-table';
import { builtinTypes } from '../object/define-type';
import { raised } from '../object/errors';
import { knobs } from '../object/knobs';
import { TypeId } from '../object/type-ids';
import { addHiddenEdges } from '../heap/audit';
import { collectionRoots } from '../heap/collect-increments';
import { addEngineRoots } from '../heap/engine-roots';
import { ownNames } from '../protocols/type-lookup';
import { codeOf, forEachOwnedByCode } from '../types/code';
import { functionOf } from '../types/function';
import { generatorOf, showsCode } from '../types/generator';
import { pyTypeOf } from '../types/object';
import { dictTable } from '../values/dicts';
import { importState } from './import';
import type { ExcInfo } from './state';
import { frameAt, stack, vm } from './state';

/** What the machine owns, and what functions, frames, generators, code and classes own without showing it to the collector. */
addEngineRoots(() => {
  const roots: Ref[] = [raised.value, vm.result, vm.builtins, importState.modules];
  for (const type of builtinTypes) {
    // Once somebody has looked at `__dict__`, its row owns the names.
    roots.push(type.mroRef, type.basesRef, type.dictRef);
    if (type.dictRef === NULL) roots.push(...ownNames(type));
  }
  for (let cell = 0; cell < vm.sp; cell++) roots.push(stack[cell] as Ref);
  for (let depth = 0; depth <= vm.depth; depth++) {
    const frame = frameAt(depth);
    roots.push(frame.locals, frame.generator, frame.frameObject);
  }
  for (let info: ExcInfo | null = vm.excInfo; info !== null; info = info.previous) roots.push(info.value, ...info.tracebacks ?? []);
  return roots;
});

collectionRoots.globals = () => [vm.builtins, importState.modules];
collectionRoots.stacks = () => {
  const roots: Ref[] = [];
  for (let depth = vm.depth; depth >= 0; depth--) roots.push(frameAt(depth).locals);
  for (let cell = vm.sp - 1; cell >= 0; cell--) roots.push(stack[cell] as Ref);
  return roots.filter((ref) => ref !== NULL);
};

addHiddenEdges(TypeId.CODE, (ref, visit) => forEachOwnedByCode(codeOf(ref), visit));
for (const id of [TypeId.GENERATOR, TypeId.COROUTINE, TypeId.ASYNC_GENERATOR]) {
  addHiddenEdges(id, (ref, visit) => {
    if (!showsCode(generatorOf(ref))) visit(generatorOf(ref).codeRef);
  });
}

addHiddenEdges(TypeId.FUNCTION, (ref, visit) => {
  const { builtins } = functionOf(ref);
  if (!knobs.objects.functionsShowBuiltins && builtins !== NULL) visit(builtins);
});

/** Names of inline attributes. */
addHiddenEdges(TypeId.TYPE, (ref, visit) => pyTypeOf(ref).sharedKeys?.names.forEach(visit));

/** A dict with nothing but str keys shows the collector its values only. */
addHiddenEdges(TypeId.DICT, (ref, visit) => {
  const table = dictTable(ref);
  if (!table.stringKeys) return;
  for (let i = 0; i < table.count; i++) if (keyAt(table, i) !== NULL) visit(keyAt(table, i));
});
