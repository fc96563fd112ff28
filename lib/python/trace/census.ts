import type { Ref } from '../object/ref';
import { typeOf } from '../object/py-type';
import { Role, rolesOfRows } from './program-objects';
import { typeNameOf } from './texts';

/** Live objects that the program made, by type. Looks only: nothing is allocated or run in the engine. */
export function takeCensus(): Record<string, number> {
  const roles = rolesOfRows();
  const byType = new Map<number, { name: string; count: number }>();
  for (let row = 0; row < roles.length; row++) {
    if (roles[row] !== Role.SHOWN) continue;
    const { id } = typeOf(row as Ref);
    const entry = byType.get(id);
    if (entry === undefined) byType.set(id, { name: typeNameOf(row as Ref), count: 1 });
    else entry.count++;
  }
  const census: Record<string, number> = {};
  for (const { name, count } of [...byType.values()].sort((a, b) => (a.name < b.name ? -1 : 1))) census[name] = (census[name] ?? 0) + count;
  return census;
}
