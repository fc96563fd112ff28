import type { WarmUpStep } from './schedule';

/**
 * What a worker runs before it is asked for anything: what programs of learners usually do, a few hundred times each, so that the browser
 * compiles the engine's code for it. Each takes some milliseconds once it is warm, and some tens before.
 */

const instances = `
class Node:
    kind = 'node'
    def __init__(self, name, other=None):
        self.name = name
        self.other = other
        self.count = 0
    def visit(self, by):
        self.count += by
        return self.count
    def __repr__(self):
        return f'<{self.name}: {self.count}>'

class Leaf(Node):
    def __init__(self, name, size):
        super().__init__(name)
        self.size = size
    @property
    def twice(self):
        return self.size * 2

def build(n):
    last = Node('first')
    for i in range(n):
        node = Node('n' + str(i))
        node.other = last
        last = node
        node.visit(i)
    leaf = Leaf('leaf', n)
    return leaf.twice, repr(leaf), last.kind

for _ in range(3):
    build(150)
`;

const cycles = `
import gc, sys, weakref

class Owner:
    def __init__(self):
        self.items = []
        self.me = self

gone = []
def run(n):
    refs = {}
    for i in range(n):
        a = Owner()
        b = Owner()
        a.other, b.other = b, a
        refs[i] = weakref.ref(a, gone.append)
        if refs[i]() is not a:
            print('?')
    return sys.getrefcount(refs)

run(150)
print(gc.collect(), len(gone), gc.get_count())
`;

const data = `
def count(words):
    found = {}
    for word in words:
        found[word] = found.get(word, 0) + 1
    return sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))

words = ' '.join(f'word{i * 7 % 31}' for i in range(200)).split()
for _ in range(3):
    count(words)
squares = [i * i for i in range(200) if i % 3]
unique = {i % 50 for i in squares}
table = {str(i): i for i in squares}
print(len(unique), sum(squares), max(table.values()), '%s %5.2f' % ('a', 1.5), f'{len(words):>8}')
records = [(i * 37 % 101, str(i)) for i in range(200)]
records.sort(key=lambda record: record[0])
records.sort()
rows = []
for a, b in records:
    rows.append(f'{a}-{b}')
print(','.join(rows)[:20].upper().replace('X', 'y'))
`;

const control = `
def numbers(n):
    for i in range(n):
        yield i

def odd(items):
    for i in items:
        if i & 1:
            yield i

def adder(k):
    def add(x):
        return x + k
    return add

def fails(i):
    if i % 3 == 0:
        raise ValueError(i)
    return i

def tries(n):
    good = 0
    for i in range(n):
        try:
            good += fails(i)
        except ValueError as error:
            good -= len(error.args)
        finally:
            good += 1
    return good

class Managed:
    def __enter__(self):
        return self
    def __exit__(self, *details):
        return False

total = 0
for _ in range(2):
    total += sum(x * 2 for x in odd(numbers(200)))
    add = adder(3)
    for i in range(200):
        total = add(total) % 1000003
    total += tries(100)
    with Managed() as managed:
        total += 1
x = 0.5
while x < 40:
    x = x * 1.01 + 0.1
print(total, round(x, 2))
`;

const endings = `
class Broken:
    def __del__(self):
        print('end', end=' ')

def main():
    broken = Broken()
    broken.me = broken
    del broken
    items = [[i] for i in range(50)]
    copies = items[:]
    copies.extend(items)
    del copies[10:20]
    first, *rest = list(zip(items, range(50)))
    return {k: v for k, v in enumerate(rest)}

import gc
found = main()
gc.collect()
try:
    found['missing']
except KeyError as error:
    print(repr(error))
print(isinstance(found, dict), type(found).__name__, [k for k in found if k > 44], not found, found == {})
undefined_name
`;

const library: WarmUpStep[] = [
  { imports: ['types', 'functools', 'collections'], source: `
from collections import Counter, defaultdict, deque, namedtuple
import functools
P = namedtuple('P', 'x y')
@functools.lru_cache(maxsize=8)
def f(x):
    return x
print(P(1, 2), Counter('aab'), deque([1], 2), defaultdict(list), f(1), f(1))
` },
  { imports: ['enum'], source: `
import enum
class Color(enum.Enum):
    RED = 1
print(Color.RED)
` },
  { imports: ['re'], source: "import re\nprint(re.findall('[a-z]+', 'ab 12 cd'))\n" },
  { imports: ['tracemalloc'], source: `
import tracemalloc
tracemalloc.start()
kept = [str(i) * 3 for i in range(100)]
before = tracemalloc.take_snapshot()
kept.extend([i] for i in range(100))
for statistic in tracemalloc.take_snapshot().compare_to(before, 'lineno')[:2]:
    print(statistic)
tracemalloc.stop()
` },
  { imports: ['dataclasses', 'itertools', 'contextlib'], source: `
from dataclasses import dataclass, field
import contextlib, itertools
@dataclass
class P:
    x: int
    items: list = field(default_factory=list)
@contextlib.contextmanager
def opened():
    yield P(1)
with opened() as p:
    print(p, list(itertools.chain([1], [2])))
` },
  { imports: ['typing', 'json', 'time'], source: 'import json, time, typing\nprint(json.dumps([1]), typing.Optional[int])\n' },
];

const language = [instances, cycles, data, control, endings].map((source) => ({ source, imports: ['gc', 'sys', 'weakref'] }));

/** A function, because the bundle has it in a part of its own. */
export function warmUpSteps(): readonly WarmUpStep[] {
  return [...language, ...library, ...language];
}
