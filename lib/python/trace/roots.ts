import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { keyAt, valueAt } from '../object/dict-table';
import { staticString } from '../object/names';
import { isInstance, typeIdOf } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { dictGetBorrowed } from '../protocols/mapping';
import { system } from '../protocols/system-state';
import { moduleDictBorrowed, moduleType } from '../types/module';
import { dictTable } from '../values/dicts';
import { isStr, textOf } from '../values/text';

/** A place outside the heap that holds references by name. */
export interface Root {
  name: string;
  /** Borrowed. */
  edges: { label: string; to: Ref }[];
}

/** Where roots come from; the machine adds the local variables of its frames. */
export const rootSources: (() => Root[])[] = [moduleRoots];

const S_FILE = staticString('__file__');
const MAIN = '__main__';

/** The names in the main program and in modules that came with it. */
function moduleRoots(): Root[] {
  const modules = system.modules();
  if (modules === NULL) return [];
  const roots: Root[] = [];
  const table = dictTable(modules);
  for (let i = 0; i < table.count; i++) {
    const key = keyAt(table, i);
    if (key === NULL || !isStr(key) || !isInstance(valueAt(table, i), moduleType)) continue;
    const dict = moduleDictBorrowed(valueAt(table, i));
    const name = textOf(key);
    if (name === MAIN || isProgramFile(dict)) roots.push({ name: name === MAIN ? 'globals' : `${name} globals`, edges: namesIn(dict) });
  }
  return roots.sort((a, b) => Number(b.name === 'globals') - Number(a.name === 'globals'));
}

function isProgramFile(dict: Ref): boolean {
  const file = dictGetBorrowed(dict, S_FILE);
  return file !== NULL && typeIdOf(file) === TypeId.STR && !textOf(file).startsWith('<frozen ');
}

function namesIn(dict: Ref): Root['edges'] {
  const edges: Root['edges'] = [];
  const table = dictTable(dict);
  for (let i = 0; i < table.count; i++) {
    const key = keyAt(table, i);
    if (key !== NULL && isStr(key) && !/^__\w+__$/.test(textOf(key))) edges.push({ label: textOf(key), to: valueAt(table, i) });
  }
  return edges;
}
