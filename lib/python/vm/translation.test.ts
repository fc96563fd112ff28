import { afterEach, describe, expect, it, vi } from 'vitest';
import '../index';
import { runProgram } from './program';
import { outputText } from '../api';
import { translation } from './translation';

const LOOP = 'total = 0\nfor i in range(1000):\n    total += i\nprint(total)\n';
const run = (source: string, translate: 'off' | 'default' | 'always' = 'default') =>
  runProgram({ source, filename: 'main.py', profile: '3.14' }, { translate, auditHeap: true });

describe('translation', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    translation.possible = true;
  });

  it('makes functions of texts in which there is nothing of the program', () => {
    const texts: string[] = [];
    vi.stubGlobal('Function', new Proxy(Function, {
      construct(target, given: string[]) {
        texts.push(given.at(-1)!);
        return Reflect.construct(target, given) as object;
      },
    }));
    const source = `
class Learner:
    def secret_method(self, hidden_argument, *, hidden_option='evil"]);'):
        hidden_local = hidden_argument.hidden_attribute
        return f'{hidden_local!r} quoted text' + hidden_option + str(987654321) + str(1.25e-7)
`;
    run(`${source}\nclass Other: hidden_attribute = 3\nfor _ in range(3): print(Learner().secret_method(Other()))\n`, 'always');
    expect(texts.length).toBeGreaterThan(2);
    for (const text of texts) expect(text).not.toMatch(/hidden|secret|evil|quoted|Learner|987654321|1\.25/);
    for (const text of texts) expect(text).toMatch(/^"use strict";[\w\s$=.;:[\](){}+\-<>!&|?,'"/*%^~]*$/);
  });

  it('is left out where the host lets no text become code', () => {
    const tried: string[] = [];
    vi.stubGlobal('Function', class {
      constructor() {
        tried.push('refused');
        throw new EvalError('refused by the policy');
      }
    });
    const result = run(LOOP);
    expect(outputText(result, 'stdout')).toBe('499500\n');
    expect(result.outcome).toEqual({ kind: 'finished' });
    run(LOOP);
    expect(tried).toEqual(['refused']);
  });

  it('is not for runs in which one object is followed, nor where it is switched off', () => {
    const made = vi.fn();
    vi.stubGlobal('Function', made);
    expect(outputText(run(LOOP, 'off'), 'stdout')).toBe('499500\n');
    runProgram({ source: LOOP, filename: 'main.py', profile: '3.14', record: { follow: 1 } }, { translate: 'always' });
    expect(made).not.toHaveBeenCalled();
  });

  it('tells the recorder what the loop tells it', () => {
    const source = `
import gc, collections
class Node:
    def __init__(self, name): self.name, self.me = name, self
    def __del__(self): print('end of', self.name)
    def __bool__(self):
        return [item for item in (self.name, 1)
                if item] != []
    def __lt__(self, other): return self.name < other.name
def numbers(n):
    for i in range(n): yield (i,
                              Node(i))
def work(n):
    kept = sorted(node for number, node in numbers(n)
                  if number % 2)
    while kept: kept.pop()
    try:
        return {}['missing']
    except KeyError as error:
        print(repr(error)); return undefined_name if n > 6 else n
    finally: gc.collect()
for turn in range(3): print(work(turn + 4))
total = 0
for total in range(400): total += 1
counted = collections.Counter(divmod(i, 7)[1] for i in range(50))
print(counted.most_common(2), bool(Node('truth')), Node('a')
      < Node('b'))
work(7)
`;
    const record = (translate: 'off' | 'default' | 'always', maxEvents?: number) =>
      runProgram({ source, filename: 'main.py', profile: '3.14', record: { snapshotsAt: [40, 90, 200, 700], maxEvents } }, { translate, auditHeap: true });
    for (const most of [undefined, 150]) {
      const [off, on, always] = (['off', 'default', 'always'] as const).map((mode) => record(mode, most));
      expect(off.heapProblems).toEqual([]);
      expect(off.recording!.complete).toBe(most === undefined);
      expect(on).toEqual(off);
      expect(always).toEqual(off);
    }
  });

  it('makes way for a trace function, and goes on when that is gone', () => {
    const source = `
import sys
def work(n):
    total = 0
    for i in range(n):
        total += i
    return total
lines = []
def trace(frame, event, arg):
    lines.append((event, frame.f_lineno))
    return trace
work(1000)
sys.settrace(trace)
work(2)
sys.settrace(None)
print(lines, work(1000))
def probe(n):
    if n == 400:
        sys.setprofile(lambda frame, event, arg: lines.append(event))
    return n
lines.clear()
for i in range(402):
    probe(i)
sys.setprofile(None)
print(lines)
`;
    const [off, on, always] = (['off', 'default', 'always'] as const).map((mode) => run(source, mode));
    expect(on).toEqual(off);
    expect(always).toEqual(off);
  });

  it('has no deeper stack than the loop, and the same limit', () => {
    const source = `
import sys
def down(n):
    return 0 if n == 0 else 1 + down(n - 1)
for _ in range(40):
    down(60)
print(down(900))
sys.setrecursionlimit(50_000)
print(down(40_000))
def endless(n):
    return endless(n + 1)
sys.setrecursionlimit(3000)
try:
    endless(0)
except RecursionError as error:
    print(error)
class Deep:
    def __init__(self, inner): self.inner = inner
    def __repr__(self): return 'D' + repr(self.inner)
deep = None
for _ in range(100_000):
    deep = Deep(deep)
try:
    repr(deep)
except RecursionError as error:
    print(error)
while deep is not None:
    deep = deep.inner
`;
    const [off, on, always] = (['off', 'default', 'always'] as const).map((mode) => run(source, mode));
    expect(outputText(off, 'stderr')).toBe('');
    expect(on).toEqual(off);
    expect(always).toEqual(off);
  });
});
