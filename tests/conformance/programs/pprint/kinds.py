from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from dataclasses import dataclass
from pprint import PrettyPrinter, isreadable, isrecursive, pformat, pp, pprint, saferepr
from types import SimpleNamespace

data = {'name': 'x' * 30, 'items': list(range(30)), 'nested': {'b': [1, 2], 'a': ('one',)}, 'empty': [], 'text': 'word ' * 30}
pprint(data)
pprint(data, width=40, compact=True)
pp({'b': 1, 'a': 2})
print(pformat([[1, [2, [3, [4]]]]], depth=2), pformat({'k': [1] * 20}, indent=4, width=20))
loop = [1]
loop.append(loop)
print(isrecursive(loop), isreadable(loop), isreadable([1]), saferepr({'b': 2, 'a': 1}), saferepr(loop).split(' with ')[0])


@dataclass
class Point:
    first_coordinate: int
    second_coordinate: list


pprint([Point(1, list(range(10))), Point(2, [])], width=40)
pprint(OrderedDict((i, 'v' * 20) for i in range(4)), width=40)
pprint(defaultdict(list, {'a': list(range(20))}), width=40)
pprint(Counter('abracadabra'), width=20)
pprint(deque(range(20), maxlen=30), width=30)
pprint({'x', 'yy', 'zzz'}, width=5)
pprint(frozenset({1, 2}), width=5)
pprint(b'0123456789' * 10, width=40)
pprint(SimpleNamespace(alpha=list(range(20)), beta='b' * 30), width=40)
pprint(1234567, underscore_numbers=True)
pprint(('one',) * 20, width=30)
pprint({1: 'a', 'b': 2, (1, 2): None})
for bad in ({'indent': -1}, {'depth': 0}, {'width': 0}):
    try:
        PrettyPrinter(**bad)
    except ValueError as error:
        print(error)
