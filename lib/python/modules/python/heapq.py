"""Heaps: lists in which no item is less than its parent at half its index."""

import sys

from _heapq import heapify, heappop, heappush, heappushpop, heapreplace

if sys.version_info >= (3, 14):
    from _heapq import heapify_max, heappop_max, heappush_max, heappushpop_max, heapreplace_max
    __all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'heappushpop', 'heappush_max', 'heappop_max', 'heapify_max', 'heapreplace_max',
               'heappushpop_max', 'nlargest', 'nsmallest', 'merge']
    _heapify_max, _heappop_max, _heapreplace_max = heapify_max, heappop_max, heapreplace_max
else:
    from _heapq import _heapify_max, _heappop_max, _heapreplace_max
    __all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest', 'heappushpop']


def merge(*iterables, key=None, reverse=False):
    """Items of several sorted iterables, sorted."""
    entries = []
    for order, it in enumerate(map(iter, iterables)):
        for value in it:
            entries.append([value if key is None else key(value), order, value, it])
            break
    while entries:
        best = entries[0]
        for entry in entries[1:]:
            if best[0] < entry[0] if reverse else entry[0] < best[0]:
                best = entry
        yield best[2]
        for value in best[3]:
            best[0] = value if key is None else key(value)
            best[2] = value
            break
        else:
            entries.remove(best)


def nsmallest(n, iterable, key=None):
    """The n smallest items, in order."""
    return sorted(iterable, key=key)[:max(n, 0)]


def nlargest(n, iterable, key=None):
    """The n largest items, largest first."""
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]
