import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { keyAt } from '../object/dict-table';
import { exceptionType } from '../object/errors';
import { isInstance, typeOf } from '../object/py-type';
import { knobs } from '../object/knobs';
import { staticString } from '../object/names';
import { decref, newRef } from '../heap/refcount';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { attempt } from '../protocols/attempt';
import { attributeNames } from '../protocols/attribute-names';
import { getAttr, getOptionalAttr } from '../protocols/attribute';
import { importHook } from '../protocols/import-hook';
import { collectItems } from '../protocols/iterate';
import { dictGetBorrowed } from '../protocols/mapping';
import { stdlibModuleNames } from '../protocols/stdlib-names';
import { nearestName } from '../protocols/suggestions';
import { system } from '../protocols/system-state';
import { dictTable, isDict } from '../values/dicts';
import { isStr, textOf } from '../values/text';
import { exceptionOf, fieldBorrowed } from './exceptions';
import { dictOfFrame, frameLocalsProxyType } from './frame-locals-proxy';
import { innermostFrameBorrowed } from './frame-description';
import { moduleDictBorrowed, moduleType } from './module';

/** What is added to the message of NameError, AttributeError and ImportError. CPython: Lib/traceback.py, _compute_suggestion_error(). */

const S_LOCALS = staticString('f_locals');
const S_GLOBALS = staticString('f_globals');
const S_BUILTINS = staticString('__builtins__');
const S_SELF = staticString('self');

/** `. Did you mean: 'x'?` and the like, '' when nothing comes near. The module traceback imports a module to know its names. */
export function suggestionText(exception: Ref, framesKnown = true, byModule = !knobs.reports.writesSyntaxErrors): string {
  if (!knobs.reports.suggestsNames) return '';
  return attempt('BaseException', () => {
    if (isInstance(exception, exceptionType('AttributeError'))) return suggestedAttribute(exception, framesKnown);
    if (isInstance(exception, exceptionType('NameError'))) return suggestName(exception, framesKnown);
    if (knobs.reports.suggestsImports && isInstance(exception, exceptionType('ImportError'))) return didYouMean(suggestImport(exception, byModule));
    return '';
  }, () => '');
}

