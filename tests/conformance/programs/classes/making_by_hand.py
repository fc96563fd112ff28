"""What refuses to be made, by a call and by __new__, and how type() and metaclasses refuse arguments."""
import functools
import re
import sys


class Meta(type):
    pass


def pause():
    yield


def attempt(label, make):
    try:
        print(label, 'made', type(make()).__name__)
    except TypeError as error:
        print(label, error)


calls = [
    lambda: type(), lambda: type('a', ()), lambda: type('a', (), {}, 1), lambda: Meta(), lambda: Meta('a', ()), lambda: type.__new__(type),
    lambda: type.__new__(Meta, 'a'), lambda: Meta('a', (), {}, 2), lambda: type(1, x=2), lambda: Meta(1, (), {}), lambda: type(x=1),
]
for number, call in enumerate(calls):
    attempt(number, call)

kinds = [
    re.compile('a'), re.match('a', 'a'), pause(), iter([]), iter({}), {}.keys(), sys._getframe(), None, ..., iter(''), iter(range(3)),
    reversed([]), len, [].append, str.join, int.__add__, (1).__add__, functools.lru_cache(len), functools.cmp_to_key(len),
]
for kind in map(type, kinds):
    attempt(kind.__name__, lambda: kind.__new__(kind))
    attempt(kind.__name__, lambda: object.__new__(kind))
for value in sys.flags, sys.version_info, sys.float_info, sys.int_info:
    kind = type(value)
    attempt(kind.__name__, lambda: kind(value))
    attempt(kind.__name__, lambda: kind.__new__(kind, value))
    attempt(kind.__name__, lambda: tuple.__new__(kind, value))
