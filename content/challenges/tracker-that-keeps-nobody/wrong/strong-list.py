_instances = []


def tracked(cls):
    made = cls.__init__

    def __init__(self, *args, **kwargs):
        made(self, *args, **kwargs)
        _instances.append(self)

    cls.__init__ = __init__
    return cls


def live(cls):
    return [instance for instance in _instances if isinstance(instance, cls)]
