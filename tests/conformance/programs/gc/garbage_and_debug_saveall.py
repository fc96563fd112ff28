# stress: audit, for it prints what one collection finds
import gc

gc.collect()
gc.set_debug(gc.DEBUG_SAVEALL)
print(gc.get_debug() == gc.DEBUG_SAVEALL, gc.DEBUG_STATS, gc.DEBUG_COLLECTABLE, gc.DEBUG_UNCOLLECTABLE, gc.DEBUG_SAVEALL, gc.DEBUG_LEAK)


class Node:
    def __del__(self):
        print("del runs")


a = Node()
a.me = a
l = []
l.append(l)
del a, l
print(gc.collect())
print([type(g).__name__ for g in gc.garbage])
print(gc.garbage[0].me is gc.garbage[0])
gc.set_debug(0)
gc.garbage.clear()
print(gc.collect(), gc.garbage)
x = [1]
x.append(x)
del x
print(gc.collect(), gc.garbage)
