import gc

gc.disable()
gc.collect()


class Node:
    pass


class Slim:
    __slots__ = ("other",)


def pair(cls):
    a, b = cls(), cls()
    a.other, b.other = b, a


def self_loop():
    n = Node()
    n.me = n


def with_list():
    n = Node()
    n.items = [n]


def lists():
    a, b = [], []
    a.append(b)
    b.append(a)


def self_dict():
    d = {}
    d["me"] = d


def list_and_tuple():
    l = []
    l.append((l,))


def ring(n):
    nodes = [Node() for _ in range(n)]
    for i, node in enumerate(nodes):
        node.next = nodes[(i + 1) % n]


def tree():
    root = Node()
    root.children = []
    for _ in range(5):
        child = Node()
        child.parent = root
        root.children.append(child)


def recursive_function():
    def inner(n):
        return inner(n - 1)


def mutual():
    def f():
        return g()

    def g():
        return f()


def bound_method():
    n = Node2()
    n.callback = n.method


class Node2:
    def method(self):
        pass


def callback():
    n = Node()
    n.cb = lambda: n


def new_class():
    class Local:
        pass


def garbage_free():
    a = [Node() for _ in range(10)]


for make in (lambda: pair(Node), lambda: pair(Slim), self_loop, with_list, lists, self_dict, list_and_tuple, lambda: ring(3), tree, recursive_function, mutual, bound_method, callback, new_class, garbage_free):
    make()
    print(getattr(make, "__name__", "?"), gc.collect(), gc.collect())
