import { expect, test } from 'vitest';
import type { ProfileId, RunRequest, RunResult } from '../index';
import { runProgram } from '../index';

const SEEDS = Array.from({ length: 12 }, (_, seed) => seed + 1);

const runWith = (source: string, seed: number, more: Partial<RunRequest> = {}): RunResult =>
  runProgram({ source, filename: 'main.py', profile: '3.14', ...more, seed });

/** The program, and what of it hangs on the seed. */
const DEPENDENT: Record<string, string> = {
  'the order of a set': "print({'a', 'b', 'c', 'd'})",
  'the order of a frozenset of tuples': "for pair in frozenset([(1, 'a'), (2, 'b'), (3, 'c')]): print(pair)",
  'the order after an operation': "print(list({'a', 'b', 'c'} | {'d', 'e'}))",
  'what pop takes': "names = set('abcdefg')\nprint(names.pop())",
  'a copy of a set': "print([*{'a', 'b', 'c'}.copy()])",
  'the hash of a text': "print(hash('text'))",
  'the hash of a tuple': "print(hash((1, 'text')))",
  'the hash, by its method': "print('text'.__hash__())",
  'the hash of bytes': "print(hash(b'bytes'))",
  'a hash in a class': "class A:\n    def __hash__(self):\n        return hash('a') % 100\nprint(hash(A()))",
  'chance': 'import random\nprint(random.random())',
  'bytes of the system': 'import os\nprint(os.urandom(4))',
  'the order of deaths': [
    'class A:', '    def __init__(self, name): self.name = name', '    def __hash__(self): return hash(self.name)',
    '    def __del__(self): print(self.name)', "alive = {A('a'), A('b'), A('c'), A('d')}", 'alive.clear()',
  ].join('\n'),
  'the order of a set of weak references': [
    'import weakref', 'class Name(str): pass', "names = [Name(letter) for letter in 'abcdef']",
    'print([reference() for reference in {weakref.ref(name) for name in names}])',
  ].join('\n'),
  'addresses where texts of a set were': [
    "names = {'x' * length for length in range(20, 30)}", 'names.clear()', "print([id('y' * length) for length in range(20, 30)])",
  ].join('\n'),
  'referents of a set': "import gc\nprint(gc.get_referents({'a', 'b', 'c', 'd'}))",
};

test.each(Object.entries(DEPENDENT))('%s hangs on the seed', (_what, source) => {
  const first = runWith(source, 0);
  expect(first.outcome).toEqual({ kind: 'finished' });
  expect(first.usesSeed).toBe(true);
  const outputs = new Set([first, ...SEEDS.map((seed) => runWith(source, seed))].map((result) => JSON.stringify(result.output)));
  expect(outputs.size).toBeGreaterThan(1);
});

const INDEPENDENT: Record<string, string> = {
  'dicts of texts': "counts = {'b': 1, 'a': 2}\ncounts['c'] = 3\nfor name in list(counts): print(name, counts.pop('b', None))\n",
  'texts in a set': "seen = set()\nfor name in 'abcabc':\n    if name not in seen: print(name)\n    seen.add(name)\nprint(len(seen))",
  'sets of numbers': 'print({3, 1, 2}, hash(12), hash(1.5), hash(None) == hash(None))',
  'sets of objects': 'class A:\n    def __del__(self): print(id(self) % 7)\nalive = {A() for _ in range(9)}\nprint(len(alive))',
  'a library with sets of its own': 'import enum, re, dataclasses, asyncio\nprint(re.sub("a", "b", "banana"))',
  'weak sets': 'import weakref\nclass A: pass\nall = [A() for _ in range(5)]\nknown = weakref.WeakSet(all)\nprint(len(list(known)))',
  'equality of sets': "print({'a', 'b', 'c'} == {'c', 'b', 'a'}, {'a'} <= {'a', 'b'}, {'a', 'b'}.isdisjoint({'c', 'd'}))",
};

test.each(Object.entries(INDEPENDENT))('nothing hangs on the seed: %s', (_what, source) => {
  for (const profile of ['3.14', '3.12', '3.10'] satisfies ProfileId[]) {
    const first = runWith(source, 0, { profile });
    expect(first.outcome).toEqual({ kind: 'finished' });
    expect(first.usesSeed).toBeUndefined();
    for (const seed of SEEDS.slice(0, 4)) expect(runWith(source, seed, { profile })).toEqual(first);
  }
});

test('what is recorded is taken to hang on it', () => {
  expect(runWith('print(1)', 0, { record: { maxEvents: 100 } }).usesSeed).toBe(true);
});
