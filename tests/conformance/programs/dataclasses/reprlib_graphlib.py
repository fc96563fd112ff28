import reprlib
from graphlib import CycleError, TopologicalSorter

print(reprlib.repr(list(range(100))), reprlib.repr('x' * 100), reprlib.repr({i: i for i in range(9)}), reprlib.repr(set(range(20))))
print(reprlib.repr(10 ** 60), reprlib.repr([[[[[[[[1]]]]]]]]), reprlib.repr((1,)), reprlib.repr(frozenset()))


class Ring:
    def __init__(self):
        self.next = self

    @reprlib.recursive_repr()
    def __repr__(self):
        return f'Ring({self.next!r})'


print(Ring())
ts = TopologicalSorter({'D': {'B', 'C'}, 'B': {'A'}, 'C': {'A'}})
order = list(ts.static_order())
print(order[0], order[-1], sorted(order))
try:
    list(TopologicalSorter({1: [2], 2: [3], 3: [1]}).static_order())
except CycleError as error:
    print(error.args)
ts = TopologicalSorter()
ts.add('b', 'a')
for action in (ts.get_ready, ts.is_active):
    try:
        action()
    except ValueError as error:
        print(error)
ts.prepare()
while ts:
    ready = ts.get_ready()
    print(ready)
    ts.done(*ready)
for action in (lambda: ts.add('z'), lambda: ts.done('q'), lambda: ts.done('a')):
    try:
        action()
    except ValueError as error:
        print(error)
