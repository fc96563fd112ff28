"""Weak references and containers that are built on them."""

import itertools
import sys
from abc import ABCMeta

from _weakref import (
    CallableProxyType, ProxyType, ReferenceType, getweakrefcount, getweakrefs, proxy, ref, _notes_removals, _remove_dead_weakref,
)
from _weakrefset import WeakSet

ProxyTypes = (ProxyType, CallableProxyType)

__all__ = [
    'ref', 'proxy', 'getweakrefcount', 'getweakrefs', 'WeakKeyDictionary', 'ReferenceType', 'ProxyType', 'CallableProxyType',
    'ProxyTypes', 'WeakValueDictionary', 'WeakSet', 'WeakMethod', 'finalize',
]


class WeakMethod(ref):
    """A weak reference to a bound method: it lives as long as the instance and the function do."""

    __slots__ = '_func_ref', '_meth_type', '_alive', '__weakref__'

    def __new__(cls, meth, callback=None):
        try:
            instance = meth.__self__
            function = meth.__func__
        except AttributeError:
            raise TypeError(f'argument should be a bound method, not {type(meth)}') from None

        # Called when either of the two dies; the first time counts.
        def died(_):
            self = itself()
            if self._alive:
                self._alive = False
                if callback is not None:
                    callback(self)

        self = ref.__new__(cls, instance, died)
        self._func_ref = ref(function, died)
        self._meth_type = type(meth)
        self._alive = True
        itself = ref(self)
        return self

    def __call__(self):
        instance = super().__call__()
        function = self._func_ref()
        if instance is None or function is None:
            return None
        return self._meth_type(function, instance)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if not self._alive or not other._alive:
            return self is other
        return ref.__eq__(self, other) and self._func_ref == other._func_ref

    def __ne__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if not self._alive or not other._alive:
            return self is not other
        return ref.__ne__(self, other) or self._func_ref != other._func_ref

    __hash__ = ref.__hash__


class KeyedRef(ref):
    """A weak reference that knows the key of the entry it is the value of."""

    __slots__ = 'key',

    def __new__(type, ob, callback, key):
        self = ref.__new__(type, ob, callback)
        self.key = key
        return self

    def __init__(self, ob, callback, key):
        super().__init__(ob, callback)


class _WeakMapping(metaclass=ABCMeta):
    """What mappings have in common, on top of `__getitem__`, `items` and their kin."""

    if not _notes_removals:
        _iterating = _pending_removals = ()

    def __repr__(self):
        return f'<{self.__class__.__name__} at {id(self):#x}>'

    def __copy__(self):
        return self.copy()

    def __eq__(self, other):
        if not hasattr(other, 'keys'):
            return NotImplemented
        return dict(self.items()) == dict(other.items())

    __hash__ = None

    def clear(self):
        self.data.clear()

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not hasattr(other, 'keys'):
            return NotImplemented
        result = self.copy()
        result.update(other)
        return result

    def __ror__(self, other):
        if not hasattr(other, 'keys'):
            return NotImplemented
        result = self.__class__()
        result.update(other)
        result.update(self)
        return result


