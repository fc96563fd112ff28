# What reports of errors that nobody can catch leave behind in the collector's count: the first of a run, later ones, no text.
# stress: none, for it shows counts
import gc
import traceback
import weakref

try:
    raise KeyError
except KeyError:
    traceback.format_exc()
weakref.finalize(traceback.format_exc, len).detach()
gc.disable()
gc.collect()


class Explained:
    def __del__(self):
        raise ValueError('in del')


class Silent:
    def __del__(self):
        raise ValueError


def report(kind):
    gc.collect()
    it = kind()
    before = gc.get_count()[0]
    it = None
    after = gc.get_count()[0]
    print(kind.__name__, after - before)


report(Explained)
report(Explained)
report(Silent)
report(Silent)
report(Explained)
