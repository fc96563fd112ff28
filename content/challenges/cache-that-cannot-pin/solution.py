"""Remembers the results of methods."""
import functools
from collections import OrderedDict


def remember(size):
    """Decorator for a method: keeps the `size` results that were used last, for each instance."""

    def decorate(method):
        # What belongs to the instance dies with it, so the results are kept there.
        slot = '_results_of_' + method.__name__

        @functools.wraps(method)
        def remembered(self, *args):
            results = self.__dict__.setdefault(slot, OrderedDict())
            if args in results:
                results.move_to_end(args)
                return results[args]
            result = method(self, *args)
            results[args] = result
            if len(results) > size:
                results.popitem(last=False)
            return result

        return remembered

    return decorate