class WeakValueDictionary(_WeakMapping):
    """A mapping whose entries go when their values die."""

    def __init__(self, other=(), /, **kw):
        # The function must not keep the mapping alive, so it has a weak reference of its own.
        def remove(wr, selfref=ref(self), _atomic_removal=_remove_dead_weakref):
            self = selfref()
            if self is not None:
                if self._iterating:
                    self._pending_removals.append(wr.key)
                else:
                    _atomic_removal(self.data, wr.key)

        self._remove = remove
        if _notes_removals:
            self._pending_removals = []
            self._iterating = set()
        self.data = {}
        self.update(other, **kw)

    def __getitem__(self, key):
        if self._pending_removals:
            self._commit_removals()
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        if self._pending_removals:
            self._commit_removals()
        self.data[key] = KeyedRef(value, self._remove, key)

    def __delitem__(self, key):
        if self._pending_removals:
            self._commit_removals()
        del self.data[key]

    def __len__(self):
        if self._pending_removals:
            self._commit_removals()
        return len(self.data)

    def __contains__(self, key):
        if self._pending_removals:
            self._commit_removals()
        try:
            return self.data[key]() is not None
        except KeyError:
            return False

    def copy(self):
        if self._pending_removals:
            self._commit_removals()
        result = WeakValueDictionary()
        for key, value in self.items():
            result[key] = value
        return result

    def __deepcopy__(self, memo):
        if self._pending_removals:
            self._commit_removals()
        from copy import deepcopy
        result = self.__class__()
        for key, value in self.items():
            result[deepcopy(key, memo)] = value
        return result

    def get(self, key, default=None):
        if self._pending_removals:
            self._commit_removals()
        try:
            found = self.data[key]
        except KeyError:
            return default
        value = found()
        return default if value is None else value

    if _notes_removals:
        from _weakiteration import commit_values as _commit_removals, value_items as items, value_keys as keys
        from _weakiteration import values, itervaluerefs
    else:
        def items(self):
            for key, found in self.data.copy().items():
                value = found()
                if value is not None:
                    yield key, value

        def keys(self):
            for key, found in self.data.copy().items():
                if found() is not None:
                    yield key

        def values(self):
            for found in self.data.copy().values():
                value = found()
                if value is not None:
                    yield value

        def itervaluerefs(self):
            yield from self.data.copy().values()

    __iter__ = keys

    def valuerefs(self):
        if self._pending_removals:
            self._commit_removals()
        return list(self.data.copy().values())

    def popitem(self):
        if self._pending_removals:
            self._commit_removals()
        while True:
            key, found = self.data.popitem()
            value = found()
            if value is not None:
                return key, value

    def pop(self, key, *args):
        if self._pending_removals:
            self._commit_removals()
        try:
            value = self.data.pop(key)()
        except KeyError:
            value = None
        if value is None:
            if args:
                return args[0]
            raise KeyError(key)
        return value

    def setdefault(self, key, default=None):
        found = self.data.get(key)
        value = None if found is None else found()
        if value is None:
            if self._pending_removals:
                self._commit_removals()
            self.data[key] = KeyedRef(default, self._remove, key)
            return default
        return value

    def update(self, other=None, /, **kwargs):
        if self._pending_removals:
            self._commit_removals()
        data = self.data
        if other is not None:
            if not hasattr(other, 'items'):
                other = dict(other)
            for key, value in other.items():
                data[key] = KeyedRef(value, self._remove, key)
        for key, value in kwargs.items():
            data[key] = KeyedRef(value, self._remove, key)


class WeakKeyDictionary(_WeakMapping):
    """A mapping whose entries go when their keys die."""

    def __init__(self, dict=None):
        self.data = {}

        def remove(k, selfref=ref(self)):
            self = selfref()
            if self is not None:
                if self._iterating:
                    self._pending_removals.append(k)
                    return
                try:
                    del self.data[k]
                except KeyError:
                    pass

        self._remove = remove
        if _notes_removals:
            self._pending_removals = []
            self._iterating = set()
            self._dirty_len = False
        if dict is not None:
            self.update(dict)

    if _notes_removals:
        from _weakiteration import commit_keys as _commit_removals, count_keys as __len__
    else:
        def __len__(self):
            return len(self.data)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

    def __delitem__(self, key):
        if _notes_removals:
            self._dirty_len = True
        del self.data[ref(key)]

    def __contains__(self, key):
        try:
            wanted = ref(key)
        except TypeError:
            return False
        return wanted in self.data

    def copy(self):
        result = WeakKeyDictionary()
        for key, value in self.items():
            result[key] = value
        return result

    def __deepcopy__(self, memo):
        from copy import deepcopy
        result = self.__class__()
        for key, value in self.items():
            result[key] = deepcopy(value, memo)
        return result

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    if _notes_removals:
        from _weakiteration import key_items as items, key_keys as keys, key_values as values
    else:
        def items(self):
            for found, value in self.data.copy().items():
                key = found()
                if key is not None:
                    yield key, value

        def keys(self):
            for found in self.data.copy():
                key = found()
                if key is not None:
                    yield key

        def values(self):
            for found, value in self.data.copy().items():
                if found() is not None:
                    yield value

    __iter__ = keys

    def keyrefs(self):
        return list(self.data)

    def popitem(self):
        if _notes_removals:
            self._dirty_len = True
        while True:
            found, value = self.data.popitem()
            key = found()
            if key is not None:
                return key, value

    def pop(self, key, *args):
        if _notes_removals:
            self._dirty_len = True
        return self.data.pop(ref(key), *args)

    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key, self._remove), default)

    def update(self, dict=None, /, **kwargs):
        data = self.data
        if dict is not None:
            if not hasattr(dict, 'items'):
                dict = type({})(dict)
            for key, value in dict.items():
                data[ref(key, self._remove)] = value
        if kwargs:
            self.update(kwargs)


