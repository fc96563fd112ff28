/**
 * `knobs.packedCalls` of each profile: built-in functions and methods whose arguments CPython hands over as a tuple (METH_VARARGS), by
 * the name under which they are shown; `__new__` stands for that of every built-in type.
 */
const SET_OPERATIONS = ['union', 'update', 'intersection', 'intersection_update', 'difference', 'difference_update']
  .flatMap((method) => [`set.${method}`, `frozenset.${method}`]);

const ALWAYS = ['dir', 'str.format', 'sys.getsizeof'];
const UP_TO_314 = [...ALWAYS, 'vars', '__new__'];
const UP_TO_313 = [...UP_TO_314, ...SET_OPERATIONS];
const UP_TO_312 = [...UP_TO_313, 'max', 'min'];

export const packedCalls310: ReadonlySet<string> = new Set([...UP_TO_312, '_weakref.proxy']);
export const packedCalls311: ReadonlySet<string> = new Set(UP_TO_312);
/** `vars` and `dir` got their arguments another way in that version alone. */
export const packedCalls312: ReadonlySet<string> = new Set(UP_TO_312.filter((name) => name !== 'vars' && name !== 'dir'));
export const packedCalls313: ReadonlySet<string> = new Set(UP_TO_313);
export const packedCalls314: ReadonlySet<string> = new Set(UP_TO_314);
export const packedCalls315: ReadonlySet<string> = new Set([...ALWAYS, 'vars']);
