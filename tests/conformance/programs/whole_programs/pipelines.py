"""Generators and iterators put together: pipelines, coroutines, trees, primes."""
import collections.abc
import heapq
import itertools as it
import operator
import string
from contextlib import ExitStack, closing, suppress
from functools import reduce


def read(text):
    for number, line in enumerate(text.splitlines(), 1):
        yield number, line.rstrip()


def grep(pattern, lines):
    return ((number, line) for number, line in lines if pattern in line)


def average():
    total = count = 0
    mean = None
    while True:
        try:
            value = yield mean
        except ValueError as error:
            print('reset:', error)
            total = count = 0
            continue
        if value is None:
            return mean, count
        total += value
        count += 1
        mean = total / count


def report():
    result = yield from average()
    print('report', result)
    yield result


def primes():
    seen = {}
    for n in it.count(2):
        factors = seen.pop(n, None)
        if factors is None:
            yield n
            factors = [n]
            step = n * n
            seen.setdefault(step, []).append(n)
            continue
        for factor in factors:
            seen.setdefault(n + factor, []).append(factor)


class Tree(collections.abc.Collection):
    def __init__(self, items=()):
        self.root, self.size = None, 0
        for item in items:
            self.add(item)

    def add(self, item):
        where, side = self, 'root'
        while (node := getattr(where, side) if where is self else where[side]) is not None:
            if item == node['item']:
                return
            where, side = node, 'left' if item < node['item'] else 'right'
        new = {'item': item, 'left': None, 'right': None}
        if where is self:
            self.root = new
        else:
            where[side] = new
        self.size += 1

    def __iter__(self):
        def walk(node):
            if node:
                yield from walk(node['left'])
                yield node['item']
                yield from walk(node['right'])
        return walk(self.root)

    def __len__(self):
        return self.size

    def __contains__(self, item):
        return any(item == other for other in self)


TEXT = '''the quick brown fox
jumps over

the lazy dog
and the fox sleeps'''
print(list(grep('the', read(TEXT))))
print([len(list(group)) for _, group in it.groupby(TEXT.splitlines(), bool)])

gen = report()
next(gen)
print(gen.send(10), gen.send(20), gen.throw(ValueError('enough')), gen.send(3))
print(gen.send(None), gen.gi_frame is None)
with suppress(StopIteration):
    next(gen)
print(gen.gi_frame, gen.gi_running)

print(list(it.takewhile(lambda p: p < 40, primes())), next(it.islice(primes(), 99, None)))
tree = Tree('hello world')
print(''.join(tree), len(tree), 'w' in tree, 'z' in tree, isinstance(tree, collections.abc.Sized), sorted(tree, reverse=True)[:2])
print(list(it.pairwise('abcd')), [*it.zip_longest('ab', 'xyz', fillvalue='-')], list(it.accumulate([1, 2, 3, 4], operator.mul)))
print(*map(''.join, it.product('ab', repeat=2)), *it.chain.from_iterable(it.combinations('abc', 2)), sep='')
print(list(heapq.merge([1, 4, 9], [2, 3, 10], [5])), heapq.nsmallest(2, 'learn'), heapq.nlargest(2, [3, 1, 2], key=lambda n: -n))
first, second = it.tee(iter(range(4)))
print(next(first), list(second), list(first), list(it.compress(string.ascii_lowercase, it.cycle([1, 0, 0]))))
print(reduce(lambda acc, pair: {**acc, pair[0]: acc.get(pair[0], 0) + pair[1]}, [('a', 1), ('b', 2), ('a', 3)], {}))


class Resource:
    def __init__(self, name):
        self.name = name

    def close(self):
        print('closing', self.name)


with ExitStack() as stack, closing(Resource('own')):
    for name in 'ab':
        stack.enter_context(closing(Resource(name)))
    stack.callback(print, 'callback', sep='?')
    kept = stack.pop_all()
print('after')
kept.close()


def cleanup():
    try:
        yield 'working'
    finally:
        print('cleaned up')


for value in cleanup():
    print(value)
    break
generator = cleanup()
next(generator)
del generator
try:
    list(x for x in [1, 2] if next(iter([])))
except RuntimeError as error:
    print(repr(error), repr(error.__cause__))
