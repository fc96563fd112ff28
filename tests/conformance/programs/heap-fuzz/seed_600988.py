# A constant slice keeps the tuple of the constants tracked, so that it is among the referrers of each constant.
import gc
import sys

gc.disable()


class Holder:
    pass


def kinds(objects):
    return sorted(type(o).__name__ for o in objects if type(o).__name__ in ('tuple', 'Holder'))


def with_slice():
    held = (1, 2.5)
    holder = Holder()
    holder.held = held
    taken = [1, 2, 3][:]
    return kinds(gc.get_referrers(held)), taken


def without_slice():
    held = (3, 4.5)
    holder = Holder()
    holder.held = held
    return kinds(gc.get_referrers(held))


for _ in range(3):
    gc.collect()

for round in range(3):
    print(round, with_slice(), without_slice())
    gc.collect()

f = with_slice.__code__
print(f.co_consts is f.co_consts, sys.getrefcount(f.co_consts) < 10)
