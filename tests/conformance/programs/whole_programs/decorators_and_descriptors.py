"""Decorators of every kind, descriptors, context variables, operator overloading, slots and copying."""
# stress: none: a long program, too slow with a collection at every allocation
import asyncio
import contextvars
import copy
import functools
import operator
import pickle
import time
from contextlib import ContextDecorator, contextmanager, nullcontext, closing, redirect_stdout
from dataclasses import asdict, astuple, dataclass, field, fields, replace, InitVar, KW_ONLY
import io


def timed(fn=None, *, label=None):
    if fn is None:
        return functools.partial(timed, label=label)

    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return fn(*args, **kwargs)
    wrapper.calls = 0
    wrapper.label = label or fn.__name__
    return wrapper


@timed
def plain(x):
    "Doc of plain."
    return x


@timed(label="special")
def fancy(x, *, y=2):
    return x + y


plain(1), plain(2), fancy(1)
print(plain.calls, plain.__doc__, fancy.label, fancy.__wrapped__.__kwdefaults__)


class CountCalls:
    def __init__(self, fn):
        functools.update_wrapper(self, fn)
        self.fn, self.count = fn, 0

    def __call__(self, *a, **k):
        self.count += 1
        return self.fn(*a, **k)

    def __get__(self, obj, owner=None):
        return self if obj is None else functools.partial(self, obj)


class Thing:
    @CountCalls
    def hello(self, name="x"):
        return f"{self.__class__.__name__} says hello {name}"

    @functools.cached_property
    def heavy(self):
        print("computing heavy")
        return 42

    @staticmethod
    def stat(): return "static"

    @classmethod
    def clsm(cls): return cls.__name__

    @functools.partialmethod
    def nothing(self): ...

    def base(self, a, b): return (a, b)
    one = functools.partialmethod(base, 1)


t = Thing()
print(t.hello(), t.hello("you"), Thing.hello.count, t.heavy, t.heavy, t.__dict__, t.one(2), Thing.stat(), t.clsm())


def singleton(cls):
    instances = {}

    @functools.wraps(cls, updated=())
    def get(*a, **k):
        if cls not in instances:
            instances[cls] = cls(*a, **k)
        return instances[cls]
    return get


@singleton
class Config:
    def __init__(self, **kw):
        self.__dict__.update(kw)


print(Config(a=1) is Config(a=2), Config().a, Config.__name__)


class tracing(ContextDecorator):
    def __enter__(self):
        print("<"); return self

    def __exit__(self, *exc):
        print(">"); return False


@tracing()
def traced(): print("inside")


traced()


@dataclass(order=True)
class Item:
    sort_index: float = field(init=False, repr=False)
    name: str
    price: float = 1.0
    tags: list[str] = field(default_factory=list, compare=False)
    _: KW_ONLY
    stock: int = 0
    discount: InitVar[float] = 0.0

    def __post_init__(self, discount):
        self.price *= 1 - discount
        self.sort_index = self.price


i = Item("pen", 2.0, stock=5, discount=0.5)
j = replace(i, name="pencil", discount=0)
print(i, j, i < j, i == j, asdict(i), astuple(j), [f.name for f in fields(Item)])
try:
    Item("a", 1, [], 5)
except TypeError as e:
    print(e)
try:
    @dataclass
    class Bad:
        a: int = 1
        b: str
except TypeError as e:
    print(e)
try:
    @dataclass
    class Bad2:
        a: list = []
except ValueError as e:
    print(e)


@dataclass(frozen=True, slots=True)
class P:
    x: int
    y: int = 0

    def __add__(self, o): return P(self.x + o.x, self.y + o.y)


p = P(1, 2)
print(p + p, hash(p) == hash(P(1, 2)), P.__slots__, pickle.loads(pickle.dumps(p)) == p, copy.deepcopy([p])[0] == p)
try:
    p.x = 3
except Exception as e:
    print(type(e).__name__, e)
match p:
    case P(1, y):
        print("matched", y)
var = contextvars.ContextVar("var", default="unset")
ctx = contextvars.copy_context()
ctx.run(var.set, "inner")
print(var.get(), ctx[var], var)
token = var.set("now")
var.reset(token)
print(var.get(), token.var is var)


class Temperature:
    def __init__(self, c=0.0): self._c = c
    @property
    def f(self): return self._c * 9 / 5 + 32
    @f.setter
    def f(self, v):
        if v < -459.67:
            raise ValueError("below absolute zero")
        self._c = (v - 32) * 5 / 9
    @f.deleter
    def f(self): self._c = 0.0


temp = Temperature(100)
print(temp.f); temp.f = 32; print(temp._c); del temp.f; print(temp.f, Temperature.f.fset.__name__)
try:
    temp.f = -1000
except ValueError as e:
    print(e)
try:
    Temperature.f.__get__(temp); temp.g
except AttributeError as e:
    print(e)
buf = io.StringIO()
with redirect_stdout(buf), nullcontext(5) as five:
    print("captured", five)
print(repr(buf.getvalue()), functools.reduce(operator.or_, [{1}, {2}]), sorted([(1, "b"), (0, "c")], key=operator.itemgetter(1)), list(map(operator.methodcaller("upper"), "ab")))
print(functools.partial(print, 1, sep="-"), functools.cmp_to_key(lambda a, b: b - a), sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)))
