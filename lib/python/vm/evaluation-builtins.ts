import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import type { NativeMethod } from '../object/native';
import { native } from '../object/native';
import { TypeFeature, isInstance, typeIdOf, typeOf } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { CodeFlag } from '../bytecode/code-unit';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, newRef } from '../heap/refcount';
import { bytesOf, isBytes, isBytesLike } from '../values/bytes';
import { encodeBytes } from '../protocols/codecs';
import { asLong } from '../protocols/number';
import { isTrue } from '../protocols/truth';
import { SourceFile } from '../source/source-file';
import { codeOf } from '../types/code';
import { pyTypeOf } from '../types/object';
import { isExactTuple, isTuple, tupleItems } from '../values/sequences';
import { None } from '../values/singletons';
import { isStr, textOf } from '../values/text';
import type { TextOptions } from './compile';
import { compileRoot, compileText, parseText } from './compile';
import { runCode, runCodeWithClosure } from './execute';
import { localsOfFrame } from './frames';
import { loadCode } from './loader';
import { programText } from './program-text';
import { knownNodeClasses } from './syntax-tree-module';
import { treeObject } from './tree-objects';
import { readTree, sourceOfTree } from './tree-reader';
import { vm } from './state';

/** `exec`, `eval` and `compile`. CPython: Python/bltinmodule.c. */

const ONLY_AST = 0x400;
const ALLOW_INCOMPLETE_INPUT = 0x4000;
/** CPython: Include/cpython/compile.h, PyCF_MASK, PyCF_MASK_OBSOLETE and PyCF_COMPILE_MASK. */
const KNOWN_FLAGS = 0x1fe0000 | 0x10 | 0x200 | ONLY_AST | 0x1000 | 0x2000 | 0x4000 | 0x8000;

type Mode = TextOptions['mode'];

/** The text of a str or bytes-like argument, or TypeError in the words of the function. */
export function sourceText(source: Ref, mode: Mode, refused: string, file = '<string>'): string {
  let text: string;
  if (isStr(source)) {
    encodeBytes(source, 'utf-8', 'strict');
    text = textOf(source);
  } else {
    if (!isBytesLike(source)) raise('TypeError', refused);
    text = programText(bytesOf(source), file);
  }
  if (text.includes('\0')) raise(knobs.objects.nullByteError, 'source code string cannot contain null bytes');
  return mode === 'eval' ? text.replace(/^[ \t]+/, '') : text;
}

/** `from __future__ import annotations` of the running code holds for the text that it compiles. CPython: PyEval_MergeCompilerFlags(). */
function inheritsAnnotations(): boolean {
  return vm.depth >= 0 && (vm.frame.code.unit.flags & CodeFlag.FUTURE_ANNOTATIONS) !== 0;
}

function compileArgument(source: Ref, mode: 'exec' | 'eval'): Ref {
  const text = sourceText(source, mode, `${mode}() arg 1 must be a string, bytes or code object`);
  const file = new SourceFile('<string>', text);
  return loadCode(compileText(file, { mode, optimize: 0, futureAnnotations: inheritsAnnotations() }), file);
}

function isMapping(ref: Ref): boolean {
  return typeOf(ref).slots.getitem !== null;
}

function checkScopes(mode: 'exec' | 'eval', globals: Ref, locals: Ref): void {
  const isDict = globals === NULL || globals === None || typeOf(globals).has(TypeFeature.DICT_SUBCLASS);
  const isNamespace = locals === NULL || locals === None || isMapping(locals);
  if (mode === 'exec') {
    if (!isDict) raise('TypeError', `exec() globals must be ${knobs.wording.globalsMayBe}, not ${typeOf(globals).name}`);
    if (!isNamespace) raise('TypeError', `locals must be a mapping or None, not ${typeOf(locals).name}`);
    return;
  }
  if (!isNamespace) raise('TypeError', 'locals must be a mapping');
  if (!isDict) raise('TypeError', isMapping(globals) ? `globals must be a real dict; try ${mode}(code, {}, mapping)` : `globals must be ${knobs.wording.globalsMayBe}`);
}

/** The namespaces to run in: two references, owned. */
function scopes(globals: Ref, locals: Ref): [Ref, Ref] {
  const hasLocals = locals !== NULL && locals !== None;
  if (globals === NULL || globals === None) return [newRef(vm.frame.globals), hasLocals ? newRef(locals) : localsOfFrame(vm.frame)];
  return [newRef(globals), newRef(hasLocals ? locals : globals)];
}

