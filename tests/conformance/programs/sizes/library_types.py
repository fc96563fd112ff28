# What objects of the library take up.
# profiles: 3.10+
# stress: seldom, it imports half of the library
import array
import collections
import contextvars
import datetime
import decimal
import fractions
import functools
import io
import itertools
import operator
import os
import re
import struct
import sys
import threading
import time
import types
import weakref


def show(label, *values):
    print(label, *[sys.getsizeof(value) for value in values])


class Plain:
    pass


plain = Plain()
show("weak", weakref.ref(plain), weakref.ref(plain, print), weakref.WeakValueDictionary(), weakref.WeakSet())
show("deque", *[collections.deque(range(n)) for n in (0, 1, 64, 65, 1000)], iter(collections.deque()))
show("ordered", *[collections.OrderedDict.fromkeys(range(n)) for n in (0, 1, 5, 6, 50)])
show("dicts", collections.defaultdict(list), collections.Counter(), collections.Counter("ab"), collections.ChainMap(), collections.UserDict())
Pair = collections.namedtuple("Pair", "a b")
show("namedtuple", Pair(1, 2), Pair.a)
show("functools", functools.partial(print), functools.lru_cache(print), functools.cmp_to_key(print))
show("itertools", itertools.count(), itertools.cycle([]), itertools.repeat(1), itertools.chain([]), itertools.islice([], 1), itertools.accumulate([]), itertools.groupby([]), itertools.starmap(print, []), itertools.zip_longest([]), itertools.tee([])[0])
show("combinatoric", itertools.product([1], [2]), itertools.product([1, 2], repeat=4), itertools.permutations([1, 2, 3]), itertools.permutations([1, 2, 3], 2), itertools.combinations([1, 2, 3], 2), itertools.combinations_with_replacement([1], 3))
show("operator", operator.itemgetter(1), operator.itemgetter(1, 2), operator.attrgetter("a"), operator.methodcaller("a"))
show("re", re.match("a", "a"), re.match("(a)(b)", "ab"), re.compile("a").scanner("a"))
show("dates", datetime.date(2020, 1, 1), datetime.time(), datetime.time(tzinfo=datetime.timezone.utc), datetime.datetime(2020, 1, 1), datetime.timedelta(1), datetime.timezone.utc, datetime.date(2020, 1, 1).isocalendar())
show("decimal", decimal.Decimal(1), decimal.Decimal("1" * 76), decimal.Decimal("1" * 77), decimal.Decimal("1" * 200), fractions.Fraction(1, 2))
show("struct", struct.Struct("i"), struct.Struct("iqh"))
show("records", time.localtime(), os.stat("."), types.SimpleNamespace(a=1))
show("context", contextvars.ContextVar("a"), contextvars.Context())
show("threads", threading.Lock(), threading.RLock(), threading.local(), threading.Event())
show("streams", io.StringIO(), io.StringIO("abc"), io.BytesIO(), io.BytesIO(b"abc"), io.TextIOWrapper(io.BytesIO()), io.BufferedReader(io.BytesIO()))
stream = io.BytesIO()
sizes = []
for _ in range(12):
    stream.write(b"x" * 20)
    sizes.append(sys.getsizeof(stream))
print(sizes)
items = array.array("i")
sizes = []
for n in range(40):
    items.append(n)
    sizes.append(sys.getsizeof(items))
print(sizes)
show("array", array.array("i", [1, 2, 3]), array.array("i", range(3)), array.array("d", (1, 2)), items + items, items[3:], array.array("i", items))
del items[2:30]
show("shrunk", items)
