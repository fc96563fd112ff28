import type { PyType } from '../object/py-type';
import { TypeFeature, typeIdOf, typeTable } from '../object/py-type';
import type { Ref } from '../object/ref';
import type { EventLog } from './event-log';
import { typeNameOf } from './texts';

/** A type, its number in a log, and what its name was made of. */
interface NumberedType { log: EventLog; type: PyType; version: number; name: string; qualname: string; number: number }

const known: (NumberedType | undefined)[] = [];

/** The number under which the name of an object's type is noted. A program may rename its classes, and their ids are given anew. */
export function typeNumberOf(log: EventLog, ref: Ref): number {
  const id = typeIdOf(ref);
  const type = typeTable[id];
  const entry = known[id];
  if (
    entry !== undefined && entry.type === type && entry.log === log && entry.name === type.name && entry.qualname === type.qualname
    && entry.version === type.version && (type.version !== 0 || !type.has(TypeFeature.HEAP))
  ) return entry.number;
  const number = log.typeNumber(typeNameOf(ref));
  known[id] = { log, type, version: type.version, name: type.name, qualname: type.qualname, number };
  return number;
}

export function forgetTypeNumbers(): void {
  known.length = 0;
}
