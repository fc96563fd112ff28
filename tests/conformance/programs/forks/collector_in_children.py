# A child has the parent's generations, thresholds and frozen objects, and collects by itself.
import gc
import os


class Node:
    pass


def cycle():
    node = Node()
    node.me = node


gc.disable()
gc.collect()
cycle()
cycle()
if os.fork() == 0:
    print('child found', gc.collect(), gc.isenabled(), flush=True)
    os._exit(0)
os.wait()
gc.freeze()
if os.fork() == 0:
    print('frozen', gc.get_freeze_count() > 0, gc.collect(), flush=True)
    gc.unfreeze()
    print('unfrozen', gc.get_freeze_count(), gc.collect(), flush=True)
    os._exit(0)
os.wait()
print('parent', gc.get_freeze_count() > 0)
gc.unfreeze()
print(gc.collect())
