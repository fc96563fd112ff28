import itertools
import weakref
from importlib import import_module

_numbers = itertools.count()
_instances = weakref.WeakValueDictionary()


def tracked(cls):
    made = cls.__init__

    def __init__(self, *args, **kwargs):
        made(self, *args, **kwargs)
        self.__dict__['tracked'] = self
        _instances[next(_numbers)] = self

    cls.__init__ = __init__
    return cls


def live(cls):
    import_module('gc').collect()
    return [_instances[number] for number in sorted(_instances) if isinstance(_instances[number], cls)]
