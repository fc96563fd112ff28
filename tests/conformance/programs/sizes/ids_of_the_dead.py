# Which new object gets the address of one that died: free lists of their own, blocks by size, values in the instance.
import gc

gc.disable()
gc.collect()


class Plain:
    pass


class Slots:
    __slots__ = ("a",)


def again(make):
    first = make()
    address = id(first)
    del first
    second = make()
    return id(second) == address


def last_first(make, n=4):
    objects = [make() for _ in range(n)]
    ids = [id(o) for o in objects]
    while objects:
        objects.pop()
    fresh = [make() for _ in range(n)]
    return [ids.index(id(o)) if id(o) in ids else -1 for o in fresh]


for label, make in (("list", list), ("of two", lambda: [1, 2]), ("dict", dict), ("set", set), ("object", object), ("float", lambda: float("1.5")), ("int", lambda: int("123456789")), ("str", lambda: "".join(["ab", "cd!"])), ("tuple", lambda: tuple([1, 2])), ("bytearray", lambda: bytearray(100)), ("large", lambda: bytearray(10 ** 6)), ("slots", Slots), ("plain", Plain)):
    print(label, again(make))
print(id([]) == id([]), id({}) == id({}), id([1]) == id([2]), id(object()) == id(object()), [] is [])
for label, make in (("lists", lambda: []), ("dicts", lambda: {}), ("objects", object), ("floats", lambda: float("1.5")), ("tuples", lambda: tuple([1, 2]))):
    print(label, last_first(make))


def rebind():
    x = Plain()
    first = id(x)
    x = Plain()
    second = id(x)
    x = Plain()
    return first == second, first == id(x)


rebind()
print(rebind())
dead = Plain()
address = id(dead)
del dead
print(id([]) == address, id({}) == address)
ids = []
for _ in range(6):
    x = [1]
    ids.append(id(x))
print(len(set(ids)), [ids.index(i) for i in ids])
