"""Plug-ins, registered by being defined, under the number of their definition."""
import itertools
import weakref

numbers = itertools.count()
table = weakref.WeakValueDictionary()


class Plugin:
    def __init_subclass__(cls, *, name=None, **others):
        super().__init_subclass__(**others)
        if name is not None:
            table[next(numbers), name] = cls

    @staticmethod
    def find(name):
        for key in sorted(table.keys(), key=lambda key: -key[0]):
            if key[1] == name:
                return table[key]
        raise LookupError(name)

    @staticmethod
    def names():
        return sorted(set(name for _, name in table.keys()))

    @staticmethod
    def unload(name):
        for key in list(table.keys()):
            if key[1] == name:
                del table[key]
