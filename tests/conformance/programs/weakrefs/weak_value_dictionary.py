import gc
import weakref

gc.collect()


class Image:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Image({self.name})"


cache = weakref.WeakValueDictionary()
a = Image("a")
cache["a"] = a
cache["b"] = Image("b")
print(len(cache), list(cache), "a" in cache, "b" in cache, cache["a"], cache.get("b"), cache.get("b", "gone"))
b = cache.setdefault("c", Image("c"))
print(sorted(cache.keys()), [v.name for v in cache.values()], [(k, v.name) for k, v in cache.items()])
print(cache.pop("a"), len(cache), cache.pop("zz", None))
cache.update({"x": a, "y": a})
copy = cache.copy()
print(len(copy), sorted(copy))
del a
print(len(cache), sorted(cache), dict(cache))
try:
    cache["a"]
except KeyError as error:
    print("KeyError", error)
try:
    cache["n"] = 5
except TypeError as error:
    print(error)
loop = Image("loop")
loop.me = loop
cache["loop"] = loop
del loop
print("loop" in cache, len(cache))
gc.collect()
print("loop" in cache, len(cache), [r() for r in cache.valuerefs()])
for i in range(3):
    cache[i] = Image(i)
print(len(cache))
keep = [Image(i) for i in range(3)]
for i, image in enumerate(keep):
    cache[i] = image
for key, image in cache.items():
    pass
print(len(cache), key, image)
del keep, image
print(len(cache), repr(cache).startswith("<WeakValueDictionary at 0x"))
del b
print(len(cache))
