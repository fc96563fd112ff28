# profiles: 3.10+
"""How often keys are hashed and compared, in which order, and what their counts are meanwhile."""
import collections
import functools
import sys

rc = sys.getrefcount
log = []


class Key:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        log.append((self.name, rc(self)))
        return 1

    def __eq__(self, other):
        if not isinstance(other, Key):
            return NotImplemented
        log.append((self.name, other.name, rc(self), rc(other)))
        return self is other


@functools.lru_cache
def bounded(x):
    return 1


@functools.lru_cache(maxsize=None)
def unbounded(x):
    return 1


first, second = Key('a'), Key('b')
D = {first: 1}
S = {first}
L, T, Q = [first, second], (first, second), collections.deque([first, second])
O = collections.OrderedDict([(first, 1)])
C = collections.Counter()
ACTIONS = {
    'pairs': lambda k: dict([(k, 1)]), 'set': lambda k: {k}, 'set()': lambda k: set([k]), 'frozenset': lambda k: frozenset((k,)),
    'star': lambda k: {*[k]}, 'dict': lambda k: {k: 1}, 'double star': lambda k: {**{k: 1}}, 'zip': lambda k: dict(zip([k], [1])),
    'generators': lambda k: (set(x for x in [k]), dict((x, 1) for x in [k])), 'fromkeys': lambda k: dict.fromkeys([k]),
    'subscript': lambda k: D[k], 'in': lambda k: k in D, 'get': lambda k: D.get(k), 'setdefault': lambda k: D.setdefault(k, 1),
    'update': lambda k: D.update({k: 1}), 'update pairs': lambda k: D.update([(k, 2)]), 'copy': lambda k: dict(D), 'keys': lambda k: k in D.keys(),
    'items': lambda k: (k, 1) in D.items(), 'pop': lambda k: D.pop(k),
    'in set': lambda k: k in S, 'add': lambda k: S.add(k), 'update set': lambda k: S.update([k]), 'remove': lambda k: S.remove(k),
    'in list': lambda k: k in L, 'index': lambda k: L.index(k), 'count': lambda k: L.count(k), 'in tuple': lambda k: k in T,
    'tuple index': lambda k: T.index(k), 'in deque': lambda k: k in Q, 'in generator': lambda k: k in (x for x in L), 'lists': lambda k: [k] == L[1:],
    'tuples': lambda k: (k,) == T[:1], 'dicts': lambda k: {1: k} == {1: first}, 'tuple hash': lambda k: hash((k,)), 'tuple key': lambda k: {(k,): 1}[(k,)],
    'ordered': lambda k: collections.OrderedDict([(k, 1)]), 'move': lambda k: O.move_to_end(k), 'ordered pop': lambda k: O.pop(k),
    'counter': lambda k: collections.Counter([k]), 'counts': lambda k: C.update([k, k]), 'missing': lambda k: C[k],
    'cached': bounded, 'cached again': bounded, 'unbounded': lambda k: unbounded(k),
}
for key in first, second:
    for name, action in ACTIONS.items():
        log.clear()
        try:
            action(key)
        except KeyError:
            log.append('KeyError')
        print(name, log)


def inside():
    k = Key('c')
    log.clear()
    s = {k}
    d = {k: 1}
    d[k]
    k in s
    dict([(k, 1)])
    {k: 1 for _ in [1]}
    print(log)


inside()
