import gc
import weakref

gc.collect()


class View:
    def __init__(self):
        self.handlers = []


def leaky():
    v = View()
    v.handlers.append(lambda: v)
    return weakref.ref(v)


def clean():
    v = View()
    v.handlers.append(lambda: None)
    return weakref.ref(v)


def weak():
    v = View()
    r = weakref.ref(v)
    v.handlers.append(lambda: r())
    return r


def bound():
    v = View()
    v.handlers.append(v.handlers.append)
    return weakref.ref(v)


for make in (leaky, clean, weak, bound):
    ref = make()
    before = ref() is not None
    gc.collect()
    print(make.__name__, before, ref() is not None)
