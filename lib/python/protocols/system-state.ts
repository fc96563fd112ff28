import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';

/** What the modules sys, traceback and weakref need to know of the run and its machine, which fills it in. */
export const system = {
  /** `sys.argv`. */
  argv: [] as readonly string[],
  /** Name of the main program's file, `<string>` and the like where it has none. */
  mainFile: '',
  /** Name of a file whose text the program cannot get at; '' for none. */
  hiddenFile: '',
  /** `sys.modules`, borrowed; NULL before there is one. */
  modules: (): Ref => NULL,
  /** The exception that is being handled (`sys.exception()`), borrowed; NULL when there is none. */
  handledException: (): Ref => NULL,
  /** Borrowed; NULL if there is none. */
  handledTraceback: (_exception: Ref): Ref => NULL,
  /** A new reference to the frame object of the running function (0) or of its callers (1 and up); NULL when there are not so many. */
  frame: (_depth: number): Ref => NULL,
  /** Number of Python frames that are running. */
  depth: (): number => 0,
  /** The function that `sys.settrace` or `sys.setprofile` was given in the running thread, borrowed, or NULL. */
  traceFunction: (_which: 'trace' | 'profile'): Ref => NULL,
  setTraceFunction: (_which: 'trace' | 'profile', _fn: Ref): void => {},
  /** A line of one of the program's files, null when it is not known. CPython: Lib/linecache.py, getline(). */
  sourceLine: (_filename: string, _line: number): string | null => null,
  /** The text of one of the program's files, null when it is not known. */
  sourceText: (_filename: string): string | null => null,
  /** The modules are gone: tracebacks can no longer read source files. */
  modulesGone: false,
  /** The module sys while the interpreter ends and `sys.modules` has it no more, borrowed. CPython: interp->sysdict. */
  lastSys: NULL as Ref,
  /** `sys.is_finalizing()`. */
  finalizing: false,
};
