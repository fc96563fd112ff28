# Who holds the receiver while a bound method runs, and the manager while `with` enters and leaves it.
import sys


class Manager:
    def __enter__(self):
        self.entered = sys.getrefcount(self)
        return self

    def __exit__(self, *details):
        self.left = sys.getrefcount(self)


class Counter:
    def me(self):
        return sys.getrefcount(self)

    def rest(self, *args):
        return sys.getrefcount(self)

    def two(self, a, b=None):
        return sys.getrefcount(self), sys.getrefcount(a)


manager = Manager()
with manager:
    print('module', manager.entered)
print('module', manager.entered, manager.left)


def in_function():
    manager = Manager()
    with manager:
        pass
    return manager.entered, manager.left


def returning():
    manager = Manager()
    def inner():
        with manager:
            return 5
    inner()
    return manager.entered, manager.left


print('function', in_function(), 'return', returning())

o = object()
counter = Counter()
me, rest, two = counter.me, counter.rest, counter.two
print('stored', me(), rest(), rest(o), rest(*[o]), two(o), two(a=o), two(*[o]))
print('spread', me(*()), counter.me(*()), two(*[o], **{'b': 1}), counter.two(*[o], **{'b': 1}))
print('plain', counter.me(), counter.rest(o), counter.two(o), counter.two(a=o))


def local():
    counter = Counter()
    me = counter.me
    return me(), counter.me(), me(*()), sorted([1], key=lambda one, me=me: me())


print('local', local())
