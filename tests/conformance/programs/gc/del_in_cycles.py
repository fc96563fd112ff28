import gc

gc.disable()
gc.collect()


class D:
    def __init__(self, name):
        self.name = name
        self.other = None

    def __del__(self):
        print("del", self.name, "sees", self.other.name if self.other else None)


def ring(*names):
    nodes = [D(n) for n in names]
    for i, node in enumerate(nodes):
        node.other = nodes[(i + 1) % len(nodes)]


ring("a", "b")
print(gc.collect(), gc.garbage)
ring("x", "y", "z")
ring("p")
print(gc.collect(), gc.garbage)
ring("old1", "old2")
gc.collect(0)
print("after collect(0)")


def held_by_cycle():
    a = D("holder")
    a.other = a
    a.extra = D("held")


held_by_cycle()
print(gc.collect())
o = D("survivor 2")
n = D("survivor 1")
o.other, n.other = n, o
gc.collect()
gc.collect()
fresh = D("fresh")
fresh.other = o
o.other = fresh
fresh.other = o
del o, n, fresh
print(gc.collect())
