import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { keyAt, valueAt } from '../object/dict-table';
import { localLabel } from '../trace/names';
import type { Root } from '../trace/roots';
import { rootSources } from '../trace/roots';
import { dictTable } from '../values/dicts';
import { isStr, textOf } from '../values/text';
import type { Frame } from './state';
import { frameAt, parkedThreads, stack, vm } from './state';

/** The local variables of the functions and class bodies of all threads, as roots of a drawn heap. */
rootSources.push(() => {
  const roots: Root[] = [];
  const add = (frame: Frame, cells: Int32Array): void => {
    if (frame.locals === frame.globals) return;
    roots.push({ name: `${frame.code.unit.qualname}() locals`, edges: frame.locals === NULL ? localsOf(frame, cells) : namesIn(frame.locals) });
  };
  for (let depth = 0; depth <= vm.depth; depth++) add(frameAt(depth), stack);
  for (const { frames, cells } of parkedThreads.values()) for (const frame of frames) add(frame, cells);
  return roots;
});

function localsOf(frame: Frame, cells: Int32Array): Root['edges'] {
  const edges: Root['edges'] = [];
  frame.code.localNames.forEach((name, i) => {
    const value = cells[frame.bp + i] as Ref;
    if (value !== NULL) edges.push({ label: localLabel(textOf(name), value), to: value });
  });
  return edges;
}

function namesIn(namespace: Ref): Root['edges'] {
  const edges: Root['edges'] = [];
  const table = dictTable(namespace);
  for (let i = 0; i < table.count; i++) {
    const key = keyAt(table, i);
    if (key !== NULL && isStr(key)) edges.push({ label: textOf(key), to: valueAt(table, i) });
  }
  return edges;
}
