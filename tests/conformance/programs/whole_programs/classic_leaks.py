"""Classic leaks as tutorials show them: caches, listeners, closures, cycles with __del__, globals, tracebacks, threads."""
# stress: none: a long program, too slow with a collection at every allocation
import gc
import sys
import weakref
import threading
import functools


class Node:
    instances = weakref.WeakSet()

    def __init__(self, name):
        self.name = name
        self.children = []
        self.parent = None
        Node.instances.add(self)

    def add(self, child):
        self.children.append(child)
        child.parent = self
        return child

    def __repr__(self):
        return f"<{self.name}>"


def names():
    return sorted(n.name for n in Node.instances)


gc.collect()
gc.disable()
root = Node("root")
leaf = root.add(Node("leaf"))
print(sys.getrefcount(root), sys.getrefcount(leaf), names())
del root, leaf
print("after del:", names())
print("collected", gc.collect(), names())


class WeakNode(Node):
    @property
    def parent(self):
        return self._parent() if self._parent else None

    @parent.setter
    def parent(self, p):
        self._parent = weakref.ref(p) if p is not None else None


r = WeakNode("weak root")
l = r.add(WeakNode("weak leaf"))
print(l.parent, names())
del r
print(l.parent, names())
del l
print(names())
cache = {}


def cached(key):
    if key not in cache:
        cache[key] = Node(f"cached {key}")
    return cache[key]


for i in range(3):
    cached(i)
print(names(), len(cache))
cache.clear()
print(names())


class Service:
    @functools.lru_cache(maxsize=None)
    def compute(self, n):
        return n * 2

    def __del__(self):
        print("Service deleted")


s = Service()
print(s.compute(2))
del s
print("still cached", Service.compute.cache_info().currsize)
Service.compute.cache_clear()
handlers = []


def register():
    big = Node("captured")
    handlers.append(lambda: big.name)


register()
print(handlers[0](), handlers[0].__closure__[0].cell_contents, names())
handlers.clear()
print(names())


def fail():
    local = Node("in frame")
    raise ValueError("kept")


try:
    fail()
except ValueError as e:
    kept = e
print(names(), kept.__traceback__.tb_next.tb_frame.f_locals)
kept = None
print(names())


class Cyclic:
    def __init__(self):
        self.me = self

    def __del__(self):
        print("finalizer ran once")
        saved.append(self)


saved = []
Cyclic()
print(gc.collect(), len(saved))
saved.clear()
print(gc.collect(), len(saved))
print(gc.get_referrers(cache)[0] is globals(), gc.is_tracked([]), gc.is_tracked(1), gc.get_count()[0] >= 0, gc.get_threshold()[1:])
gc.set_debug(gc.DEBUG_SAVEALL)
a = []; a.append(a); del a
gc.collect()
print(gc.garbage)
gc.set_debug(0); gc.garbage.clear()
f = weakref.finalize(x := Node("finalized"), print, "finalize called", end="!\n")
print(f.alive)
del x
print(f.alive, f())
t = threading.Thread(target=lambda n=Node("thread arg"): None)
t.start(); t.join()
print(names()); del t; print(names())
print(sys.getsizeof([]), sys.getsizeof({}), sys.getsizeof(""), sys.getsizeof(()), sys.getsizeof([1, 2, 3]), sys.getsizeof(2**70))
