# What calls leave behind in the collector's count: up to 3.10 frames, tuples and dicts of arguments where a call needs them, method objects.
# stress: audit, for it shows counts
import gc

gc.disable()


class Plain:
    def __init__(self, name='-'):
        self.name = name

    def __call__(self, *args):
        return args


def leaf(a, b=2):
    return a


def outer(a):
    return leaf(a)


def deep(n):
    return n if n == 0 else deep(n - 1)


def numbers():
    yield 1
    yield 2


def measure(label, action):
    gc.collect()
    gc.collect()
    before = gc.get_count()[0]
    kept = action()
    after = gc.get_count()[0]
    more = action()
    print(label, after - before, gc.get_count()[0] - after)


plain = Plain()
measure('plain', lambda: leaf(1))
measure('nested', lambda: outer(1))
measure('recursive', lambda: deep(30))
measure('generator', lambda: numbers())
measure('generator run', lambda: [n for n in numbers()])
measure('class', lambda: Plain('a'))
measure('instance called', lambda: plain(1))
measure('spread', lambda: leaf(*[1, 2]))
measure('object.__new__', lambda: object.__new__(Plain))
measure('vars', lambda: vars(plain))
measure('format', lambda: '{}'.format(1))
measure('union', lambda: {1}.union([2]))



def fails():
    try:
        leaf()
    except TypeError as error:
        return str(error)


measure('missing argument', fails)