/** TypeError unless the closure is what the code needs. */
function checkClosure(mode: 'exec' | 'eval', source: Ref, closure: Ref): void {
  if (typeIdOf(source) !== TypeId.CODE) {
    if (closure !== NULL) raise('TypeError', 'closure can only be used when source is a code object');
    return;
  }
  const wanted = codeOf(source).unit.freeVarCount;
  if (wanted === 0) {
    if (closure !== NULL) raise('TypeError', 'cannot use a closure with this code object');
    return;
  }
  if (mode === 'eval' || knobs.objects.evaluationArguments === 'positional') {
    raise('TypeError', `code object passed to ${mode}() may not contain free variables`);
  }
  const items = closure !== NULL && isTuple(closure) && isExactTuple(closure) ? tupleItems(closure) : [];
  if (items.length !== wanted || !items.every((cell) => typeIdOf(cell) === TypeId.CELL)) {
    raise('TypeError', `code object requires a closure of exactly length ${wanted}`);
  }
}

function evaluator(mode: 'exec' | 'eval') {
  return (source: Ref, globals: Ref, locals: Ref, given: Ref = NULL): Ref => {
    const closure = given === None ? NULL : given;
    checkScopes(mode, globals, locals);
    const mark = holdMark();
    const [g, l] = scopes(globals, locals);
    hold(g);
    hold(l);
    checkClosure(mode, source, closure);
    const code = hold(typeIdOf(source) === TypeId.CODE ? newRef(source) : compileArgument(source, mode));
    const result = closure === NULL ? runCode(code, g, l) : runCodeWithClosure(code, g, l, closure);
    dropHolds(mark);
    decref(code);
    decref(l);
    decref(g);
    if (mode === 'eval') return result;
    decref(result);
    return None;
  };
}

/** A file name: str or bytes. */
export function fileName(filename: Ref): string {
  if (isStr(filename)) return textOf(filename);
  return isBytes(filename) ? programText(bytesOf(filename), '<string>') : raise('TypeError', `expected str, bytes or os.PathLike object, not ${typeOf(filename).name}`);
}

function compile(source: Ref, filename: Ref, mode: Ref, flags: Ref, dontInherit: Ref, optimize: Ref): Ref {
  const name = fileName(filename);
  if (!isStr(mode)) raise('TypeError', `compile() argument 'mode' must be str, not ${typeOf(mode).name}`);
  const bits = flags === NULL ? 0 : asLong(flags);
  const level = optimize === NULL ? -1 : asLong(optimize);
  const inherits = dontInherit === NULL || !isTrue(dontInherit);
  if ((bits & ~KNOWN_FLAGS) !== 0) raise('ValueError', 'compile(): unrecognised flags');
  if (level < -1 || level > 2) raise('ValueError', 'compile(): invalid optimize value');
  const kind = textOf(mode);
  if (kind !== 'exec' && kind !== 'eval' && kind !== 'single') {
    const last = (bits & ONLY_AST) === 0 ? "'eval' or 'single'" : "'eval', 'single' or 'func_type'";
    raise('ValueError', `compile() mode must be 'exec', ${last}`);
  }
  const futureAnnotations = (bits & CodeFlag.FUTURE_ANNOTATIONS) !== 0 || (inherits && inheritsAnnotations());
  const mayGoOn = (bits & ALLOW_INCOMPLETE_INPUT) !== 0;
  const options = { mode: kind, optimize: Math.max(level, 0), futureAnnotations, mayGoOn } as const;
  if (isTree(source)) return (bits & ONLY_AST) !== 0 ? newRef(source) : compileObject(source, name, options);
  const text = sourceText(source, kind, 'compile() arg 1 must be a string, bytes or AST object', name);
  const file = new SourceFile(name, text);
  if ((bits & ONLY_AST) !== 0) return treeObject(parseText(file, kind), file);
  return loadCode(compileText(file, options), file);
}

function isTree(source: Ref): boolean {
  const known = knownNodeClasses();
  return known !== null && isInstance(source, pyTypeOf(known.base));
}

const ROOT_KINDS = { exec: 'Module', eval: 'Expression', single: 'Interactive' } as const;

/** The code of a tree. CPython: builtin_compile_impl(), where the source is an AST object. */
function compileObject(tree: Ref, name: string, options: TextOptions): Ref {
  const file = sourceOfTree(name);
  return loadCode(compileRoot(file, readTree(tree, ROOT_KINDS[options.mode]), options), file);
}

const compileMethod = native('compile', '(source, filename, mode, flags=0, dont_inherit=False, optimize=-1)', compile);
const BY_POSITION = '(source, globals=None, locals=None, /)';

/** The functions as each version declares their arguments. */
const variants: Record<typeof knobs.objects.evaluationArguments, NativeMethod[]> = {
  positional: [native('exec', BY_POSITION, evaluator('exec')), native('eval', BY_POSITION, evaluator('eval')), compileMethod],
  closure: [
    native('exec', '(source, globals=None, locals=None, /, *, closure=None)', evaluator('exec')),
    native('eval', BY_POSITION, evaluator('eval')), compileMethod,
  ],
  named: [
    native('exec', '(source, /, globals=None, locals=None, *, closure=None)', evaluator('exec')),
    native('eval', '(source, /, globals=None, locals=None)', evaluator('eval')), compileMethod,
  ],
};

export function evaluationFunctions(): readonly NativeMethod[] {
  return variants[knobs.objects.evaluationArguments];
}

