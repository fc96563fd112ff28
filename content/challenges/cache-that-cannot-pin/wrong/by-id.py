import functools
from collections import OrderedDict


def remember(size):
    def decorate(method):
        results_of = {}

        @functools.wraps(method)
        def remembered(self, *args):
            results = results_of.setdefault(id(self), OrderedDict())
            if args in results:
                results.move_to_end(args)
                return results[args]
            results[args] = method(self, *args)
            if len(results) > size:
                results.popitem(last=False)
            return results[args]

        return remembered

    return decorate
