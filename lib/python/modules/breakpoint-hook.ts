import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import type { NativeMethod } from '../object/native';
import { native } from '../object/native';
import { staticString } from '../object/names';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref } from '../heap/refcount';
import { attempt } from '../protocols/attempt';
import { getAttr } from '../protocols/attribute';
import { callObject } from '../protocols/call';
import { callLibrary, importHook } from '../protocols/import-hook';
import { warn } from '../protocols/warnings';
import { None } from '../values/singletons';
import { isStr, newStr, textOf } from '../values/text';
import { sysAttributeBorrowed } from './sys-streams';

/** `breakpoint()` and the hook that it calls. */

const S_HOOK = staticString('breakpointhook');
const VARIABLE = 'PYTHONBREAKPOINT';

/** What the environment says, or the usual. */
function hookName(): string {
  const variable = newStr(VARIABLE);
  const value = callLibrary('os', 'getenv', variable);
  const name = isStr(value) ? textOf(value) : '';
  decref(variable);
  decref(value);
  return name === '' ? 'pdb.set_trace' : name;
}

/** The function of that name, a new reference; NULL if there is none, of which a warning is given. */
function hookNamed(name: string): Ref {
  const dot = name.lastIndexOf('.');
  return attempt('Exception', () => {
    const mark = holdMark();
    const module = hold(importHook.module(dot < 0 ? 'builtins' : name.slice(0, dot)));
    const attribute = hold(newStr(name.slice(dot + 1)));
    const hook = getAttr(module, attribute);
    dropHolds(mark);
    decref(attribute);
    decref(module);
    return hook;
  }, () => {
    warn('RuntimeWarning', `Ignoring unimportable $${VARIABLE}: "${name}"`);
    return NULL;
  });
}

function callWith(hook: Ref, args: Ref[], keywords: Map<string, Ref>): Ref {
  const mark = holdMark();
  hold(hook);
  const names = [...keywords.keys()].map((name) => hold(newStr(name)));
  const result = callObject(hook, { values: [...args, ...keywords.values()], names });
  dropHolds(mark);
  names.forEach(decref);
  decref(hook);
  return result;
}

/** CPython: Python/sysmodule.c, sys_breakpointhook(). */
export const breakpointHookFunction: NativeMethod = native('breakpointhook', '(*args, **kws)', (args: Ref[], keywords: Map<string, Ref>) => {
  const name = hookName();
  if (name === '0') return None;
  const hook = hookNamed(name);
  return hook === NULL ? None : callWith(hook, args, keywords);
});

/** CPython: Python/bltinmodule.c, builtin_breakpoint(). */
export const breakpointFunction: NativeMethod = native('breakpoint', '(*args, **kws)', (args: Ref[], keywords: Map<string, Ref>) => {
  const hook = sysAttributeBorrowed(S_HOOK);
  if (hook === NULL) return raise('RuntimeError', 'lost sys.breakpointhook');
  return callWith(hook, args, keywords);
});
