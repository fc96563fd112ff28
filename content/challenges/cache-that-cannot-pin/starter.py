"""Remembers the results of methods."""
import functools


def remember(size):
    """Decorator for a method: keeps the `size` results that were used last, for each instance."""

    def decorate(method):
        return method

    return decorate
