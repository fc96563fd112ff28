"""Remembers the results of methods."""
import functools


class Remembered:
    def __init__(self, method, size):
        functools.update_wrapper(self, method)
        self.method = method
        self.size = size

    def __get__(self, instance, owner=None):
        return self if instance is None else functools.partial(self.call, instance)

    def call(self, instance, *args):
        results = vars(instance).setdefault((id(self), 'results'), {})
        if args in results:
            results[args] = results.pop(args)
        else:
            results[args] = self.method(instance, *args)
            while len(results) > self.size:
                del results[next(iter(results))]
        return results[args]


def remember(size):
    return lambda method: Remembered(method, size)
