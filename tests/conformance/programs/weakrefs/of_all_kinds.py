"""What can be referred to weakly, and that its end calls the callback once."""
import array
import collections
import contextvars
import functools
import gc
import io
import itertools
import re
import struct
import sys
import threading
import types
import typing
import weakref


class Node:
    pass


def pause():
    yield


async def work():
    pass


def kinds():
    yield 'deque', collections.deque()
    yield 'set', {1}
    yield 'frozenset', frozenset([1, 2])
    yield 'array', array.array('i')
    yield 'function', lambda: 0
    yield 'partial', functools.partial(len)
    yield 'pattern', re.compile('abc[d]')
    yield 'match', re.match('a', 'a')
    yield 'generator', pause()
    closed = work()
    closed.close()
    yield 'coroutine', closed
    del closed
    yield 'class', type('X', (), {})
    yield 'module', types.ModuleType('m')
    yield 'text stream', io.StringIO()
    yield 'byte stream', io.BytesIO()
    yield 'lock', threading.Lock()
    yield 'recursive lock', threading.RLock()
    yield 'event', threading.Event()
    yield 'slot of an instance', Node().__init__
    yield 'bound method', pause.__get__(1)
    yield 'exception', type('E', (Exception,), {})()
    yield 'ordered dict', collections.OrderedDict()
    yield 'counter', collections.Counter()
    yield 'cache', functools.lru_cache(lambda: 1)
    yield 'code', compile('1', '', 'eval')
    yield 'view', memoryview(b'x')
    yield 'view of a part', memoryview(bytearray(b'abc'))[1:]
    yield 'property', property()
    yield 'built-in method', [].append
    yield 'chain', itertools.chain()
    yield 'tee', itertools.tee([])[0]
    yield 'alias', list[int]
    yield 'union', int | str
    yield 'local', threading.local()
    yield 'int of a class', type('I', (int,), {})(5)
    yield 'tuple of a class', type('T', (tuple,), {})()
    yield 'context', contextvars.Context()
    yield 'context variable', contextvars.ContextVar('c')
    yield 'struct', struct.Struct('i')
    yield 'type variable', typing.TypeVar('T')
    yield 'frame', sys._getframe()
    yield 'range', range(3)
    yield 'weak reference', weakref.ref(Node)
    yield 'proxy', weakref.proxy(Node)
    yield 'class method', classmethod(len)
    yield 'no slots', type('Z', (), {'__slots__': ()})()
    yield 'weak slot', type('Z', (), {'__slots__': ('__weakref__',)})()
    yield 'enumeration', enumerate([])
    yield 'slice', slice(1)
    yield 'cell', (lambda o: (lambda: o).__closure__[0])(1)


for name, thing in kinds():
    calls = []
    try:
        reference = weakref.ref(thing, calls.append)
    except TypeError as error:
        print(f'{name}: {error}')
        continue
    thing = None
    at_once = len(calls)
    gc.collect()
    print(f'{name}: {reference() is None} {at_once} {len(calls)} {calls[:1] == [reference]}')
