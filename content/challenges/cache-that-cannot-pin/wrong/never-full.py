import functools


def remember(size):
    def decorate(method):
        slot = '_results_of_' + method.__name__

        @functools.wraps(method)
        def remembered(self, *args):
            results = self.__dict__.setdefault(slot, {})
            if args not in results:
                results[args] = method(self, *args)
            return results[args]

        return remembered

    return decorate
