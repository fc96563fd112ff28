import type { Ref } from '../object/ref';
import { typeTable } from '../object/py-type';
import { gcNext, typeIds } from '../object/table';
import { runtime } from '../object/runtime';
import { GENERATION_HEADS, PERMANENT_HEAD, listSize } from './gc-state';
import { addressOf } from './address';

/** The text that `gc.set_debug` flags put on stderr. Elapsed time is 0: the engine has no clock. */

/** CPython: Python/gc.c, show_stats_each_generations(). */
export function reportStart(generation: number): void {
  const sizes = GENERATION_HEADS.map((head) => listSize(head)).join(' ');
  runtime.writeStderr(`gc: collecting generation ${generation}...\ngc: objects in each generation: ${sizes}\n`);
  runtime.writeStderr(`gc: objects in permanent generation: ${listSize(PERMANENT_HEAD)}\n`);
}

export function reportEnd(unreachable: number, uncollectable: number): void {
  runtime.writeStderr(`gc: done, ${unreachable} unreachable, ${uncollectable} uncollectable, 0.0000s elapsed\n`);
}

/** CPython: debug_cycle(). */
export function reportCollectable(list: number): void {
  for (let ref = gcNext[list]; ref !== list; ref = gcNext[ref]) {
    runtime.writeStderr(`gc: collectable <${typeTable[typeIds[ref]].name} 0x${addressOf(ref as Ref).toString(16)}>\n`);
  }
}
