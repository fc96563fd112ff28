"""Knows the live instances of classes."""
import weakref

_references = {}


def tracked(cls):
    inner = cls.__init__

    def __init__(self, *args, **kwargs):
        inner(self, *args, **kwargs)
        key = id(self)
        _references[key] = weakref.ref(self, lambda _, key=key: _references.pop(key, None))

    cls.__init__ = __init__
    return cls


def live(cls):
    instances = [reference() for reference in list(_references.values())]
    return [instance for instance in instances if isinstance(instance, cls)]
