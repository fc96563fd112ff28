# profiles: 3.8 3.9 3.10+
# What writing leaves in the collector's count: from the second piece of text on those that wait are in a list, until there are 8 KiB of them.
# stress: audit because it shows what get_count says
import gc

gc.disable()
gc.collect()


def cost():
    before = gc.get_count()[0]
    print('a', 'b')
    return gc.get_count()[0] - before


costs = [cost(), cost(), cost()]
print('first', costs)
gc.collect()
costs = [cost(), cost(), cost()]
print('again', costs)
print('.' * 9000)
gc.collect()
costs = [cost(), cost(), cost()]
print('after a flush', costs)
gc.collect()
costs = [cost(), cost(), cost()]
print('once more', costs)