class finalize:
    """Calls a function once: when the object dies, or at exit, or when it is called itself."""

    # Nothing is kept in the instance, so that whoever holds one does not keep the function's arguments alive.
    __slots__ = ()

    _registry = {}
    _shutdown = False
    _index_iter = itertools.count()
    _dirty = False
    _registered_with_atexit = False

    class _Info:
        __slots__ = 'weakref', 'func', 'args', 'kwargs', 'atexit', 'index'

    def __init__(self, obj, func, /, *args, **kwargs):
        if not self._registered_with_atexit:
            # At first use, so that functions registered before it run after the finalizers.
            import atexit
            atexit.register(self._exitfunc)
            finalize._registered_with_atexit = True
        info = self._Info()
        info.weakref = ref(obj, self)
        info.func = func
        info.args = args
        info.kwargs = kwargs or None
        info.atexit = True
        info.index = next(self._index_iter)
        self._registry[self] = info
        finalize._dirty = True

    if sys.version_info < (3, 9):
        # There were no positional-only parameters: all arguments came in a tuple, the rest of them in a list first.
        def __init__(*args, **kwargs):
            if len(args) < 3:
                missing = ('obj', 'func')[len(args) - 1:]
                raise TypeError("finalize.__init__() missing %d required positional argument%s: %s"
                                % (len(missing), 's' * (len(missing) - 1), ' and '.join(map(repr, missing))))
            self, obj, func, *args = args
            args = tuple(args)
            if not self._registered_with_atexit:
                import atexit
                atexit.register(self._exitfunc)
                finalize._registered_with_atexit = True
            info = self._Info()
            info.weakref = ref(obj, self)
            info.func = func
            info.args = args
            info.kwargs = kwargs or None
            info.atexit = True
            info.index = next(self._index_iter)
            self._registry[self] = info
            finalize._dirty = True

    def __call__(self, _=None):
        """Call the function if this finalizer is alive, and mark it dead."""
        info = self._registry.pop(self, None)
        if info and not self._shutdown:
            return info.func(*info.args, **(info.kwargs or {}))

    def detach(self):
        """Mark it dead and give (obj, func, args, kwargs); None if it was dead already."""
        info = self._registry.get(self)
        obj = info and info.weakref()
        if obj is not None and self._registry.pop(self, None):
            return obj, info.func, info.args, info.kwargs or {}

    def peek(self):
        """Give (obj, func, args, kwargs) if it is alive, else None."""
        info = self._registry.get(self)
        obj = info and info.weakref()
        if obj is not None:
            return obj, info.func, info.args, info.kwargs or {}

    @property
    def alive(self):
        """Whether it is still to be called."""
        return self in self._registry

    @property
    def atexit(self):
        """Whether it is called at exit."""
        info = self._registry.get(self)
        return bool(info) and info.atexit

    @atexit.setter
    def atexit(self, value):
        info = self._registry.get(self)
        if info:
            info.atexit = bool(value)

    def __repr__(self):
        info = self._registry.get(self)
        obj = info and info.weakref()
        name = type(self).__name__
        if obj is None:
            return f'<{name} object at {id(self):#x}; dead>'
        return f'<{name} object at {id(self):#x}; for {type(obj).__name__!r} at {id(obj):#x}>'

    @classmethod
    def _select_for_exit(cls):
        waiting = [item for item in cls._registry.items() if item[1].atexit]
        waiting.sort(key=lambda item: item[1].index)
        return [finalizer for finalizer, info in waiting]

    @classmethod
    def _exitfunc(cls):
        # The newest goes first; one that is made meanwhile has its turn too.
        collects = False
        try:
            if cls._registry:
                import gc
                collects = gc.isenabled()
                if collects:
                    gc.disable()
                waiting = None
                while True:
                    if waiting is None or finalize._dirty:
                        waiting = cls._select_for_exit()
                        finalize._dirty = False
                    if not waiting:
                        break
                    finalizer = waiting.pop()
                    try:
                        finalizer()
                    except Exception:
                        sys.excepthook(*sys.exc_info())
        finally:
            finalize._shutdown = True
            if collects:
                gc.enable()


# They are mutable mappings, which matters only to those who have loaded these classes: now, or later.
if '_collections_abc' in sys.modules:
    sys.modules['_collections_abc'].MutableMapping.register(_WeakMapping)
