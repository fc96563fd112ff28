import pickle
import traceback
from collections import OrderedDict
from functools import partial


def local():
    class Local:
        pass
    return Local


class Holder:
    def __init__(self, **kw):
        self.__dict__.update(kw)


class Listed(list):
    pass


class Made:
    def __reduce__(self):
        return Holder, (lambda: 1,)


class New:
    def __getnewargs__(self):
        return (lambda: 2,)


class Slots:
    __slots__ = ('a',)


slots = Slots()
slots.a = lambda: 3
gone = type('Gone', (), {})
odd = type('Odd', (), {})
odd.__module__ = 'no_such_module'
wrong = [
    local(), local()(), gone(), odd, {'f': lambda: 4}, [1, [2, lambda: 5]], (1, lambda: 6), Holder(inner=Holder(x=lambda: 7)), Listed([lambda: 8]),
    Made(), New(), slots, OrderedDict(key=lambda: 9), {1: {2: [lambda: 10]}}, {lambda: 11}, frozenset([lambda: 12]), partial(lambda: 13),
    (i for i in []), {'deep': [{'g': (i for i in [])}]}, {(lambda: 14): 1}, (1, 2, 3, 4, lambda: 15), [0] * 1500 + [lambda: 16],
]
for value in wrong:
    for protocol in (pickle.DEFAULT_PROTOCOL, 2):
        try:
            pickle.dumps(value, protocol)
        except Exception as error:
            print(type(error), str(error).split(' at 0x')[0], getattr(error, '__notes__', None))
print(pickle.PicklingError, pickle.UnpicklingError.__mro__)
try:
    pickle.dumps({'last': [gone]})
except pickle.PicklingError as error:
    print(''.join(traceback.format_exception_only(type(error), error)))
