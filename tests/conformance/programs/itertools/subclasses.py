# Classes of the program that extend iterators: which keywords go to their __init__; the types behind tee and groupby
import itertools
from itertools import *


def tried(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


for base, args in [
    (filter, (None, [1])), (map, (str, [1])), (zip, ([1],)), (reversed, ([1],)), (chain, ([1],)), (cycle, ([1],)), (islice, ([1], 1)),
    (takewhile, (bool, [1])), (pairwise, ([1, 2],)), (starmap, (pow, [(1, 2)])), (zip_longest, ([1],)), (product, ([1],)), (repeat, (1, 2)),
    (accumulate, ([1],)), (groupby, ([1],)), (count, (1,)), (filterfalse, (None, [0])), (dropwhile, (bool, [1])), (permutations, ([1],)),
]:
    class Plain(base):
        pass

    class WithInit(base):
        def __init__(self, *args, **kw):
            self.kw = kw

    class WithNew(base):
        def __new__(cls, *args, **kw):
            self = base.__new__(cls, *args)
            self.kw = kw
            return self
    for cls in Plain, WithInit, WithNew:
        print(base.__name__, cls.__name__, end=' ')
        tried(lambda: getattr(cls(*args, more=3), 'kw', 'made'))

tee_type, data_type = type(tee('')[0]), itertools._tee_dataobject
tried(lambda: list(tee_type('abc')))
tried(lambda: tee_type())
tried(lambda: type('T', (tee_type,), {}))
for args in (iter('xyz'), [1, 2], None), (iter('xyz'), (1,), None), (iter('x'), [1], 5), (iter('x'),), (iter(''), [0] * 58, None):
    tried(lambda: type(data_type(*args)).__name__)
tried(lambda: list(itertools._grouper(groupby('aab'), 'a')))
tried(lambda: itertools._grouper(1, 2))
tried(lambda: next(count(True)))
tried(lambda: count('a'))
