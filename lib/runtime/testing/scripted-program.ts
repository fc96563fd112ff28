/**
 * Stands in for the engine where hosting is tested and not Python: the "source" is one of a few commands. Each is what an
 * engine may do to its host, the wrong things included.
 */
import type { RunHost, RunRequest, RunResult } from '@/lib/python/api';
import { resultWithoutRun } from '../worker-host';

export const SCRIPTED_ENGINE = 'scripted';

export function runScripted(request: RunRequest, host: RunHost = {}): RunResult {
  const finished: RunResult = { ...resultWithoutRun(request, { kind: 'finished' }, SCRIPTED_ENGINE), exitStatus: 0 };
  const [command, argument] = request.source.split(' ');
  switch (command) {
    case 'print':
      host.write?.('stdout', argument);
      return { ...finished, output: [{ stream: 'stdout', text: argument }] };
    case 'many':
      for (let n = 0; n < Number(argument); n++) host.write?.('stdout', 'x');
      return { ...finished, output: [{ stream: 'stdout', text: 'x'.repeat(Number(argument)) }] };
    case 'loop':
      host.write?.('stdout', 'before');
      for (;;) host.isCancelled?.();
    case 'throw':
      throw new Error('a defect');
    case 'exit':
      return process.exit(3);
    case 'eat': {
      const eaten: number[][] = [];
      for (;;) eaten.push(new Array<number>(100_000).fill(eaten.length));
    }
    default:
      return finished;
  }
}
