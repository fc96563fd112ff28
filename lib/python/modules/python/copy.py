"""Shallow and deep copies of any object."""

import types
import weakref
from copyreg import dispatch_table

__all__ = ['Error', 'copy', 'deepcopy', 'replace']


class Error(Exception):
    pass


error = Error

# Objects that cannot change are their own copies.
_IMMUTABLE = (
    type(None), int, float, bool, complex, str, tuple, bytes, frozenset, type, range, slice, property, types.BuiltinFunctionType,
    type(Ellipsis), type(NotImplemented), types.FunctionType, weakref.ref, types.CodeType,
)
_ATOMIC = frozenset(_IMMUTABLE) - {tuple, frozenset, slice}


def copy(x):
    """A new object of the same kind that shares the parts of the old one."""
    cls = type(x)
    if cls in _IMMUTABLE:
        return x
    if cls in (list, dict, set, bytearray):
        return cls.copy(x)
    if issubclass(cls, type):
        return x
    copier = getattr(cls, '__copy__', None)
    if copier is not None:
        return copier(x)
    reduced = _reduced(x, cls, 'shallow')
    return x if isinstance(reduced, str) else _reconstruct(x, None, *reduced)


def deepcopy(x, memo=None, _nil=[]):
    """A new object of the same kind with copies of the parts of the old one, and of theirs."""
    cls = type(x)
    if cls in _ATOMIC:
        return x
    identity = id(x)
    if memo is None:
        memo = {}
    else:
        known = memo.get(identity, _nil)
        if known is not _nil:
            return known
    copier = _deep_copiers.get(cls)
    if copier is not None:
        result = copier(x, memo)
    elif issubclass(cls, type):
        return x
    else:
        copier = getattr(x, '__deepcopy__', None)
        if copier is not None:
            result = copier(memo)
        else:
            reduced = _reduced(x, cls, 'deep')
            result = x if isinstance(reduced, str) else _reconstruct(x, memo, *reduced)
    if result is not x:
        memo[identity] = result
        _keep_alive(x, memo)
    return result


def _keep_alive(x, memo):
    # A temporary object whose id is in the memo must not die before the memo does.
    try:
        memo[id(memo)].append(x)
    except KeyError:
        memo[id(memo)] = [x]


def _copy_list(x, memo):
    result = []
    memo[id(x)] = result
    append = result.append
    for item in x:
        append(deepcopy(item, memo))
    return result


def _copy_tuple(x, memo):
    items = [deepcopy(item, memo) for item in x]
    # An item may have led back to the tuple.
    try:
        return memo[id(x)]
    except KeyError:
        pass
    for old, new in zip(x, items):
        if old is not new:
            return tuple(items)
    return x


def _copy_dict(x, memo):
    result = {}
    memo[id(x)] = result
    for key, value in x.items():
        result[deepcopy(key, memo)] = deepcopy(value, memo)
    return result


def _copy_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


_deep_copiers = {list: _copy_list, tuple: _copy_tuple, dict: _copy_dict, types.MethodType: _copy_method}


def _reduced(x, cls, kind):
    """What to make a copy of: (callable, arguments, state, list items, dict items), or a string for what is its own copy."""
    reduce = dispatch_table.get(cls)
    if reduce is not None:
        return reduce(x)
    reduce = getattr(x, '__reduce_ex__', None)
    if reduce is not None:
        return reduce(4)
    reduce = getattr(x, '__reduce__', None)
    if reduce is not None:
        return reduce()
    raise Error('un(%s)copyable object of type %s' % (kind, cls))


def _reconstruct(x, memo, func, args, state=None, items=None, entries=None):
    deep = memo is not None
    if deep and args:
        args = [deepcopy(argument, memo) for argument in args]
    result = func(*args)
    if deep:
        memo[id(x)] = result
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(result, '__setstate__'):
            result.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state is not None:
                result.__dict__.update(state)
            if slots is not None:
                for key, value in slots.items():
                    setattr(result, key, value)
    if items is not None:
        for item in items:
            result.append(deepcopy(item, memo) if deep else item)
    if entries is not None:
        for key, value in entries:
            if deep:
                key, value = deepcopy(key, memo), deepcopy(value, memo)
            result[key] = value
    return result


def replace(obj, /, **changes):
    """A copy of an object with some of its fields changed."""
    func = getattr(obj.__class__, '__replace__', None)
    if func is None:
        raise TypeError(f'replace() does not support {obj.__class__.__name__} objects')
    return func(obj, **changes)
