import type { Ref } from '../object/ref';
import { typeTable } from '../object/py-type';
import { gcNext, typeIds } from '../object/table';
import { knobs } from '../object/knobs';
import { runtime } from '../object/runtime';
import { GENERATION_HEADS, PERMANENT_HEAD, listSize } from './gc-state';
import { addressOf } from './address';

/** The text that `gc.set_debug` flags put on stderr. Elapsed time is 0: the engine has no clock. */

/** CPython: Python/gc.c, show_stats_each_generations(). */
export function reportStart(generation: number): void {
  const sizes = GENERATION_HEADS.map((head) => listSize(head)).join(' ');
  runtime.writeStderr(`gc: collecting generation ${generation}...\ngc: objects in each generation: ${sizes}\n`);
  if (knobs.collector.permanentGeneration) runtime.writeStderr(`gc: objects in permanent generation: ${listSize(PERMANENT_HEAD)}\n`);
}

/** CPython: the end of gc_collect_main(). */
export function reportEnd(unreachable: number, uncollectable: number): void {
  const counts = `${unreachable + uncollectable} unreachable, ${uncollectable} uncollectable, `;
  const isShown = knobs.collector.alwaysReportsCounts || unreachable + uncollectable > 0;
  runtime.writeStderr(`gc: done, ${isShown ? counts : ''}0.0000s elapsed${knobs.collector.reportEnd}\n`);
}

/** CPython: debug_cycle(). */
export function reportObjects(kind: 'collectable' | 'uncollectable', list: number): void {
  for (let ref = gcNext[list]; ref !== list; ref = gcNext[ref]) {
    runtime.writeStderr(`gc: ${kind} <${typeTable[typeIds[ref]].name} 0x${addressOf(ref as Ref).toString(16)}>\n`);
  }
}
