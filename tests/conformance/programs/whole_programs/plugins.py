"""Plugins by decorators, abstract classes, __init_subclass__, protocols, generics, properties, weak registries."""
# stress: none: a long program, too slow with a collection at every allocation
import abc
import inspect
import types
import weakref
from collections.abc import Iterable, Mapping, MutableMapping, Sequence
from typing import ClassVar, Generic, Literal, Protocol, TypedDict, TypeVar, get_type_hints, runtime_checkable, overload, NewType, Annotated, Final

T = TypeVar("T")
K = TypeVar("K", bound="Comparable")


@runtime_checkable
class Comparable(Protocol):
    def __lt__(self, other) -> bool: ...


class Plugin(abc.ABC):
    registry: ClassVar[dict] = {}
    name: str

    def __init_subclass__(cls, /, key=None, **kw):
        super().__init_subclass__(**kw)
        cls.name = key or cls.__name__.lower()
        if not inspect.isabstract(cls):
            Plugin.registry[cls.name] = cls

    @abc.abstractmethod
    def run(self, data: Sequence[int]) -> int:
        """Do it."""

    @property
    @abc.abstractmethod
    def cost(self) -> float: ...

    @classmethod
    def create(cls, name, *args):
        try:
            return cls.registry[name](*args)
        except KeyError:
            raise LookupError(f"no plugin {name!r}, have {sorted(cls.registry)}") from None


class Sum(Plugin):
    cost = 1.0

    def run(self, data):
        return sum(data)


class Scale(Plugin, key="x"):
    def __init__(self, k):
        self.k = k

    @property
    def cost(self):
        return self.k / 2

    def run(self, data):
        return sum(self.k * d for d in data)


class Half(Plugin):
    def run(self, data):
        return 0


print(Plugin.registry, Half.__abstractmethods__)
for make in (lambda: Half(), lambda: Plugin(), lambda: Plugin.create("nope"), lambda: Plugin.create("x", 3).run([1, 2]), lambda: Plugin.create("sum").cost, lambda: Scale()):
    try:
        print(make())
    except Exception as e:
        print(type(e).__name__, e)


class Stack(Generic[T]):
    def __init__(self, items: Iterable[T] = ()) -> None:
        self._items: list[T] = list(items)

    def push(self, item: T) -> "Stack[T]":
        self._items.append(item)
        return self

    def __class_getitem__(cls, item):
        return super().__class_getitem__(item)


class Movie(TypedDict, total=False):
    title: str
    year: int


UserId = NewType("UserId", int)
LIMIT: Final = 3
print(Stack[int], Stack[int]([1]).push(2)._items, get_type_hints(Stack.push), Movie(title="x"), Movie.__annotations__, Movie.__total__, UserId(5), isinstance(3, Comparable), isinstance(object(), Comparable))
print(Literal["a", "b"], Annotated[int, "meta"].__metadata__, list[int] | None, dict[str, list[T]][int] if False else dict[str, list[int]])


class CaseInsensitive(MutableMapping):
    def __init__(self, *a, **kw):
        self._d = {}
        self.update(*a, **kw)

    def __getitem__(self, k): return self._d[k.lower()]
    def __setitem__(self, k, v): self._d[k.lower()] = v
    def __delitem__(self, k): del self._d[k.lower()]
    def __iter__(self): return iter(self._d)
    def __len__(self): return len(self._d)


ci = CaseInsensitive({"A": 1}, B=2)
ci["C"] = 3
print(ci["a"], "B" in ci, list(ci.items()), ci.pop("c"), ci.setdefault("d", 9), ci == {"a": 1, "b": 2, "d": 9}, isinstance(ci, Mapping), ci.get("zz"))
sig = inspect.signature(Plugin.create)
print(sig, list(sig.parameters), inspect.getdoc(Plugin.run), inspect.signature(lambda a, /, b=1, *, c: None), inspect.isclass(Sum))


def make_counter(start=0):
    count = start

    def step(n=1):
        nonlocal count
        count += n
        return count
    step.reset = lambda: None
    return step


c = make_counter(5)
print(c(), c(2), c.__closure__[0].cell_contents, c.__code__.co_freevars, make_counter.__defaults__, c.__qualname__)
Point = types.new_class("Point", (), {}, lambda ns: ns.update(x=1, norm=lambda self: abs(self.x)))
print(Point().norm(), type("Dyn", (Point,), {"x": -4})().norm(), types.SimpleNamespace(a=1, b="x"), types.MappingProxyType({"k": 1}))
registry = weakref.WeakValueDictionary()
registry["s"] = s = Sum()
print(list(registry), registry["s"] is s)
del s
print(list(registry))
