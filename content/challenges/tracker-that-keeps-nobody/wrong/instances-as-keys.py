import itertools
import weakref

_numbers = itertools.count()
_made = weakref.WeakKeyDictionary()


def tracked(cls):
    made = cls.__init__

    def __init__(self, *args, **kwargs):
        made(self, *args, **kwargs)
        _made[self] = next(_numbers)

    cls.__init__ = __init__
    return cls


def live(cls):
    return sorted((instance for instance in _made if isinstance(instance, cls)), key=_made.get)
