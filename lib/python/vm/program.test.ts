import { describe, expect, test } from 'vitest';
import { outputText, runProgram } from '../index';
import type { ProfileId, RunRequest } from '../index';

function request(source: string, more: Partial<RunRequest> = {}): RunRequest {
  return { source, filename: 'main.py', profile: '3.14', ...more };
}

const LEAKY = `
class Node:
    def __init__(self):
        self.me = self
        self.__dict__["more"] = [self]
kept = []
def f(): pass
f.attribute = kept
while True:
    kept.append(Node())
`;

describe('one run after the other', () => {
  test('a run that was stopped leaves nothing for the next', () => {
    const stopped = runProgram(request(LEAKY, { limits: { heapBytes: 1 << 20 } }));
    expect(stopped.outcome).toMatchObject({ kind: 'limit', limit: 'heap' });
    const next = runProgram(request('def g(): pass\nprint(g.__dict__, [object() for _ in range(3)] != [])\n'), { auditHeap: true });
    expect(outputText(next, 'stdout')).toBe('{} True\n');
    expect(next.heapProblems).toEqual([]);
  });

  test('the same request gives the same result, whatever ran before', () => {
    const program = request('print(id(object()), hash("leak"), {3, 30, 300})\n', { snapshotAtEnd: true });
    const first = JSON.stringify(runProgram(program));
    runProgram(request(LEAKY, { profile: '3.10', limits: { steps: 5_000 } }));
    expect(JSON.stringify(runProgram(program))).toBe(first);
  });
});

describe('the two-node cycle', () => {
  const source = 'import gc\nclass Node: pass\na = Node(); b = Node()\na.next = b; b.next = a\ndel a, b\nprint(gc.collect())\n';
  test.each<[ProfileId, string]>([['3.10', '4\n'], ['3.11', '2\n'], ['3.13', '2\n'], ['3.14', '2\n']])('on %s', (profile, printed) => {
    expect(outputText(runProgram(request(source, { profile })), 'stdout')).toBe(printed);
  });
});
