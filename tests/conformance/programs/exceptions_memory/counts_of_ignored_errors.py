# profiles: 3.8 3.9 3.10 3.11 3.12
# Reporting an exception of a finalizer opens the source file and reads the line that failed: objects that are counted while they live, and
# free lists that have more in them afterwards.
# stress: audit because it shows what get_count says
import gc

gc.disable()


class C:
    def __del__(self):
        raise ValueError('in del')


class Missing:
    def __del__(self):
        self.nothing


def cost(cls):
    c = cls()
    before = gc.get_count()[0]
    del c
    return gc.get_count()[0] - before


cost(C)
for cls in (C, Missing):
    gc.collect()
    costs = [cost(cls), cost(cls), cost(cls)]
    print(cls.__name__, costs)


def free(make):
    """Objects in the free list that it takes."""
    slots = [None] * 40
    gc.collect()
    cost(C)
    before = gc.get_count()[0]
    for i in range(30):
        slots[i] = make(i)
    return 30 - (gc.get_count()[0] - before)


for make in (lambda i: [], lambda i: {}, lambda i: (i,), lambda i: (i, i), lambda i: (i, i, i), lambda i: (i, i, i, i), lambda i: (i, i, i, i, i)):
    free(make)
    print(type(make(0)).__name__, len(make(0)), free(make))
