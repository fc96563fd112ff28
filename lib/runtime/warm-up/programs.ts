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

/**
 * What the engine's own functions do in loops, often enough that the browser compiles each of them for good: until it has, a
 * learner's loop waits for one after the other. The table of objects grows to the size that most programs need, too.
 */
const hot = [`
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y
    def moved(self, by):
        self.x += by
        return self.x + self.y * 2

def work(n):
    points = [Point(i, 0.5) for i in range(20)]
    total = 0
    for i in range(n):
        for point in points:
            total += point.moved(1) > 3
        one = Point(i, i)
        if one.x is not None and not one.x < 0:
            one = None
    return total

print(work(600))
`, `
def adder(k):
    total = 0
    def add(n):
        nonlocal total
        total += n * k
        return total
    return add

adders = [adder(i) for i in range(10)]
for i in range(500):
    for add in adders:
        add(i)
`, `
def fails(i):
    raise ValueError(i)

caught = 0
for i in range(4000):
    try:
        fails(i)
    except ValueError as error:
        caught += error.args[0] & 1
print(caught)
`, `
class Node:
    pass

for i in range(4000):
    a, b = Node(), Node()
    a.other, b.other = b, a
`, `
import weakref
class Node:
    pass

gone = []
kept = {}
for i in range(3000):
    node = Node()
    ref = weakref.ref(node, lambda _ref: gone.append(1))
    kept[i % 20] = (node, ref)
    if ref() is None:
        print('?')
print(len(gone))
`, `
import gc
class Node:
    pass

first = None
for i in range(3000):
    node = Node()
    node.next = first
    first = node
gc.collect()
del first, node
live = [[i, (i,)] for i in range(3000)]
for _ in range(5):
    gc.collect()
`, `
def numbers(n):
    for i in range(n):
        yield i

def squares(items):
    for x in items:
        yield x * x

print(sum(x for x in squares(numbers(6000)) if x % 3))
`, `
items = []
for i in range(20000):
    items.append(i)
more = [x * x + 1000 for x in items]
even = {n for n in more if n % 2 == 0}
last = {n % 1000: n for n in more}
print(len(even), len(last), sum(n for n in more), len([x + 1.5 for x in more]))
del items, more, even, last
`, `
print(len([i + 1000 for i in range(140_000)]))
`, `
big, items = 7, []
for i in range(6000):
    big = (big * 48271 + i) % 2305843009213693951
    items.append((big % 97, i))
items.sort(key=lambda pair: pair[0])
items.sort()
items = sorted(items, key=lambda pair: -pair[1])
del items
`, `
words = [f'word{i % 100}' for i in range(8000)]
counts = {}
for word in words:
    counts[word] = counts.get(word, 0) + 1
for word in words:
    if word in counts:
        counts[word] += 1
`, `
lines = []
for i in range(5000):
    lines.append(f'{i:06d} {i * 0.5:.2f} ' + str(i).rjust(8))
text = '\\n'.join(lines)
parts = text.split()
print(len(parts), len(text.replace('0', 'o')), sum(int(part) for part in parts[::3]), text.count('9'))
`, `
x, i = 0.5, 0
while i < 8000:
    x = x * 1.0001 + 0.1 / (1 + i) - x ** 0.5 * 0.001
    i = i + 1
print(round(x, 2), i // 3, i % 7)
`].map((source) => ({ source, imports: ['gc', 'weakref'] }));

/** A function, because the bundle has it in a part of its own. */
export function warmUpSteps(): readonly WarmUpStep[] {
  return [...hot, ...language, ...library, ...hot];
}
