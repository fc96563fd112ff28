"""Who asks an iterable for its length, and whether before or after its iterator."""
import array
import collections
import itertools
import operator


class Sized:
    def __init__(self, n=2):
        self.n = n

    def __len__(self):
        print(' len', end='')
        return self.n

    def __iter__(self):
        print(' iter', end='')
        return Hinted(self.n)


class Hinted:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        self.n -= 1
        if self.n < 0:
            raise StopIteration
        return self.n

    def __length_hint__(self):
        print(' hint', end='')
        return self.n


def f(*args):
    return args


def show(name, make):
    print(name, end=':')
    try:
        result = make()
        print('', repr(result))
    except TypeError as error:
        print('', error)


for make in bytes, bytearray, tuple, list, set, frozenset, collections.deque, sorted, sum, max, dict.fromkeys, any, operator.length_hint:
    show(make.__name__, lambda: make(Sized()))
    show(make.__name__ + ' of an iterator', lambda: make(Hinted(3)) and None)
show('f(*x)', lambda: f(*Sized()))
show('f(1, *x)', lambda: f(1, *Sized()))
show('print', lambda: print(*Sized()))
show('[*x]', lambda: [*Sized()])
show('(*x,)', lambda: (*Sized(),))
show('{*x}', lambda: {*Sized()})
show('extend', lambda: [].extend(Sized()))
show('+=', lambda: operator.iadd([], Sized()))
show('bytearray.extend', lambda: bytearray().extend(Sized()))
show('slice', lambda: [1, 2].__setitem__(slice(0, 1), Sized()))
show('a, *b', lambda: [b for a, *b in [Sized(4)]])
show('str.join', lambda: ','.join(Sized()))
show('bytes.join', lambda: b','.join(Sized()))
show('product', lambda: list(itertools.product(Sized())))
show('permutations', lambda: list(itertools.permutations(Sized())))
show('chain', lambda: list(itertools.chain(Sized())))
show('array', lambda: array.array('i', Sized()))
show('slots', lambda: type('X', (), {'__slots__': Sized()}))
show('reversed', lambda: reversed(Sized()))
show('bool', lambda: bool(Sized()))
