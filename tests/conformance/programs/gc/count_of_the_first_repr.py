# stress: audit because it shows what is counted
# The first repr of a container makes a list and a dict that stay; that of an empty list does not.
import functools
import gc

gc.disable()
keep = [None] * 10
gc.collect()


def grown(action):
    before = gc.get_count()[0]
    action()
    return gc.get_count()[0] - before


items = []
keep[0] = grown(lambda: repr(items))
items = ['a']
keep[1] = grown(lambda: repr(items))
keep[2] = grown(lambda: repr(items))
print(keep[:3])
