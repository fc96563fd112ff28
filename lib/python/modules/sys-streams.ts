import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import { staticString } from '../object/names';
import { addEngineRoots } from '../heap/engine-roots';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, newRef, xdecref } from '../heap/refcount';
import { callMethod } from '../protocols/call';
import { dictGetBorrowed, dictSet } from '../protocols/mapping';
import type { StreamName } from '../protocols/output';
import { standardStreams, writeText } from '../protocols/output';
import { system } from '../protocols/system-state';
import { moduleDictBorrowed } from '../types/module';
import { moduleType } from '../types/module';
import { isInstance } from '../object/py-type';
import { newStandardStream } from '../types/io/standard-streams';
import { takesTextPlainly } from '../types/io/text-io';
import { None } from '../values/singletons';
import { newStr } from '../values/text';

/** `sys.stdin`, `sys.stdout`, `sys.stderr`: the objects the program was started with, and those it put in their place. */

const names = { stdin: staticString('stdin'), stdout: staticString('stdout'), stderr: staticString('stderr') };
const backups = { stdin: staticString('__stdin__'), stdout: staticString('__stdout__'), stderr: staticString('__stderr__') };
const S_SYS = staticString('sys');
const S_WRITE = staticString('write');

/** The original objects, owned; NULL until the module is imported. */
const originals = { stdin: NULL as Ref, stdout: NULL as Ref, stderr: NULL as Ref };

addEngineRoots(() => Object.values(originals));

export function resetStreams(): void {
  originals.stdin = originals.stdout = originals.stderr = NULL;
}

export function releaseStreams(): void {
  const old = Object.values(originals);
  resetStreams();
  old.forEach(xdecref);
}

/** A new reference to the original stream. */
export function originalStream(name: 'stdin' | 'stdout' | 'stderr'): Ref {
  if (originals[name] === NULL) originals[name] = newStandardStream(name);
  return newRef(originals[name]);
}

/** An attribute of the module sys as it is now, borrowed; NULL when the module was not imported or has no such attribute. */
export function sysAttributeBorrowed(name: Ref): Ref {
  const modules = system.modules();
  if (modules === NULL) return NULL;
  const module = system.lastSys === NULL ? dictGetBorrowed(modules, S_SYS) : system.lastSys;
  return module === NULL || !isInstance(module, moduleType) ? NULL : dictGetBorrowed(moduleDictBorrowed(module), name);
}

/** Puts the original streams back, and what the program had in their place goes. CPython: finalize_modules_delete_special(). */
export function restoreStreams(): void {
  const modules = system.modules();
  const module = modules === NULL ? NULL : dictGetBorrowed(modules, S_SYS);
  if (module === NULL || !isInstance(module, moduleType)) return;
  const dict = moduleDictBorrowed(module);
  for (const name of ['stdin', 'stdout', 'stderr'] as const) {
    const original = dictGetBorrowed(dict, backups[name]);
    dictSet(dict, names[name], original === NULL ? None : original);
  }
}

standardStreams.original = (name) => originals[name];

standardStreams.current = (name, caller = '') => {
  if (originals[name] === NULL) return NULL;
  const current = sysAttributeBorrowed(names[name]);
  if (current === originals[name] && takesTextPlainly(current)) return NULL;
  return current === NULL ? (system.finalizing ? NULL : raise('RuntimeError', `${caller}lost sys.${name}`)) : current;
};

const SURROGATE = /[\ud800-\udfff]/u;

/** Writes to what `sys.stdout` or `sys.stderr` is at present. CPython: PyFile_WriteString(). */
export function writeToStream(name: StreamName, text: string): void {
  const current = standardStreams.current(name);
  // What is no text of UTF-8 is left to the stream's error handler.
  const stream = current === NULL && SURROGATE.test(text) ? originals[name] : current;
  if (stream === None) return;
  if (stream === NULL) {
    writeText(name, text);
    return;
  }
  const mark = holdMark();
  const ref = hold(newStr(text));
  decref(callMethod(stream, S_WRITE, ref));
  dropHolds(mark);
  decref(ref);
}
