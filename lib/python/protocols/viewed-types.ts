import type { Ref } from '../object/ref';
import type { PyType } from '../object/py-type';
import { typeOf } from '../object/py-type';

/** What a view of the heap is told about types of the library, by the modules that make them. Looks only. */
export interface ViewedType {
  /** Most items that the object will hold; -1 without a bound. */
  bound?(ref: Ref): number;
  /** Names the references that the object's `traverse` visits; those it leaves out go without a name of their own. */
  name?(ref: Ref, add: (label: string, to: Ref) => void): void;
}

const viewed = new Map<number, ViewedType>();

export function defineView(type: PyType, view: ViewedType): void {
  viewed.set(type.id, view);
}

/** What is known of the object's type or a base of it. */
export function viewOf(ref: Ref): ViewedType | undefined {
  const type = typeOf(ref);
  const own = viewed.get(type.id);
  if (own !== undefined || type.mro.length <= 2) return own;
  for (const base of type.mro) if (viewed.has(base.id)) return viewed.get(base.id);
  return undefined;
}
