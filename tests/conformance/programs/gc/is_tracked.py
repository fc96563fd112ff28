# stress: audit, for a collection untracks
import gc


class Plain:
    pass


class Empty:
    __slots__ = ()


class Slotted:
    __slots__ = ("x",)


def generator():
    yield


values = {
    "int": 5, "float": 1.5, "str": "abc", "bytes": b"x", "none": None, "bool": True, "range": range(3),
    "list": [], "dict empty": {}, "dict ints": {"a": 1}, "dict list": {"a": []}, "set": set(), "frozenset": frozenset({1}),
    "instance": Plain(), "slots": Slotted(), "no slots": Empty(), "class": Plain, "function": generator, "lambda": lambda: 0,
    "generator": generator(), "method": [].append, "bound": Plain().__init__, "module": gc, "iterator": iter([]),
    "exception": ValueError("x"), "property": property(), "object": object(), "code": generator.__code__, "type": int,
    "slice": slice(1), "bytearray": bytearray(b"a"), "cell": (lambda: values).__code__, "enumerate": enumerate([]), "map": map(int, []),
}
for name in values:
    print(name, gc.is_tracked(values[name]))
x = 1
t = (x, x)
l = (x, [])
print("tuples", gc.is_tracked(t), gc.is_tracked(l), gc.is_tracked(tuple([1, 2])), gc.is_tracked(()))
gc.collect()
print("after collect", gc.is_tracked(t), gc.is_tracked(l), gc.is_tracked(values["dict ints"]), gc.is_tracked(values["dict list"]))
d = {"a": 1}
d["b"] = []
print("grown", gc.is_tracked(d))
del d["b"]
print("shrunk", gc.is_tracked(d))
gc.collect()
print("collected", gc.is_tracked(d))
