import weakref

_references = []


def tracked(cls):
    made = cls.__init__

    def __init__(self, *args, **kwargs):
        made(self, *args, **kwargs)
        _references.append(weakref.ref(self))

    cls.__init__ = __init__
    return cls


def live(cls):
    instances = [reference() for reference in _references]
    return [instance for instance in instances if isinstance(instance, cls)]
