# Iterators of itertools taken apart, copied and set to a state: up to 3.11 quietly, in 3.12 and 3.13 with a warning, not at all from 3.14 on
import copy, gc, operator, pickle, re, warnings
from itertools import *


def tried(f):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter('always')
        try:
            print('  ', re.sub('0x[0-9a-f]+', '0x', str(f())))
        except Exception as e:
            print('  ', type(e).__name__, e)
    for w in {(w.category.__name__, str(w.message)) for w in seen}:
        print('     ', *w)


def show(make, *states):
    for n in 0, 2, 9:
        it = make()
        for _ in range(n):
            next(it, None)
        print(type(it).__name__, n)
        tried(lambda: it.__reduce__())
        tried(lambda: list(islice(copy.deepcopy(it), 6)))
        tried(lambda: list(islice(pickle.loads(pickle.dumps(it, 2)), 3)))
    for state in states:
        it = make()
        tried(lambda: it.__setstate__(state))
        tried(lambda: list(islice(it, 4)))


L = [1, 2, 3, 4, 5]
show(lambda: accumulate(L), 5)
show(lambda: accumulate(L, operator.mul, initial=7))
show(lambda: accumulate([1, None, 2], lambda a, b: b))
show(lambda: chain('ab', 'cd'), (), (iter('xy'),), (iter(['xy']), iter('z')), 1, (1, 2), (iter(''),) * 3)
show(lambda: combinations('abcd', 2), (1, 2), (9, -9), (1,), 3, ('a', 'b'))
show(lambda: combinations('ab', 3))
show(lambda: combinations_with_replacement('abc', 2), (1, 2), (9, -9), (2**70, 0))
show(lambda: permutations('abc', 2), ((1, 2, 0), (1, 1)), ((9, 9, 9), (9, 9)), (1, 2), 4, ((1, 2), (3, 4)), (1,))
show(lambda: product('ab', 'cd'), (1, 1), (9, -9), (1,), 3, (1.5, 0))
show(lambda: product('ab', '', repeat=2), (0, 0, 0, 0))
show(lambda: compress('abcd', [1, 0, 1, 1]))
show(lambda: count(5)), show(lambda: count(1.5, 0.5)), show(lambda: count(10**20)), show(lambda: count(1j, 2)), show(lambda: count(2**62))
show(lambda: cycle('abc'), ([1, 2], True), ([1, 2], 0), ((1, 2), 0), ([], 1), 1, ([1], 'x'))
show(lambda: cycle(''))
show(lambda: dropwhile(bool, [1, 1, 0, 1]), 1, []), show(lambda: takewhile(bool, [1, 1, 0, 1]), 1, [])
show(lambda: filterfalse(bool, [1, 0, 0, 1])), show(lambda: starmap(max, [(1, 2), (3, 4), (5, 6)]))
show(lambda: islice(L, 1, 4), 2, 9, -1, 'x'), show(lambda: islice(L, 1, None, 2))
show(lambda: repeat('x')), show(lambda: repeat('x', 4)), show(lambda: pairwise('abcd'))
show(lambda: groupby([1, 2, 11, 12, 20], lambda x: x // 10), (5, 6, 7), (1, 2), [1, 2, 3])
show(lambda: zip_longest('abc', 'de', fillvalue=0), 'f')
show(lambda: tee('abcdef')[0], (1, 2), ([], 0))
for group in [group for key, group in [next(groupby('aab'))]]:
    tried(lambda: group.__reduce__())
for it in permutations('ab'), combinations('ab', 1), product('ab'), combinations_with_replacement('ab', 1):
    list(it)
    print([ref for ref in gc.get_referents(it) if type(ref) is tuple])
