import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineModule } from '../object/define-module';
import { exceptionType, raise, stealAndRaise } from '../object/errors';
import { knobs } from '../object/knobs';
import { native } from '../object/native';
import { staticString } from '../object/names';
import { isInstance, typeOf } from '../object/py-type';
import { runtime } from '../object/runtime';
import { hold, holdMark, releaseHolds } from '../heap/holds';
import { decref, newRef } from '../heap/refcount';
import { getAttr, getOptionalAttr } from '../protocols/attribute';
import { call, callMethod } from '../protocols/call';
import { isSubclassOf } from '../protocols/instance-check';
import { dictClear, dictGetBorrowed, dictSet } from '../protocols/mapping';
import { asLong, asSize } from '../protocols/number';
import { isTypeObject, reprText, strOf, strText } from '../protocols/repr';
import { system } from '../protocols/system-state';
import { isTrue } from '../protocols/truth';
import { filtersVersion, filteredWarnings, sourceLineText, warningPlace } from '../protocols/warnings';
import { isException } from '../types/exceptions';
import { moduleDictBorrowed } from '../types/module';
import { isDict, newDict } from '../values/dicts';
import { isInt, newInt, numberOf } from '../values/numbers';
import { isList, isTuple, listItems, newTuple, stealList, tupleItems } from '../values/sequences';
import { None, True } from '../values/singletons';
import { isExactStr, isStr, newStr, textOf } from '../values/text';

/**
 * The native half of `warnings`: what becomes of a warning is decided here, by the filters of the Python half, so that no frame of the
 * module is in a traceback. CPython: Python/_warnings.c.
 */

const S_SYS = staticString('sys');
const S_WARNINGS = staticString('warnings');
const S_FILTERS = staticString('filters');
const S_DEFAULT_ACTION = staticString('defaultaction');
const S_ONCE_REGISTRY = staticString('onceregistry');
const S_SHOW = staticString('_showwarnmsg');
const S_MESSAGE_CLASS = staticString('WarningMessage');
const S_REGISTRY = staticString('__warningregistry__');
const S_NAME = staticString('__name__');
const S_VERSION = staticString('version');
const S_MATCH = staticString('match');

/** The Python half, borrowed; NULL while nobody has imported it. */
function warningsModule(): Ref {
  const modules = system.modules();
  return modules === NULL || system.finalizing ? NULL : dictGetBorrowed(modules, S_WARNINGS);
}

/** An attribute of the Python half, held; NULL without it. CPython: get_warnings_attr() */
function warningsAttribute(name: Ref): Ref {
  const module = warningsModule();
  if (module === NULL) return NULL;
  const value = getOptionalAttr(module, name);
  return value === NULL ? NULL : hold(value);
}

/** What a warning is about, and where; all borrowed. `registry` may be NULL. */
interface Warned {
  message: Ref;
  category: Ref;
  filename: Ref;
  line: number;
  module: Ref;
  registry: Ref;
  source: Ref;
}

/** CPython: check_matched() */
function matches(pattern: Ref, text: Ref): boolean {
  if (pattern === None) return true;
  if (isExactStr(pattern)) return textOf(pattern) === strText(text);
  return isTrue(hold(callMethod(pattern, S_MATCH, text)));
}

/** The action of the first filter that fits, and that filter or NULL; held. CPython: get_filter() */
function actionFor(category: Ref, text: Ref, line: number, module: Ref): { action: Ref; filter: Ref } {
  const filters = warningsAttribute(S_FILTERS);
  if (filters === NULL || !isList(filters)) return raise('ValueError', `${knobs.values.warnings.filtersName} must be a list`);
  const items = listItems(filters);
  for (let i = 0; i < items.length; i++) {
    const filter = items[i];
    if (!isTuple(filter) || tupleItems(filter).length !== 5) {
      return raise('ValueError', `${knobs.values.warnings.filtersName} item ${i} isn't a 5-tuple`);
    }
    hold(newRef(filter));
    const [action, message, wanted, moduleName, filterLine] = tupleItems(filter);
    if (!isStr(action)) return raise('TypeError', `action must be a string, not '${typeOf(action).name}'`);
    if (!matches(message, text) || !isSubclassOf(category, wanted) || !matches(moduleName, module)) continue;
    const onLine = asSize(filterLine);
    if (onLine === 0 || onLine === line) return { action, filter };
  }
  const action = warningsAttribute(S_DEFAULT_ACTION);
  if (action === NULL || !isStr(action)) {
    return raise('TypeError', `warnings.defaultaction must be a string, not '${action === NULL ? 'NoneType' : typeOf(action).name}'`);
  }
  return { action, filter: NULL };
}

