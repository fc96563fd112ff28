"""Knows the live instances of classes."""
import functools
import itertools
import weakref

_numbers = itertools.count()
# Number of making to instance. A WeakSet would not do: it compares instances, and needs their hash.
_instances = weakref.WeakValueDictionary()


def tracked(cls):
    """Class decorator: from now on `live(cls)` knows the instances."""
    made = cls.__init__

    @functools.wraps(made)
    def __init__(self, *args, **kwargs):
        made(self, *args, **kwargs)
        _instances[next(_numbers)] = self

    cls.__init__ = __init__
    return cls


def live(cls):
    """The live instances of a tracked class, in the order in which they were made."""
    found = []
    for number in sorted(_instances.keys()):
        instance = _instances.get(number)
        if isinstance(instance, cls):
            found.append(instance)
    return found
