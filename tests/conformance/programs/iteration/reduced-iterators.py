# Iterators are copied and pickled by what is left of them.
import copy
import pickle


class Counted:
    def __len__(self):
        return 3

    def __getitem__(self, index):
        if index >= 3:
            raise IndexError(index)
        return index * 10


def zero():
    return 0


iterators = [
    iter([1, 2, 3]), iter((1, 2, 3)), iter('abc'), iter('aé\U0001f600x'), iter(b'abc'), iter(bytearray(b'abc')), iter({1: 2, 3: 4}),
    iter({1: 2, 3: 4}.values()), iter({1: 2, 3: 4}.items()), iter({1, 2}), iter(frozenset([1, 2])), reversed([1, 2, 3]), reversed((1, 2, 3)),
    reversed('abc'), enumerate('abc'), enumerate([1, 2], 3), zip([1, 2], 'ab'), zip([1, 2], 'ab', strict=True), map(abs, [-1, -2, -3]), filter(None, [0, 1, 2]),
]
for it in iterators:
    name = type(it).__name__
    copied = copy.copy(it)
    unpickled = pickle.loads(pickle.dumps(it))
    print(next(copied), type(copied).__name__, next(unpickled), type(unpickled).__name__)
    if name not in ('enumerate', 'zip', 'map', 'filter'):
        print(it.__reduce__()[1:], list(it), it.__reduce__()[1:])
it = iter(Counted())
next(it)
print(list(copy.copy(it)), list(it))
it = iter(zero, 1)
print(it.__reduce__()[1][0] is zero, it.__reduce__()[1][1])
print(list(copy.copy(range(3).__iter__())), list(pickle.loads(pickle.dumps(iter(range(2, 20, 5))))))
pair = zip([1], [2, 3], strict=True)
print(pair.__reduce__()[2:])
pair.__setstate__(False)
print(list(pair))