/** True if the registry has the key; else enters it if asked to. Filters that changed empty the registry. CPython: already_warned() */
function alreadyWarned(registry: Ref, key: Ref, enters: boolean): boolean {
  const version = dictGetBorrowed(registry, S_VERSION);
  if (version === NULL || !isInt(version) || numberOf(version) !== filtersVersion.value) {
    dictClear(registry);
    dictSet(registry, S_VERSION, hold(newInt(filtersVersion.value)));
  } else {
    const known = dictGetBorrowed(registry, key);
    if (known !== NULL && isTrue(known)) return true;
  }
  if (enters) dictSet(registry, key, True);
  return false;
}

/** Enters what was shown where the action wants it; true if it had been shown before. */
function knownToAction(action: string, registry: Ref, text: Ref, category: Ref): boolean | null {
  if (action === 'default') return false;
  if (action !== 'once' && action !== 'module') return null;
  let entered = registry;
  if (action === 'once' && registry === NULL) {
    entered = warningsAttribute(S_ONCE_REGISTRY);
    if (entered === NULL || !isDict(entered)) {
      raise('TypeError', `_warnings.onceregistry must be a dict, not '${entered === NULL ? 'NoneType' : typeOf(entered).name}'`);
    }
  }
  return entered === NULL ? false : alreadyWarned(entered, hold(newTuple(text, category)), true);
}

/** CPython: call_show_warning() */
function show({ message, category, filename, source }: Warned, line: Ref): void {
  const showing = warningsAttribute(S_SHOW);
  if (showing === NULL) {
    const file = strText(filename);
    const text = sourceLineText(file, asLong(line));
    runtime.writeStderr(`${file}:${asLong(line)}: ${strText(hold(getAttr(category, S_NAME)))}: ${strText(message)}\n${text}`);
    return;
  }
  if (typeOf(showing).slots.call === null) raise('TypeError', 'warnings._showwarnmsg() must be set to a callable');
  const made = warningsAttribute(S_MESSAGE_CLASS);
  if (made === NULL) raise('RuntimeError', 'unable to get warnings.WarningMessage');
  const shown = hold(call(made, message, category, filename, line, None, None, source));
  decref(call(showing, shown));
}

function raiseWarning(message: Ref): never {
  if (!isException(message)) raise('TypeError', 'exceptions must derive from BaseException');
  return stealAndRaise(newRef(message));
}

/** CPython: warn_explicit() */
function decide(warned: Warned): void {
  if (warned.module === None) return;
  const mark = holdMark();
  const isWarning = isInstance(warned.message, exceptionType('Warning'));
  const text = hold(isWarning ? strOf(warned.message) : newRef(warned.message));
  const category = isWarning ? typeOf(warned.message).ref : warned.category;
  const message = hold(isWarning ? newRef(warned.message) : call(category, text));
  const line = hold(newInt(warned.line));
  const key = hold(newTuple(text, category, line));
  const { registry } = warned;
  if (registry === NULL || !alreadyWarned(registry, key, false)) {
    const { action, filter } = actionFor(category, text, warned.line, warned.module);
    const name = textOf(action);
    if (name === 'error') raiseWarning(message);
    if (name !== 'ignore') {
      let known: boolean | null = false;
      if (name !== 'always' && name !== 'all') {
        if (registry !== NULL) dictSet(registry, key, True);
        known = knownToAction(name, registry, text, category);
        if (known === null) {
          raise('RuntimeError', `Unrecognized action (${reprText(action)}) in warnings.filters:\n ${reprText(filter === NULL ? None : filter)}`);
        }
      }
      if (!known) show({ ...warned, message, category }, line);
    }
  }
  releaseHolds(mark);
}

/** The namespace of `sys`, borrowed, which has the registry of what is outside of all code. */
function sysDict(): Ref {
  return moduleDictBorrowed(dictGetBorrowed(system.modules(), S_SYS));
}

/** Warns about the code so many calls up. CPython: do_warn(), setup_context() */
function warnAt(message: Ref, category: Ref, level: number, source: Ref, skipped: readonly string[]): void {
  const mark = holdMark();
  const place = warningPlace.at(level, skipped);
  const globals = hold(newRef(place === null ? sysDict() : place.globals));
  const filename = hold(place === null ? newStr(knobs.values.warnings.fileWithoutFrame) : newRef(place.filename));
  let registry = dictGetBorrowed(globals, S_REGISTRY);
  if (registry === NULL) {
    registry = hold(newDict());
    dictSet(globals, S_REGISTRY, registry);
  } else {
    hold(newRef(registry));
  }
  const name = dictGetBorrowed(globals, S_NAME);
  const module = hold(name !== NULL && (name === None || isStr(name)) ? newRef(name) : newStr(place === null ? 'sys' : '<string>'));
  const line = place === null ? knobs.values.warnings.lineWithoutFrame : place.line;
  decide({ message, category, filename, line, module, registry: registryOrNull(registry), source });
  releaseHolds(mark);
}

