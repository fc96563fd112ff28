"""What is a coroutine, and what makes one."""

import collections.abc
import functools
import sys
import types

__all__ = ('iscoroutinefunction', 'iscoroutine')

# The mark of what is no function but to be taken for a coroutine function.
_is_coroutine = object()
_CO_COROUTINE = 0x80


def iscoroutine(obj):
    """Whether it is a coroutine object."""
    return isinstance(obj, (types.CoroutineType, collections.abc.Coroutine))


def _iscoroutinefunction(func):
    if getattr(func, '_is_coroutine', None) is _is_coroutine:
        return True
    while isinstance(func, functools.partial):
        func = func.func
    func = getattr(func, '__func__', func)
    flags = getattr(getattr(func, '__code__', None), 'co_flags', 0)
    return isinstance(flags, int) and bool(flags & _CO_COROUTINE)


def iscoroutinefunction(func):
    """Whether calling it gives a coroutine."""
    if sys.version_info >= (3, 14):
        import warnings
        warnings._deprecated(
            'asyncio.iscoroutinefunction',
            '{name!r} is deprecated and slated for removal in Python {remove}; use inspect.iscoroutinefunction() instead', remove=(3, 16))
    return _iscoroutinefunction(func)
