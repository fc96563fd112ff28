/**
 * How much work the programs of the bench are for the machine: steps, instructions that the loop dispatches, and of which kinds. Times are
 * never asserted, since they depend on the machine; these numbers are the same everywhere. They may shrink. What makes them grow has to be
 * worth it; `LEAKLAB_RECORD_WORK=1 npx vitest run tests/bench` then records the new ones in `work.json`.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runProgram } from '../../lib/python';
import { opcodeInfo } from '../../lib/python/bytecode/opcodes';
import { Fused } from '../../lib/python/vm/fusing';
import { handlers } from '../../lib/python/vm/handlers';

interface Work {
  steps: number;
  dispatched: number;
  mix: Record<string, number>;
}

const folder = import.meta.dirname;
const RECORDED = path.join(folder, 'work.json');
const recording = process.env.LEAKLAB_RECORD_WORK === '1';
const recorded: Record<string, Work> = existsSync(RECORDED) ? (JSON.parse(readFileSync(RECORDED, 'utf8')) as Record<string, Work>) : {};
const found: Record<string, Work> = {};
const programs = readdirSync(folder).filter((file) => file.endsWith('.py') && file !== 'start_up.py').map((file) => file.slice(0, -3)).sort();

const names = new Map([
  ...opcodeInfo.map(({ name }, number): [number, string] => [number, name]),
  ...Object.entries(Fused).map(([name, number]): [number, string] => [number, name]),
]);

/** Numbers of a thousand and more, a hundredth of them: the loops are as they were, only shorter. */
const smaller = (source: string): string =>
  source.replace(/\b\d[\d_]{3,}\b/g, (number) => String(Math.ceil(Number(number.replaceAll('_', '')) / 100)));

/** Runs a program with a counter before each handler. */
function workOf(source: string): Work {
  const counts = new Array<number>(handlers.length).fill(0);
  const plain = handlers.slice();
  plain.forEach((handler, number) => {
    handlers[number] = (operand) => {
      counts[number]++;
      return handler(operand);
    };
  });
  try {
    const { outcome, steps } = runProgram({ source, filename: 'bench.py', profile: '3.14' }, { translate: 'off' });
    expect(outcome).toEqual({ kind: 'finished' });
    const dispatched = counts.reduce((sum, count) => sum + count, 0);
    const common = counts.map((count, number): [string, number] => [names.get(number) ?? '?', count]).filter(([, count]) => count > dispatched / 100);
    return { steps, dispatched, mix: Object.fromEntries(common.sort(([, a], [, b]) => b - a)) };
  } finally {
    plain.forEach((handler, number) => (handlers[number] = handler));
  }
}

describe('the work of the bench', () => {
  it.each(programs)('%s is no more than it was', (name) => {
    const work = workOf(smaller(readFileSync(path.join(folder, `${name}.py`), 'utf8')));
    found[name] = work;
    if (recording) return;
    const before = recorded[name];
    expect(before, 'has been recorded').toBeDefined();
    const allowed = (count: number): number => Math.ceil(count * 1.02) + 20;
    expect(work.steps, 'steps').toBeLessThanOrEqual(allowed(before.steps));
    expect(work.dispatched, 'dispatched instructions').toBeLessThanOrEqual(allowed(before.dispatched));
    for (const [op, count] of Object.entries(work.mix)) {
      expect(count, op).toBeLessThanOrEqual(allowed(Math.max(before.mix[op] ?? 0, before.dispatched / 100)));
    }
  });

  afterAll(() => {
    if (recording) writeFileSync(RECORDED, `${JSON.stringify(found, null, 2)}\n`);
  });
});
