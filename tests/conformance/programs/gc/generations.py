# stress: audit, for it shows in which generation objects are
import gc
# profiles: 3.10+
gc.disable()
gc.collect()
print(gc.get_threshold() == ((700, 10, 10) if gc.get_threshold()[0] == 700 else (2000, 10, 10)), gc.get_threshold()[0])


class Node:
    def __init__(self):
        self.me = self


def young_and_old(generation):
    return sum(isinstance(o, Node) for o in gc.get_objects(generation=generation))


n = [Node() for _ in range(3)]
print([young_and_old(g) for g in (0, 1, 2)])
gc.collect(0)
print([young_and_old(g) for g in (0, 1, 2)])
gc.collect(1)
print([young_and_old(g) for g in (0, 1, 2)])
n.append(Node())
gc.collect(2)
print([young_and_old(g) for g in (0, 1, 2)])
n.clear()
print(gc.collect(0), gc.collect(1), gc.collect(2))
Node()
print(gc.collect(0), gc.collect(1), gc.collect(2))
keep = Node()
gc.collect(0)
del keep
print(gc.collect(0), gc.collect(1), gc.collect(2))
for bad in (3, -1, "a"):
    try:
        gc.collect(bad)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
gc.set_threshold(100, 5, 5)
print(gc.get_threshold())
gc.set_threshold(50)
print(gc.get_threshold())
gc.set_threshold(0)
print(gc.get_threshold(), gc.isenabled())
gc.enable()
print(gc.isenabled())
