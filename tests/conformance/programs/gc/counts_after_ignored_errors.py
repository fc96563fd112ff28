# From 3.13 on what prints an exception that nobody can catch leaves objects in free lists, which later ones come from.
# profiles: 3.13+
import gc
import sys


class Noisy:
    def __del__(self):
        raise ValueError('in del')


def drop():
    Noisy()


def nothing():
    pass


KINDS = {
    'lists': lambda: [], 'dicts': lambda: {}, 'pairs': lambda: (KINDS, 1), 'single tuples': lambda: (KINDS,),
    'tuples of 4': lambda: (KINDS, 1, 2, 3), 'tuples of 5': lambda: (KINDS, 1, 2, 3, 4),
}


def kept(action, make):
    held = [None] * 50
    gc.collect()
    gc.collect()
    before = gc.get_count()[0]
    action()
    added = gc.get_count()[0] - before
    for at in range(50):
        before = gc.get_count()[0]
        held[at] = make()
        if gc.get_count()[0] > before:
            return added, at


gc.disable()
for _ in range(3):
    kept(drop, KINDS['lists'])
for kind, make in KINDS.items():
    print(kind, kept(nothing, make), kept(drop, make))
sys.unraisablehook = lambda arguments: None
for kind, make in KINDS.items():
    print(kind, kept(drop, make))