/** As the module traceback has it: nothing up to 3.11, and in 3.12 without a last question mark. */
export function moduleSuggestion(exception: Ref, framesKnown = true): string {
  if (!knobs.reports.moduleSuggests) return '';
  const text = suggestionText(exception, framesKnown, true);
  return knobs.reports.writesSyntaxErrors ? text.replace(/(forget to import '[^']*')\?$/, '$1') : text;
}

function suggestedAttribute(exception: Ref, framesKnown: boolean): string {
  const near = suggestAttribute(exception, framesKnown);
  return near === null ? '' : knobs.wording.suggestion(near, textOf(fieldBorrowed(exception, 1)));
}

function didYouMean(name: string | null): string {
  return name === null ? '' : `. Did you mean: '${name}'?`;
}

/** What `dir()` lists of an object. */
function attributesOf(object: Ref): string[] {
  const mark = holdMark();
  const list = hold(attributeNames(object));
  const items = collectItems(list);
  dropHolds(mark);
  const names = items.filter(isStr).map(textOf);
  items.forEach(decref);
  decref(list);
  return names;
}

/** The names in a namespace: a dict, a module or something like it. */
function namesOf(namespace: Ref): string[] {
  if (isInstance(namespace, moduleType)) return namesOf(moduleDictBorrowed(namespace));
  if (!isDict(namespace)) return attributesOf(namespace);
  const table = dictTable(namespace);
  return Array.from({ length: table.count }, (_, i) => keyAt(table, i)).filter((key) => key !== NULL && isStr(key)).map(textOf);
}

function withoutUnderscored(names: string[], wanted: string): string[] {
  return wanted.startsWith('_') ? names : names.filter((name) => !name.startsWith('_'));
}

function suggestAttribute(exception: Ref, framesKnown: boolean): string | null {
  const object = fieldBorrowed(exception, 0);
  const name = fieldBorrowed(exception, 1);
  if (object === NULL || name === NULL || !isStr(name)) return null;
  const wanted = textOf(name);
  const names = attributesOf(object);
  const hides = knobs.reports.hidesUnderscoredSuggestions && !(framesKnown && withLocals(exception, (locals) => dictGetBorrowed(locals, S_SELF) === object));
  return nearestName(hides ? withoutUnderscored(names, wanted) : names, wanted);
}

/** The namespace of a class or module body, or a dict of a function's variables. */
function localsOf(frame: Ref): Ref {
  const locals = getAttr(frame, S_LOCALS);
  if (typeOf(locals) !== frameLocalsProxyType) return locals;
  decref(locals);
  return dictOfFrame(frame);
}

/** Asks something about the local variables where the exception was raised; false when they are not known. */
function withLocals(exception: Ref, ask: (locals: Ref) => boolean): boolean {
  const frame = innermostFrameBorrowed(exceptionOf(exception).traceback);
  if (frame === NULL) return false;
  const mark = holdMark();
  const locals = hold(localsOf(frame));
  const answer = isDict(locals) && ask(locals);
  dropHolds(mark);
  decref(locals);
  return answer;
}

function suggestName(exception: Ref, framesKnown: boolean): string {
  const nameRef = fieldBorrowed(exception, 0);
  if (nameRef === NULL || !isStr(nameRef)) return '';
  const name = textOf(nameRef);
  const frame = framesKnown ? innermostFrameBorrowed(exceptionOf(exception).traceback) : NULL;
  if (frame === NULL && framesKnown) return '';
  const text = didYouMean(frame === NULL ? null : nearestVariable(frame, nameRef));
  if (!knobs.reports.suggestsImports || !stdlibModuleNames().has(name)) return text;
  return text === '' ? `. Did you forget to import '${name}'?` : `${text} Or did you forget to import '${name}'?`;
}

/** The name, of those that the frame can see, that comes nearest. */
function nearestVariable(frame: Ref, nameRef: Ref): string | null {
  const name = textOf(nameRef);
  const mark = holdMark();
  const locals = hold(localsOf(frame));
  const globals = hold(getAttr(frame, S_GLOBALS));
  const builtins = dictGetBorrowed(globals, S_BUILTINS);
  const scopes = [namesOf(locals), namesOf(globals), builtins === NULL ? [] : namesOf(builtins)];
  let found: string | null = null;
  if (knobs.reports.suggestsByScope) {
    for (const names of scopes) if ((found = nearestName(names, name)) !== null) break;
  } else found = ownAttribute(locals, nameRef) ? `self.${name}` : nearestName(scopes.flat(), name);
  dropHolds(mark);
  decref(globals);
  decref(locals);
  return found;
}

/** True in a method whose `self` has an attribute of the missing name. */
function ownAttribute(locals: Ref, name: Ref): boolean {
  const self = isDict(locals) ? dictGetBorrowed(locals, S_SELF) : NULL;
  if (self === NULL) return false;
  const found = getOptionalAttr(self, name);
  if (found !== NULL) decref(found);
  return found !== NULL;
}

/** The module of that name if it was imported; the module traceback imports it again, and has the top package of a dotted name. */
function moduleNamed(name: Ref, byModule: boolean): Ref {
  if (byModule && isStr(name)) {
    decref(importHook.module(textOf(name)));
    return importHook.module(textOf(name).split('.')[0]);
  }
  const modules = system.modules();
  const module = modules === NULL ? NULL : dictGetBorrowed(modules, name);
  return module === NULL ? NULL : newRef(module);
}

/** The fields of ImportError are msg, name, path, name_from. */
function suggestImport(exception: Ref, byModule: boolean): string | null {
  const moduleName = fieldBorrowed(exception, 1);
  const wanted = fieldBorrowed(exception, 3);
  if (moduleName === NULL || wanted === NULL || !isStr(wanted)) return null;
  const module = moduleNamed(moduleName, byModule);
  if (module === NULL) return null;
  const mark = holdMark();
  hold(module);
  const names = namesOf(module);
  dropHolds(mark);
  decref(module);
  return nearestName(knobs.reports.hidesUnderscoredSuggestions ? withoutUnderscored(names, textOf(wanted)) : names, textOf(wanted));
}