function registryOrNull(registry: Ref): Ref {
  if (registry === NULL || registry === None) return NULL;
  return isDict(registry) ? registry : raise('TypeError', "'registry' must be a dict or None");
}

/** CPython: get_category() */
function checkedCategory(message: Ref, category: Ref): Ref {
  if (isInstance(message, exceptionType('Warning'))) return typeOf(message).ref;
  if (category === NULL || category === None) return exceptionType('UserWarning').ref;
  if (isTypeObject(category) && isSubclassOf(category, exceptionType('Warning').ref)) return category;
  return raise('TypeError', `category must be a Warning subclass, not '${typeOf(category).name}'`);
}

function skippedPrefixes(prefixes: Ref): string[] {
  if (prefixes === NULL) return [];
  if (!isTuple(prefixes)) raise('TypeError', `warn() argument 'skip_file_prefixes' must be tuple, not ${typeOf(prefixes).name}`);
  return tupleItems(prefixes).map((prefix) => {
    if (!isStr(prefix)) raise('TypeError', `Found non-str '${typeOf(prefix).name}' in skip_file_prefixes.`);
    return textOf(prefix);
  });
}

const warnFunction = native(
  'warn', '(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=<unrepresentable>)',
  (message: Ref, category: Ref, stacklevel: Ref, source: Ref, prefixes: Ref) => {
    const skipped = skippedPrefixes(prefixes);
    const level = stacklevel === NULL ? 1 : asSize(stacklevel);
    const checked = checkedCategory(message, category);
    warnAt(message, checked, skipped.length > 0 ? Math.max(level, 2) : level, source === NULL ? None : source, skipped);
    return None;
  },
);

/** The name of a module in that file. CPython: normalize_module() */
function moduleOfFile(filename: string): string {
  return filename === '' ? '<unknown>' : filename.replace(/\.py$/, '');
}

const warnExplicitFunction = native(
  'warn_explicit',
  '(message, category, filename, lineno, module=<unrepresentable>, registry=None, module_globals=None, source=None)',
  (...[message, category, filename, lineno, module, registry, globals, source]: Ref[]) => {
    const line = asLong(lineno);
    if (globals !== NULL && globals !== None && !isDict(globals)) {
      raise('TypeError', `module_globals must be a dict, not '${typeOf(globals).name}'`);
    }
    const mark = holdMark();
    const name = hold(module === NULL ? newStr(moduleOfFile(strText(filename))) : newRef(module));
    decide({ message, category, filename, line, module: name, registry: registryOrNull(registry), source: source === NULL ? None : source });
    releaseHolds(mark);
    return None;
  },
);

function filterOf(action: string, category: string, module: Ref): Ref {
  const mark = holdMark();
  const name = hold(newStr(action));
  const zero = hold(newInt(0));
  const filter = newTuple(name, None, exceptionType(category).ref, module, zero);
  releaseHolds(mark);
  return filter;
}

/** The filters of a fresh interpreter. CPython: init_filters() */
function freshFilters(): Ref {
  const mark = holdMark();
  const main = hold(newStr('__main__'));
  const filters = [hold(filterOf('default', 'DeprecationWarning', main))];
  for (const category of ['DeprecationWarning', 'PendingDeprecationWarning', 'ImportWarning', 'ResourceWarning']) {
    filters.push(hold(filterOf('ignore', category, None)));
  }
  const list = stealList(filters.map(newRef));
  releaseHolds(mark);
  return list;
}

const mutated = () => {
  filtersVersion.value++;
  return None;
};

defineModule({
  name: '_warnings',
  functions: [warnFunction, warnExplicitFunction, native('_filters_mutated', '()', mutated), native('_filters_mutated_lock_held', '()', mutated)],
  values: () => ({ filters: freshFilters(), _defaultaction: newStr('default'), _onceregistry: newDict() }),
});

filteredWarnings.warn = (category, message) => {
  if (warningsModule() === NULL) return false;
  const mark = holdMark();
  const text = hold(newStr(message));
  warnAt(text, exceptionType(category).ref, 1, None, []);
  releaseHolds(mark);
  return true;
};

filteredWarnings.explicit = (category, message, file, line) => {
  if (warningsModule() === NULL) return false;
  const mark = holdMark();
  const text = hold(newStr(message));
  const filename = hold(newStr(file));
  const module = hold(newStr(moduleOfFile(file)));
  decide({ message: text, category: exceptionType(category).ref, filename, line, module, registry: NULL, source: None });
  releaseHolds(mark);
  return true;
};
