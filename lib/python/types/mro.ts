import { knobs } from '../object/knobs';
import { raise } from '../object/errors';
import type { PyType } from '../object/py-type';

/** The C3 linearization of a class and its bases. CPython: Objects/typeobject.c, mro_implementation(), pmerge(). */
export function mergeMro(type: PyType): PyType[] {
  const { bases } = type;
  if (new Set(bases).size !== bases.length) {
    const twice = bases.find((base, i) => bases.indexOf(base) !== i);
    raise('TypeError', `duplicate base class ${twice?.name}`);
  }
  const sequences = [...bases.map((base) => base.mro.slice()), bases.slice()];
  const result = [type];
  for (;;) {
    const waiting = sequences.filter((sequence) => sequence.length > 0);
    if (waiting.length === 0) return result;
    const next = waiting.map(([head]) => head).find((head) => waiting.every((sequence) => sequence.indexOf(head) <= 0));
    if (next === undefined) inconsistent(waiting.map(([head]) => head));
    result.push(next);
    for (const sequence of waiting) if (sequence[0] === next) sequence.shift();
  }
}

/** CPython: set_mro_error(). */
function inconsistent(heads: PyType[]): never {
  const names = [...new Set(heads)].map((type) => type.name.slice(type.name.lastIndexOf('.') + 1)).join(', ');
  return raise('TypeError', `Cannot create a consistent method resolution${knobs.objects.mroErrorBreak}order (MRO) for bases ${names}`);
}
