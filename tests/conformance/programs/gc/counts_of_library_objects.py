# profiles: 3.8+
# stress: audit because it shows what get_count says
"""What objects of the library add to the collector's count, whether they are tracked, and what a collection finds with them."""
import collections
import contextvars
import functools
import gc
import itertools
import operator
import re
import struct
import sys
import threading
import time
import warnings


def f(a=1):
    return a


SAMPLES = [
    lambda: operator.itemgetter(1), lambda: operator.itemgetter(1, 2), lambda: operator.attrgetter('a'), lambda: operator.attrgetter('a', 'b.c'),
    lambda: operator.methodcaller('a'), lambda: operator.methodcaller('a', 1), lambda: operator.methodcaller('a', 1, b=2),
    lambda: operator.methodcaller('a', b=[]), lambda: functools.cmp_to_key(f), lambda: functools.cmp_to_key(f)(1),
    lambda: functools.cached_property(f), lambda: contextvars.ContextVar('x'), lambda: contextvars.ContextVar('x', default=[]),
    threading.Lock, threading.RLock, threading.Event, threading.Condition, threading.Semaphore, threading.Thread,
    lambda: re.match('a', 'a'), lambda: re.match('(?P<n>a)', 'a'), lambda: struct.Struct('i'), lambda: time.gmtime(0), lambda: enumerate([1]),
    lambda: iter({1: 2}.items()), lambda: reversed([1]), lambda: iter(collections.OrderedDict(a=1).items()), lambda: itertools.starmap(f, []),
]


def count(make):
    make()
    gc.collect()
    make()
    before = gc.get_count()[0]
    first = make()
    between = gc.get_count()[0]
    second = make()
    after = gc.get_count()[0]
    ring = [first]
    ring.append(ring)
    tracked = gc.is_tracked(first)
    size = sys.getsizeof(first)
    first = second = ring = None
    return between - before >= after - between, after - between, tracked, size, gc.collect()


warnings.simplefilter('ignore')
gc.disable()
gc.collect()
for number, make in enumerate(SAMPLES):
    print(number, *count(make))
for make in SAMPLES[:4] + SAMPLES[8:10] + SAMPLES[11:17] + SAMPLES[19:21] + SAMPLES[23:25] + SAMPLES[27:]:
    print([type(x).__name__ for x in gc.get_referents(make())])
