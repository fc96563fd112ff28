import io
import pickle
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from dataclasses import dataclass
from enum import Enum

Pair = namedtuple('Pair', 'a b')


class Color(Enum):
    RED = 1


@dataclass
class Point:
    x: int
    y: int = 0


class Slots:
    __slots__ = ('a', 'b')


class State:
    def __init__(self, value):
        self.value = value

    def __getstate__(self):
        return {'kept': self.value}

    def __setstate__(self, state):
        self.value = state['kept'] + 1


values = [None, True, 1, -5, 300, 70000, 2 ** 40, -2 ** 70, 1.5, 'text', 'é😀\n', b'bytes', bytearray(b'ba'), (), (1,), (1, 2), (1, 2, 3, 4), [], [1, [2]],
          {}, {'a': {'b': 1}}, {1}, frozenset({2}), Pair(1, 2), Color.RED, Point(1, 2), OrderedDict(a=1), Counter('aab'), deque([1], 3), range(3), 1j, int, len, ValueError('x')]
for protocol in range(6):
    copies = [pickle.loads(pickle.dumps(value, protocol)) for value in values]
    print(protocol, [repr(a) for a, b in zip(copies, values) if repr(a) != repr(b)], copies[24] is Color.RED)
print(pickle.dumps([1, 'a', (2, 3)], 4), pickle.dumps({'k': 1.5}, 2), pickle.dumps([1, 'x'], 0))
s = Slots()
s.a = 1
t = pickle.loads(pickle.dumps(s))
print(t.a, hasattr(t, 'b'), pickle.loads(pickle.dumps(State(1))).value)
loop = [1]
loop.append(loop)
again = pickle.loads(pickle.dumps(loop))
print(again[1] is again, pickle.loads(pickle.dumps([loop, loop]))[0] is not loop)
for action in (lambda: pickle.loads(b''), lambda: pickle.dumps(1, 9), lambda: pickle.loads('x'), lambda: pickle.dumps((i for i in [])), lambda: pickle.loads(b'\x80\x04K')):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, str(error)[:40])
try:
    pickle.dumps(lambda: 1)
except Exception as error:
    print(isinstance(error, (pickle.PicklingError, AttributeError)))
file = io.BytesIO()
pickle.dump({'a': 1}, file)
pickle.dump([2], file)
file.seek(0)
print(pickle.load(file), pickle.load(file))
for cut in (1, 4, 12):
    try:
        print(pickle.loads(pickle.dumps(["some", "text"])[:-cut]))
    except (EOFError, pickle.UnpicklingError) as error:
        print(type(error).__name__, error)
two = io.BytesIO(pickle.dumps("first one") + pickle.dumps(["second", 2]))
print(pickle.load(two), pickle.load(two))
