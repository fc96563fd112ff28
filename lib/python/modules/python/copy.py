"""Shallow and deep copies of any object."""

import types
import weakref

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
    return _reconstruct(x, None, *_reduced(x, cls))


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
            reduced = _reduced(x, cls)
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


def _reduced(x, cls):
    """What to make a copy of: (callable, arguments, state, list items, dict items)."""
    reduce = getattr(cls, '__reduce_ex__', None)
    if reduce is not None and reduce is not getattr(object, '__reduce_ex__', None):
        return reduce(x, 4)
    reduce = getattr(cls, '__reduce__', None)
    if reduce is not None and reduce is not getattr(object, '__reduce__', None):
        return reduce(x)
    return _default_reduced(x, cls)


_UNCOPYABLE = (types.GeneratorType, types.FrameType, types.TracebackType, types.ModuleType)


def _default_reduced(x, cls):
    if issubclass(cls, _UNCOPYABLE):
        raise TypeError(f'cannot pickle {cls.__name__!r} object')
    arguments = (cls,)
    if hasattr(cls, '__getnewargs_ex__'):
        args, kwargs = x.__getnewargs_ex__()
        return (lambda: cls.__new__(cls, *args, **kwargs)), (), _state(x), None, None
    if hasattr(cls, '__getnewargs__'):
        arguments += x.__getnewargs__()
    items = iter(x) if isinstance(x, list) else None
    entries = iter(x.items()) if isinstance(x, dict) else None
    if isinstance(x, (set, frozenset, bytearray)):
        return cls, (list(x),), _state(x), None, None
    if cls is types.MethodType:
        return getattr, (x.__self__, x.__func__.__name__), None, None, None
    if cls is slice:
        return cls, (x.start, x.stop, x.step), None, None, None
    return cls.__new__, arguments, _state(x), items, entries


def _state(x):
    getter = getattr(x, '__getstate__', None)
    if getter is not None:
        return getter()
    attributes = getattr(x, '__dict__', None) or None
    slots = {}
    for base in type(x).__mro__:
        names = base.__dict__.get('__slots__', ())
        for name in (names,) if isinstance(names, str) else names:
            if name.startswith('__') and not name.endswith('__'):
                name = f"_{base.__name__.lstrip('_')}{name}"
            if name not in ('__dict__', '__weakref__') and hasattr(x, name):
                slots[name] = getattr(x, name)
    return (attributes, slots) if slots else attributes


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
