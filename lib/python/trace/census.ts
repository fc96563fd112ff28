import { keyAt, valueAt } from '../object/dict-table';
import { isInstance, TypeFeature, typeIdOf, typeOf, type PyType } from '../object/py-type';
import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { FIRST_PROGRAM_ROW } from '../object/table';
import { TypeId } from '../object/type-ids';
import { fileTree } from '../protocols/files/file-tree';
import { system } from '../protocols/system-state';
import { moduleDictBorrowed, moduleType } from '../types/module';
import { pyTypeOf } from '../types/object';
import { dictTable } from '../values/dicts';
import { textOf } from '../values/text';
import { Role, rolesOfRows } from './program-objects';
import { typeNameOf } from './texts';

/**
 * Live objects that the program made, by type. Looks only: nothing is allocated or run in the engine. A class that does not go by its own
 * name, because the program changed `__qualname__` or `__module__` or made it under another name, is counted under the name that one of
 * the program's modules has for it.
 */
export function takeCensus(): Record<string, number> {
  const roles = rolesOfRows();
  const byType = new Map<number, { name: string; count: number }>();
  const boundNames = namesOfClasses();
  for (let row = 0; row < roles.length; row++) {
    if (roles[row] !== Role.SHOWN) continue;
    const type = typeOf(row as Ref);
    const entry = byType.get(type.id);
    if (entry === undefined) byType.set(type.id, { name: censusName(row as Ref, type, boundNames), count: 1 });
    else entry.count++;
  }
  const census: Record<string, number> = {};
  for (const { name, count } of [...byType.values()].sort((a, b) => (a.name < b.name ? -1 : 1))) census[name] = (census[name] ?? 0) + count;
  return census;
}

function censusName(ref: Ref, type: PyType, boundNames: ReadonlyMap<number, string[]>): string {
  const name = typeNameOf(ref);
  const bound = boundNames.get(type.id);
  return bound === undefined || bound.includes(name) || isAtHome(name, type) ? name : bound[0];
}

/** What the program's own modules call the classes that they hold, by id. */
function namesOfClasses(): Map<number, string[]> {
  const found = new Map<number, string[]>();
  const given = [...fileTree.given.keys()].map((file) => file.replace(/\.py$/, '').replaceAll('/', '.'));
  for (const module of new Set(['__main__', ...given])) {
    for (const [name, value] of entriesOf(module)) {
      if (value < FIRST_PROGRAM_ROW || !typeOf(value).has(TypeFeature.TYPE_SUBCLASS)) continue;
      const { id } = pyTypeOf(value);
      found.set(id, [...(found.get(id) ?? []), module === '__main__' ? name : `${module}.${name}`]);
    }
  }
  return found;
}

/** Whether a class is what its name leads to: classes of the library, imported under another name. */
function isAtHome(name: string, type: PyType): boolean {
  const dot = name.lastIndexOf('.');
  return dot > 0 && entriesOf(name.slice(0, dot)).some(([key, value]) => key === name.slice(dot + 1) && value === type.ref);
}

/** The names of a module in `sys.modules` and what they lead to, borrowed. */
function entriesOf(module: string): [string, Ref][] {
  const modules = system.modules();
  const found = modules === NULL ? undefined : namesIn(modules).find(([name]) => name === module)?.[1];
  return found === undefined || !isInstance(found, moduleType) ? [] : namesIn(moduleDictBorrowed(found));
}

function namesIn(dict: Ref): [string, Ref][] {
  const table = dictTable(dict);
  const entries: [string, Ref][] = [];
  for (let i = 0; i < table.count; i++) {
    const key = keyAt(table, i);
    if (key !== NULL && typeIdOf(key) === TypeId.STR) entries.push([textOf(key), valueAt(table, i)]);
  }
  return entries;
}
