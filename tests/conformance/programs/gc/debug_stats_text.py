# stress: audit, for it prints what one collection finds
import gc
import sys

gc.collect()
gc.set_debug(gc.DEBUG_COLLECTABLE)


class Node:
    pass


a = Node()
a.me = a
b = [a]
b.append(b)
del a, b
sys.stderr.flush()
gc.collect()
gc.set_debug(0)
print("done")
