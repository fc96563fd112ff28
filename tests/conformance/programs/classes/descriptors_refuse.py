import types


class C:
    pass


class Own:
    def __init__(self):
        pass


class NoItems:
    __class_getitem__ = None


class Entries:
    def __mro_entries__(self, bases):
        return ()


fromkeys = dict.__dict__['fromkeys']


def attempt(text):
    try:
        print(text, '->', eval(text))
    except Exception as error:
        print(text, '!', type(error).__name__, error)


for text in [
    'type.__getattribute__(list, list)', 'object.__getattribute__(1, 2)', 'getattr(1, 2)', 'setattr(C, 1, 2)', 'hasattr(1, 1)',
    'fromkeys.__get__(42)', 'fromkeys.__get__(None, 42)', 'fromkeys.__get__(None, int)', 'fromkeys.__get__(None)', 'fromkeys.__qualname__',
    'fromkeys(1)', 'fromkeys(int)', 'fromkeys()', 'fromkeys.__objclass__', '[].__add__.__objclass__', '[].__add__.__qualname__',
    'type([].__add__)', '[].__add__ == [].__add__', 'list.__add__(1, 2)', 'int.__new__(str)', 'object.__init__()', 'list.append(1, 2)',
    'complex.real.__qualname__', 'type.__dict__["__basicsize__"].__qualname__', 'type("X", (Entries(),), {})', 'types.new_class("X", (Entries(),))',
    'type("X", (1,), {})', 'NoItems[1]', 'C[1]', 'C(1)', 'C.__init__(C(), 1)', 'C.__new__(C, 1)', 'Own(1)', 'object.__init__(Own(), 1)',
    'object().__init__(1)', 'type({}.keys() & frozenset("d"))', 'min(1, 2, key=None, default=3, foo=1)', 'sorted([], foo=1)', 'sorted()',
    '"a".split(maxsplt=1)', '"a".split(sp=1)', 'open(foo=1)', 'max(1, foo=2)', 'print(1, foo=2)', 'int.from_bytes(foo=1)', 'pow(1, foo=1)',
]:
    attempt(text)
