"""Objects that stand in for others in tests and remember how they were used."""

import builtins
import contextlib
import functools
import inspect
import io
import pkgutil
import pprint
import sys
import threading
import types

from asyncio.coroutines import _is_coroutine, _iscoroutinefunction
from unittest import safe_repr

__all__ = ('Mock', 'MagicMock', 'patch', 'sentinel', 'DEFAULT', 'ANY', 'call', 'create_autospec', 'AsyncMock', 'FILTER_DIR', 'NonCallableMock',
           'NonCallableMagicMock', 'mock_open', 'PropertyMock', 'seal')
_version = sys.version_info[:2]
if _version >= (3, 13):
    __all__ = __all__[:7] + ('ThreadingMock',) + __all__[7:]

FILTER_DIR = True
_STOP = '' if _version >= (3, 15) else '.'
_ACTUAL = '  Actual: ' if _version >= (3, 11) else 'Actual: '
_builtin_names = frozenset(name for name in dir(builtins) if not name.startswith('_'))

_MISSPELT = ('assert', 'assret', 'asert', 'aseert', 'assrt')
FunctionTypes = (types.FunctionType, types.MethodType)


class InvalidSpecError(Exception):
    """A mock was given as the specification of another one."""


class _SentinelObject(object):
    """One named value that is like no other."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'sentinel.{self.name}'

    def __reduce__(self):
        return repr(self)


class _Sentinel(object):
    """Makes a named value for every attribute that is asked for."""

    def __init__(self):
        self._sentinels = {}

    def __getattr__(self, name):
        if name == '__bases__':
            raise AttributeError
        return self._sentinels.setdefault(name, _SentinelObject(name))

    def __reduce__(self):
        return 'sentinel'


sentinel = _Sentinel()
DEFAULT = sentinel.DEFAULT
_missing = sentinel.MISSING
_deleted = sentinel.DELETED


class _ANY(object):
    """Equal to everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return '<ANY>'


ANY = _ANY()


# What mocks ask of the objects they stand for.

def _is_mock(obj):
    # By type(): mocks say that they are instances of other classes.
    return issubclass(type(obj), NonCallableMock)


def _is_exception(obj):
    return isinstance(obj, BaseException) or isinstance(obj, type) and issubclass(obj, BaseException)


def _is_list(obj):
    return type(obj) in (list, tuple)


def _is_magic(name):
    return f'__{name[2:-2]}__' == name


def _is_async_obj(obj):
    if _is_mock(obj) and not isinstance(obj, AsyncMock):
        return False
    obj = getattr(obj, '__func__', obj)
    return _iscoroutinefunction(obj) or inspect.isawaitable(obj)


def _is_async_function(obj):
    return bool(getattr(obj, '__code__', None)) and _iscoroutinefunction(obj)


def _extract_mock(obj):
    """The mock behind a function that create_autospec() made, else the object."""
    return obj.mock if isinstance(obj, FunctionTypes) and hasattr(obj, 'mock') else obj


def _callable(obj):
    if isinstance(obj, type):
        return True
    if isinstance(obj, (staticmethod, classmethod, types.MethodType)):
        return _callable(obj.__func__)
    return getattr(obj, '__call__', None) is not None


def _instance_callable(obj):
    """Whether the object, or an instance of it if it is a class, can be called."""
    if not isinstance(obj, type):
        return getattr(obj, '__call__', None) is not None
    return any(base.__dict__.get('__call__') is not None for base in obj.__mro__)


# Signatures.

def _signature_of(func, as_instance, eat_self):
    """The function that a call would reach and its signature, or None."""
    if isinstance(func, type) and not as_instance:
        func, eat_self = func.__init__, True
    elif isinstance(func, (classmethod, staticmethod)):
        eat_self = eat_self or isinstance(func, classmethod)
        func = func.__func__
    elif not isinstance(func, FunctionTypes):
        try:
            func = func.__call__
        except AttributeError:
            return None
    try:
        return func, inspect.signature(functools.partial(func, None) if eat_self else func)
    except ValueError:
        return None


def _copy_details(source, target):
    for name in ('__name__', '__doc__', '__text_signature__', '__module__', '__defaults__', '__kwdefaults__'):
        try:
            setattr(target, name, getattr(source, name))
        except AttributeError:
            pass


def _check_signature(func, mock, skipfirst, instance=False):
    """Lets the mock refuse calls that the function would refuse."""
    found = _signature_of(func, instance, skipfirst)
    if found is None:
        return
    func, signature = found

    def checksig(self, /, *args, **kwargs):
        signature.bind(*args, **kwargs)
    _copy_details(func, checksig)
    type(mock)._mock_check_sig = checksig
    type(mock).__signature__ = signature


_FUNCTION = """{prefix}def {name}(*args, **kwargs):
    _checksig_(*args, **kwargs)
    return {wait}mock(*args, **kwargs)"""


def _as_function(mock, original, is_async):
    """A real function of the original's name and signature that passes its calls on to the mock."""
    found = _signature_of(original, False, isinstance(original, type))
    if found is None:
        return mock
    func, signature = found

    def checksig(*args, **kwargs):
        signature.bind(*args, **kwargs)
    _copy_details(func, checksig)
    name = original.__name__ if original.__name__.isidentifier() else 'funcopy'
    namespace = {'_checksig_': checksig, 'mock': mock}
    exec(_FUNCTION.format(prefix='async ' if is_async else '', wait='await ' if is_async else '', name=name), namespace)
    function = namespace[name]
    _equip_function(function, mock, signature)
    if is_async:
        _equip_coroutine_function(function)
    return function


def _equip_function(function, mock, signature):
    """Gives a function what one expects of a mock; the mock keeps its records there from now on."""
    function.mock = mock

    def reset_mock():
        function.method_calls = _CallList()
        function.mock_calls = _CallList()
        mock.reset_mock()
        result = function.return_value
        if _is_mock(result) and result is not mock:
            result.reset_mock()

    function.called = False
    function.call_count = 0
    function.call_args = None
    for name in ('call_args_list', 'method_calls', 'mock_calls'):
        setattr(function, name, _CallList())
    function.return_value = mock.return_value
    function.side_effect = mock.side_effect
    function._mock_children = mock._mock_children
    for name in ('assert_called_with', 'assert_called_once_with', 'assert_has_calls', 'assert_any_call', 'assert_called', 'assert_not_called',
                 'assert_called_once'):
        setattr(function, name, _forwarder(mock, name))
    function.reset_mock = reset_mock
    function.__signature__ = signature
    mock._mock_delegate = function


def _forwarder(mock, name):
    def forward(*args, **kwargs):
        return getattr(mock, name)(*args, **kwargs)
    forward.__name__ = name
    return forward


def _equip_coroutine_function(function):
    function.await_count = 0
    function.await_args = None
    function.await_args_list = _CallList()

    def forward(name, /, *args, **kwargs):
        return getattr(function.mock, name)(*args, **kwargs)
    for name in ('assert_awaited', 'assert_awaited_once', 'assert_awaited_with', 'assert_awaited_once_with', 'assert_any_await',
                 'assert_has_awaits', 'assert_not_awaited'):
        setattr(function, name, functools.partial(forward, name))


# Calls.

def _format_call(name, args, kwargs):
    parts = [repr(arg) for arg in args]
    parts += [f'{key}={value!r}' for key, value in kwargs.items()]
    return f'{name}({", ".join(parts)})'


def _parts_of_call(value):
    """Name, arguments and keywords of a tuple in which any of them may be left out."""
    name, args, kwargs = '', (), {}
    rest = list(value)
    if len(rest) == 3:
        return tuple(rest)
    if rest and isinstance(rest[0], str):
        name = rest.pop(0)
    if len(rest) == 2:
        args, kwargs = rest
    elif rest:
        if isinstance(rest[0], tuple):
            args = rest[0]
        else:
            kwargs = rest[0]
    return name, args, kwargs


class _Call(tuple):
    """A call: arguments and keywords, and perhaps a name in front."""

    def __new__(cls, value=(), name='', parent=None, two=False, from_kall=True):
        found, args, kwargs = _parts_of_call(value)
        if len(value) == 3 or value and isinstance(value[0], str):
            name = found
        return tuple.__new__(cls, (args, kwargs) if two else (name, args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall

    def __eq__(self, other):
        try:
            length = len(other)
        except TypeError:
            return NotImplemented
        if length > 3:
            return False
        name, args, kwargs = self if len(self) == 3 else ('', *self)
        if getattr(self, '_mock_parent', None) and getattr(other, '_mock_parent', None) and self._mock_parent != other._mock_parent:
            return False
        other_name, other_args, other_kwargs = _parts_of_call(other)
        if name and other_name != name:
            return False
        # In this order, so that ANY among the expected arguments is asked first.
        return (other_args, other_kwargs) == (args, kwargs)

    __ne__ = object.__ne__

    def __call__(self, /, *args, **kwargs):
        if self._mock_name is None:
            return _Call(('', args, kwargs), name='()')
        return _Call((self._mock_name, args, kwargs), name=self._mock_name + '()', parent=self)

    def __getattr__(self, attr):
        if self._mock_name is None:
            return _Call(name=attr, from_kall=False)
        return _Call(name=f'{self._mock_name}.{attr}', parent=self, from_kall=False)

    def __getattribute__(self, attr):
        # `call.count(…)` and `call.index(…)` are calls, not the methods of tuple.
        if attr in tuple.__dict__:
            raise AttributeError
        return tuple.__getattribute__(self, attr)

    @property
    def args(self):
        return self[-2]

    @property
    def kwargs(self):
        return self[-1]

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or 'call'
            return f'call{name}' if name.startswith('()') else name
        name = '' if len(self) == 2 else self[0]
        if not name:
            prefix = 'call'
        else:
            prefix = f'call{name}' if name.startswith('()') else f'call.{name}'
        return _format_call(prefix, self[-2], self[-1])

    def call_list(self):
        """This call and those it was chained to, the first one first."""
        calls = []
        at = self
        while at is not None:
            if at._mock_from_kall:
                calls.append(at)
            at = at._mock_parent
        return _CallList(reversed(calls))


call = _Call(from_kall=False)


class _CallList(list):
    """A list of calls that can be asked for a run of calls."""

    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        length = len(value)
        return any(self[start:start + length] == value for start in range(len(self) - length + 1))

    def __repr__(self):
        return pprint.pformat(list(self))


class _AnyComparer(list):
    """Actual calls, compared with the expected one on the left."""

    def __contains__(self, item):
        return any(all(expected == actual for expected, actual in zip(item, made)) for made in self)


def _adopt(parent, value, name, new_name):
    """Makes a mock that belongs to nobody yet a child of `parent`; false if it cannot be."""
    value = _extract_mock(value)
    if not _is_mock(value):
        return False
    if value._mock_name or value._mock_new_name or value._mock_parent is not None or value._mock_new_parent is not None:
        return False
    above = parent
    while above is not None:
        if above is value:
            return False
        above = above._mock_new_parent
    if new_name:
        value._mock_new_parent = parent
        value._mock_new_name = new_name
    if name:
        value._mock_parent = parent
        value._mock_name = name
    return True


class _MockIter(object):
    """The values that a function made by create_autospec() returns one by one."""

    def __init__(self, obj):
        self.obj = iter(obj)

    def __next__(self):
        return next(self.obj)


def _as_side_effect(obj):
    """An iterator if the object is neither an exception nor callable but iterable."""
    if obj is None or _is_exception(obj) or _callable(obj):
        return obj
    try:
        return iter(obj)
    except TypeError:
        return obj


# Attributes that are set on the mock itself whatever its specification says.
_own_names = {'return_value', '_mock_return_value', 'side_effect', '_mock_side_effect', '_mock_parent', '_mock_new_parent', '_mock_name',
              '_mock_new_name'}


def _delegated(name):
    """A record of the mock, kept on the function that stands for it if there is one."""
    _own_names.add(name)
    own = f'_mock_{name}'

    def get(self):
        delegate = self._mock_delegate
        return getattr(self, own) if delegate is None else getattr(delegate, name)

    def set_(self, value):
        delegate = self._mock_delegate
        if delegate is None:
            self.__dict__[own] = value
        else:
            setattr(delegate, name, value)
    return property(get, set_)


class Base(object):
    _mock_return_value = DEFAULT
    _mock_side_effect = None

    def __init__(self, /, *args, **kwargs):
        pass


class NonCallableMock(Base):
    """A mock that cannot be called."""

    _lock = threading.RLock()

    def __new__(cls, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None, _new_name='', _new_parent=None,
                _spec_as_instance=False, _eat_self=None, unsafe=False, **kwargs):
        # Each mock has a class of its own, on which its special methods can be set.
        bases = (cls,)
        spec = spec_set or spec
        if not issubclass(cls, AsyncMockMixin) and spec is not None and _is_async_obj(spec):
            bases = (AsyncMockMixin, cls)
        return super(NonCallableMock, cls).__new__(type(cls.__name__, bases, {'__doc__': cls.__doc__}))

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None, _new_name='', _new_parent=None,
                 _spec_as_instance=False, _eat_self=None, unsafe=False, **kwargs):
        own = self.__dict__
        own['_mock_parent'] = parent
        own['_mock_name'] = name
        own['_mock_new_name'] = _new_name
        own['_mock_new_parent'] = parent if _new_parent is None else _new_parent
        own['_mock_sealed'] = False
        if spec_set is not None:
            spec, spec_set = spec_set, True
        self._mock_add_spec(spec, spec_set, _spec_as_instance, parent is not None if _eat_self is None else _eat_self)
        own['_mock_children'] = {}
        own['_mock_wraps'] = wraps
        own['_mock_delegate'] = None
        own['_mock_called'] = False
        own['_mock_call_args'] = None
        own['_mock_call_count'] = 0
        own['_mock_call_args_list'] = _CallList()
        own['_mock_mock_calls'] = _CallList()
        own['method_calls'] = _CallList()
        own['_mock_unsafe'] = unsafe
        if kwargs:
            self.configure_mock(**kwargs)
        super(NonCallableMock, self).__init__(spec, wraps, name, spec_set, parent, _spec_state)

    def attach_mock(self, mock, attribute):
        """Makes a mock an attribute of this one, under whose name its calls are recorded from now on."""
        inner = _extract_mock(mock)
        inner._mock_parent = None
        inner._mock_new_parent = None
        inner._mock_name = ''
        inner._mock_new_name = None
        setattr(self, attribute, mock)

    def mock_add_spec(self, spec, spec_set=False):
        """Allows only the attributes of `spec`, an object or a list of names."""
        self._mock_add_spec(spec, spec_set)

    def _mock_add_spec(self, spec, spec_set, _spec_as_instance=False, _eat_self=False):
        if _is_mock(spec):
            raise InvalidSpecError(f'Cannot spec a Mock object. [object={spec!r}]')
        own = self.__dict__
        own['_spec_class'] = None
        own['_spec_set'] = spec_set
        own['_spec_signature'] = None
        own['_mock_methods'] = spec
        own['_spec_asyncs'] = []
        if spec is None or _is_list(spec):
            return
        own['_spec_class'] = spec if isinstance(spec, type) else type(spec)
        found = _signature_of(spec, _spec_as_instance, _eat_self)
        own['_spec_signature'] = found and found[1]
        own['_mock_methods'] = dir(spec)
        for name in own['_mock_methods']:
            attribute = inspect.getattr_static(spec, name, None)
            try:
                attribute = inspect.unwrap(attribute)
            except ValueError:
                pass
            if _iscoroutinefunction(attribute):
                own['_spec_asyncs'].append(name)

    @property
    def return_value(self):
        """What a call returns: a mock if nothing else was said."""
        value = self._mock_return_value if self._mock_delegate is None else self._mock_delegate.return_value
        if value is DEFAULT and (self._mock_wraps is None or _version < (3, 12)):
            value = self._get_child_mock(_new_parent=self, _new_name='()')
            self.return_value = value
        return value

    @return_value.setter
    def return_value(self, value):
        if self._mock_delegate is not None:
            self._mock_delegate.return_value = value
        else:
            self._mock_return_value = value
            _adopt(self, value, None, '()')

    @property
    def __class__(self):
        return type(self) if self._spec_class is None else self._spec_class

    called = _delegated('called')
    call_count = _delegated('call_count')
    call_args = _delegated('call_args')
    call_args_list = _delegated('call_args_list')
    mock_calls = _delegated('mock_calls')

    @property
    def side_effect(self):
        """What a call does first: a function, an exception, or an iterator over results."""
        delegate = self._mock_delegate
        if delegate is None:
            return self._mock_side_effect
        effect = delegate.side_effect
        if effect is not None and not callable(effect) and not isinstance(effect, _MockIter) and not _is_exception(effect):
            effect = delegate.side_effect = _MockIter(effect)
        return effect

    @side_effect.setter
    def side_effect(self, value):
        value = _as_side_effect(value)
        if self._mock_delegate is None:
            self._mock_side_effect = value
        else:
            self._mock_delegate.side_effect = value

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        """Forgets all calls; return value and side effect only if asked to."""
        visited = [] if visited is None else visited
        if id(self) in visited:
            return
        visited.append(id(self))
        self.called = False
        self.call_args = None
        self.call_count = 0
        self.mock_calls = _CallList()
        self.call_args_list = _CallList()
        self.method_calls = _CallList()
        if return_value:
            self._mock_return_value = DEFAULT
        if side_effect:
            self._mock_side_effect = None
        for child in self._mock_children.values():
            if not isinstance(child, _SpecState) and child is not _deleted:
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        result = self._mock_return_value
        if _is_mock(result) and result is not self:
            result.reset_mock(visited)

    def configure_mock(self, /, **kwargs):
        """Sets attributes by keyword, also of children: `**{'method.return_value': 3}`."""
        for path, value in sorted(kwargs.items(), key=lambda item: item[0].count('.')):
            *names, last = path.split('.')
            target = self
            for name in names:
                target = getattr(target, name)
            setattr(target, last, value)

    def __getattr__(self, name):
        if name in ('_mock_methods', '_mock_unsafe'):
            raise AttributeError(name)
        if self._mock_methods is not None:
            if name not in self._mock_methods or name in _all_magics:
                raise AttributeError(f'Mock object has no attribute {name!r}')
        elif _is_magic(name):
            raise AttributeError(name)
        self._refuse_misspelt(name)
        with NonCallableMock._lock:
            child = self._mock_children.get(name)
            if child is _deleted:
                raise AttributeError(name)
            if child is None:
                wraps = None if self._mock_wraps is None else getattr(self._mock_wraps, name)
                child = self._get_child_mock(parent=self, name=name, wraps=wraps, _new_name=name, _new_parent=self)
                self._mock_children[name] = child
            elif isinstance(child, _SpecState):
                child = self._child_of_state(name, child)
                self._mock_children[name] = child
        return child

    def _refuse_misspelt(self, name):
        if self._mock_unsafe or _version >= (3, 11) and self._mock_methods and name in self._mock_methods:
            return
        if name.startswith(_MISSPELT) or _version >= (3, 12) and name in _assertions_without_prefix:
            raise AttributeError(f'{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant to be an attribute{_STOP}')

    def _child_of_state(self, name, state):
        try:
            return create_autospec(state.spec, state.spec_set, state.instance, state.parent, state.name)
        except InvalidSpecError:
            target = self.__dict__['_mock_name'] or self
            raise InvalidSpecError(
                f'Cannot autospec attr {name!r} from target {target!r} as it has already been mocked out. [target={self!r}, attr={state.spec!r}]')

    def _extract_mock_name(self):
        """The way to this mock from the first one: `mock.method().attribute`."""
        names = [self._mock_new_name]
        first = self
        parent = self._mock_new_parent
        dot = '' if names == ['()'] else '.'
        while parent is not None:
            first = parent
            names.append(parent._mock_new_name + dot)
            dot = '' if parent._mock_new_name == '()' else '.'
            parent = parent._mock_new_parent
        names.reverse()
        names[0] = first._mock_name or 'mock'
        if len(names) > 1 and names[1] not in ('()', '().'):
            names[0] += '.'
        return ''.join(names)

    def __repr__(self):
        name = self._extract_mock_name()
        parts = [type(self).__name__]
        if name not in ('mock', 'mock.'):
            parts.append(f'name={name!r}')
        if self._spec_class is not None:
            parts.append(f'{"spec_set" if self._spec_set else "spec"}={self._spec_class.__name__!r}')
        parts.append(f"id='{id(self)}'")
        return f'<{" ".join(parts)}>'

    def __dir__(self):
        """What is useful of the attributes, unless FILTER_DIR is false."""
        if not FILTER_DIR:
            return object.__dir__(self)
        names = set(self._mock_methods or [])
        names.update(name for name in dir(type(self)) if not name.startswith('_'))
        names.update(name for name in self.__dict__ if not name.startswith('_') or _is_magic(name))
        names.update(name for name, child in self._mock_children.items() if child is not _deleted)
        return sorted(names)

    def __setattr__(self, name, value):
        if name in _own_names:
            return object.__setattr__(self, name, value)
        if self._spec_set and self._mock_methods is not None and name not in self._mock_methods and name not in self.__dict__:
            raise AttributeError(f"Mock object has no attribute '{name}'")
        if name in _unsupported_magics:
            raise AttributeError(f'Attempting to set unsupported magic method {name!r}.')
        if name in _all_magics:
            value = self._set_magic(name, value)
        elif name == '__class__':
            self._spec_class = value
            return
        elif _adopt(self, value, name, name):
            self._mock_children[name] = value
        if self._mock_sealed and not hasattr(self, name):
            raise AttributeError(f'Cannot set {self._extract_mock_name()}.{name}')
        if isinstance(value, PropertyMock) and _version >= (3, 12):
            self.__dict__[name] = value
            return
        return object.__setattr__(self, name, value)

    def _set_magic(self, name, value):
        """A special method goes to the class of this one mock; returns what its attribute becomes."""
        if self._mock_methods is not None and name not in self._mock_methods:
            raise AttributeError(f"Mock object has no attribute '{name}'")
        if _is_mock(value):
            _adopt(self, value, None, name)
            setattr(type(self), name, value)
            self._mock_children[name] = value
            return value
        setattr(type(self), name, _as_method(name, value))
        return lambda *args, **kwargs: value(self, *args, **kwargs)

    def __delattr__(self, name):
        if name in _all_magics and name in type(self).__dict__:
            delattr(type(self), name)
            if name not in self.__dict__:
                return
        child = self._mock_children.get(name, _missing)
        if name in self.__dict__:
            super(NonCallableMock, self).__delattr__(name)
        elif child is _deleted:
            raise AttributeError(name)
        if child is not _missing:
            del self._mock_children[name]
        self._mock_children[name] = _deleted

    def _format_mock_call_signature(self, args, kwargs):
        return _format_call(self._mock_name or 'mock', args, kwargs)

    def _format_mock_failure_message(self, args, kwargs, action='call'):
        expected = self._format_mock_call_signature(args, kwargs)
        return f'expected {action} not found.\nExpected: {expected}\n{_ACTUAL}{self._format_mock_call_signature(*self.call_args)}'

    def _get_call_signature_from_name(self, name):
        """The signature of the child that a recorded call names."""
        if not name:
            return self._spec_signature
        signature = None
        children = self._mock_children
        for part in name.replace('()', '').split('.'):
            child = children.get(part)
            if child is None or isinstance(child, _SpecState):
                break
            child = _extract_mock(child)
            children = child._mock_children
            signature = child._spec_signature
        return signature

    def _call_matcher(self, _call):
        """The call with its arguments in the order of the signature, if there is one; an exception if it does not fit."""
        if isinstance(_call, tuple) and len(_call) > 2:
            signature = self._get_call_signature_from_name(_call[0])
        else:
            signature = self._spec_signature
        if signature is None:
            return _call
        name, args, kwargs = ('', *_call) if len(_call) == 2 else _call
        try:
            bound = signature.bind(*args, **kwargs)
        except TypeError as error:
            return error.with_traceback(None)
        return call(name, bound.args, bound.kwargs)

    def _calls_repr(self):
        return f'\nCalls: {safe_repr(self.mock_calls)}.' if self.mock_calls else ''

    def assert_not_called(self):
        """The mock was never called."""
        if self.call_count != 0:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to not have been called. "
                                 f'Called {self.call_count} times.{self._calls_repr()}')

    def assert_called(self):
        """The mock was called."""
        if self.call_count == 0:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to have been called.")

    def assert_called_once(self):
        """The mock was called exactly once."""
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to have been called once. "
                                 f'Called {self.call_count} times.{self._calls_repr()}')

    def assert_called_with(self, /, *args, **kwargs):
        """The last call had these arguments."""
        if self.call_args is None:
            raise AssertionError(
                f'expected call not found.\nExpected: {self._format_mock_call_signature(args, kwargs)}\n{_ACTUAL}not called.')
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        if self._call_matcher(self.call_args) != expected:
            raise AssertionError(self._format_mock_failure_message(args, kwargs)) from _as_cause(expected)

    def assert_called_once_with(self, /, *args, **kwargs):
        """There was exactly one call, with these arguments."""
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to be called once. "
                                 f'Called {self.call_count} times.{self._calls_repr()}')
        return self.assert_called_with(*args, **kwargs)

    def assert_has_calls(self, calls, any_order=False):
        """The calls are among those made: in a row, or in any order."""
        expected = [self._call_matcher(each) for each in calls]
        cause = next((each for each in expected if isinstance(each, Exception)), None)
        made = _CallList(self._call_matcher(each) for each in self.mock_calls)
        if not any_order:
            if expected not in made:
                if _version < (3, 11):
                    actual = self._calls_repr().replace('Calls', 'Actual').rstrip('.')
                else:
                    actual = f'\n{_ACTUAL}{safe_repr(self.mock_calls)}'
                raise AssertionError(f'{_problem("call", expected, cause)}\nExpected: {_CallList(calls)}{actual}') from cause
            return
        made = list(made)
        absent = _take_out(expected, made)
        if absent:
            raise AssertionError(
                f'{self._mock_name or "mock"!r} does not contain all of {tuple(absent)!r} in its call list, found {made!r} instead') from cause

    def assert_any_call(self, /, *args, **kwargs):
        """Some call had these arguments."""
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        cause = _as_cause(expected)
        made = [self._call_matcher(each) for each in self.call_args_list]
        if cause or expected not in _AnyComparer(made):
            raise AssertionError(f'{self._format_mock_call_signature(args, kwargs)} call not found') from cause

    def _get_child_mock(self, /, **kw):
        """A mock for an attribute or a result, by default of this mock's class. Subclasses may override it."""
        if self._mock_sealed:
            raise AttributeError(self._extract_mock_name() + (f'.{kw["name"]}' if 'name' in kw else '()'))
        new_name = kw.get('_new_name')
        if new_name in self.__dict__['_spec_asyncs']:
            return AsyncMock(**kw)
        own_type = type(self)
        if issubclass(own_type, MagicMock) and new_name in _async_method_magics:
            made = AsyncMock
        elif issubclass(own_type, AsyncMockMixin):
            is_sync = new_name in _all_sync_magics or self._mock_methods and new_name in self._mock_methods
            made = MagicMock if is_sync else AsyncMock
        elif issubclass(own_type, CallableMixin):
            made = own_type.__mro__[1]
        else:
            made = MagicMock if issubclass(own_type, NonCallableMagicMock) else Mock
        return made(**kw)


_assertions_without_prefix = frozenset(name[7:] for name in dir(NonCallableMock) if name.startswith('assert_'))


def _as_cause(expected):
    return expected if isinstance(expected, Exception) else None


def _problem(what, expected, cause):
    if cause is None:
        return f'{what.capitalize()}s not found.'
    errors = [each if isinstance(each, Exception) else None for each in expected]
    return f'Error processing expected {what}s.\nErrors: {errors}'


def _take_out(expected, made):
    """Takes the expected calls out of those made; what was not there is returned."""
    absent = []
    for each in expected:
        try:
            made.remove(each)
        except ValueError:
            absent.append(each)
    return absent


class CallableMixin(Base):
    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None,
                 _new_name='', _new_parent=None, **kwargs):
        self.__dict__['_mock_return_value'] = return_value
        super(CallableMixin, self).__init__(spec, wraps, name, spec_set, parent, _spec_state, _new_name, _new_parent, **kwargs)
        self.side_effect = side_effect

    def _mock_check_sig(self, /, *args, **kwargs):
        pass

    def __call__(self, /, *args, **kwargs):
        self._mock_check_sig(*args, **kwargs)
        self._increment_mock_call(*args, **kwargs)
        return self._mock_call(*args, **kwargs)

    def _mock_call(self, /, *args, **kwargs):
        return self._execute_mock_call(*args, **kwargs)

    def _increment_mock_call(self, /, *args, **kwargs):
        """Records the call here and, under its name from there, with everyone above."""
        self.called = True
        self.call_count += 1
        made = _Call((args, kwargs), two=True)
        self.call_args = made
        self.call_args_list.append(made)
        in_methods = self._mock_parent is not None
        method_name = self._mock_name
        name = self._mock_new_name
        is_result = name == '()'
        self.mock_calls.append(_Call(('', args, kwargs)))
        above = self._mock_new_parent
        while above is not None:
            if in_methods:
                above.method_calls.append(_Call((method_name, args, kwargs)))
                in_methods = above._mock_parent is not None
                if in_methods:
                    method_name = f'{above._mock_name}.{method_name}'
            above.mock_calls.append(_Call((name, args, kwargs)))
            if above._mock_new_name:
                dot = '' if is_result else '.'
                is_result = above._mock_new_name == '()'
                name = above._mock_new_name + dot + name
            above = above._mock_new_parent

    def _execute_mock_call(self, /, *args, **kwargs):
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not _callable(effect):
                result = next(effect)
                if _is_exception(result):
                    raise result
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if self._mock_return_value is not DEFAULT:
            return self.return_value
        if _version >= (3, 12) and self._mock_delegate and self._mock_delegate.return_value is not DEFAULT:
            return self.return_value
        if self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


class Mock(CallableMixin, NonCallableMock):
    """A mock: any attribute is a mock, any call is recorded."""


# patch

def _refuse_spec_typos(kwargs):
    for typo in ('autospect', 'auto_spec', 'set_spec'):
        if typo in kwargs:
            raise RuntimeError(f'{typo!r} might be a typo; use unsafe=True if this is intended')


class _patch(object):
    """Replaces an attribute for the time of a block, a function, or every test of a class."""

    attribute_name = None
    _active_patches = []

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, *, unsafe=False):
        if new_callable is not None:
            if new is not DEFAULT:
                raise ValueError("Cannot use 'new' and 'new_callable' together")
            if autospec is not None:
                raise ValueError("Cannot use 'autospec' and 'new_callable' together")
        if not unsafe:
            _refuse_spec_typos(kwargs)
        if _is_mock(spec):
            raise InvalidSpecError(f'Cannot spec attr {attribute!r} as the spec has already been mocked out. [spec={spec!r}]')
        if _is_mock(spec_set):
            raise InvalidSpecError(f'Cannot spec attr {attribute!r} as the spec_set target has already been mocked out. [spec_set={spec_set!r}]')
        self.getter = getter
        self.attribute = attribute
        self.new = new
        self.new_callable = new_callable
        self.spec = spec
        self.create = create
        self.has_local = False
        self.spec_set = spec_set
        self.autospec = autospec
        self.kwargs = kwargs
        self.additional_patchers = []
        if _version >= (3, 14):
            self.is_started = False

    def copy(self):
        patcher = _patch(self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set, self.autospec, self.new_callable,
                         self.kwargs)
        patcher.attribute_name = self.attribute_name
        patcher.additional_patchers = [each.copy() for each in self.additional_patchers]
        return patcher

    def __call__(self, func):
        if isinstance(func, type):
            return self.decorate_class(func)
        if inspect.iscoroutinefunction(func):
            return self.decorate_async_callable(func)
        return self.decorate_callable(func)

    def decorate_class(self, klass):
        for name in dir(klass):
            if name.startswith(patch.TEST_PREFIX) and hasattr(getattr(klass, name), '__call__'):
                setattr(klass, name, self.copy()(getattr(klass, name)))
        return klass

    @contextlib.contextmanager
    def decoration_helper(self, patched, args, keywargs):
        extra = []
        with contextlib.ExitStack() as stack:
            for patching in patched.patchings:
                made = stack.enter_context(patching)
                if patching.attribute_name is not None:
                    keywargs.update(made)
                elif patching.new is DEFAULT:
                    extra.append(made)
            yield args + tuple(extra), keywargs

    def decorate_callable(self, func):
        if hasattr(func, 'patchings'):
            func.patchings.append(self)
            return func

        @functools.wraps(func)
        def patched(*args, **keywargs):
            with self.decoration_helper(patched, args, keywargs) as (newargs, newkeywargs):
                return func(*newargs, **newkeywargs)
        patched.patchings = [self]
        return patched

    def decorate_async_callable(self, func):
        if hasattr(func, 'patchings'):
            func.patchings.append(self)
            return func

        @functools.wraps(func)
        async def patched(*args, **keywargs):
            with self.decoration_helper(patched, args, keywargs) as (newargs, newkeywargs):
                return await func(*newargs, **newkeywargs)
        patched.patchings = [self]
        return patched

    def get_original(self):
        target = self.getter()
        name = self.attribute
        local = False
        try:
            original = target.__dict__[name]
        except (AttributeError, KeyError):
            original = getattr(target, name, DEFAULT)
        else:
            local = True
        if name in _builtin_names and isinstance(target, types.ModuleType):
            self.create = True
        if not self.create and original is DEFAULT:
            raise AttributeError(f'{target} does not have the attribute {name!r}')
        return original, local

    def _made_mock(self, spec, spec_set, original):
        """The mock for an attribute for which nothing else was given."""
        inherit = False
        if spec is True:
            spec, spec_set = (None, original) if spec_set is True else (original, spec_set)
        elif spec is not None:
            if spec_set is True:
                spec, spec_set = None, spec
        elif spec_set is True:
            spec_set = original
        given = spec if spec_set is None else spec_set
        if given is not None:
            if original is DEFAULT:
                raise TypeError("Can't use 'spec' with create=True")
            inherit = isinstance(original, type)
        made = self._class_for(spec, given, original)
        kwargs = {}
        if spec is not None:
            kwargs['spec'] = spec
        if spec_set is not None:
            kwargs['spec_set'] = spec_set
        if isinstance(made, type) and issubclass(made, NonCallableMock) and self.attribute:
            kwargs['name'] = self.attribute
        kwargs.update(self.kwargs)
        new = made(**kwargs)
        if inherit and _is_mock(new):
            if not _is_list(given) and not _instance_callable(given):
                made = NonCallableMagicMock
            kwargs.pop('name')
            new.return_value = made(_new_parent=new, _new_name='()', **kwargs)
        return new

    def _class_for(self, spec, given, original):
        if self.new_callable is not None:
            return self.new_callable
        if spec is None and _is_async_obj(original):
            return AsyncMock
        if given is None:
            return MagicMock
        if _is_async_obj(given):
            return AsyncMock
        is_callable = '__call__' in given if _is_list(given) else callable(given)
        return MagicMock if is_callable else NonCallableMagicMock

    def _autospecced(self, autospec, spec_set, original):
        if self.new is not DEFAULT:
            raise TypeError("autospec creates the mock for you. Can't specify autospec and new.")
        if original is DEFAULT:
            raise TypeError("Can't use 'autospec' with create=True")
        if autospec is True:
            autospec = original
        if _is_mock(self.target):
            raise InvalidSpecError(f'Cannot autospec attr {self.attribute!r} as the patch target has already been mocked out. '
                                   f'[target={self.target!r}, attr={autospec!r}]')
        if _is_mock(autospec):
            name = getattr(self.target, '__name__', self.target)
            raise InvalidSpecError(f'Cannot autospec attr {self.attribute!r} from target {name!r} as it has already been mocked out. '
                                   f'[target={self.target!r}, attr={autospec!r}]')
        return create_autospec(autospec, spec_set=bool(spec_set), _name=self.attribute, **self.kwargs)

    def __enter__(self):
        if _version >= (3, 14) and self.is_started:
            raise RuntimeError('Patch is already started')
        self.target = self.getter()
        spec, spec_set, autospec = (None if each is False else each for each in (self.spec, self.spec_set, self.autospec))
        if spec is not None and autospec is not None:
            raise TypeError("Can't specify spec and autospec")
        if (spec is not None or autospec is not None) and spec_set not in (True, None):
            raise TypeError("Can't provide explicit spec_set *and* spec or autospec")
        original, local = self.get_original()
        new = self.new
        if new is DEFAULT and autospec is None:
            new = self._made_mock(spec, spec_set, original)
        elif autospec is not None:
            new = self._autospecced(autospec, spec_set, original)
        elif self.kwargs:
            raise TypeError("Can't pass kwargs to a mock we aren't creating")
        self.temp_original = original
        self.is_local = local
        self._exit_stack = contextlib.ExitStack()
        if _version >= (3, 14):
            self.is_started = True
        try:
            setattr(self.target, self.attribute, new)
            if self.attribute_name is None:
                return new
            made = {self.attribute_name: new} if self.new is DEFAULT else {}
            for patching in self.additional_patchers:
                other = self._exit_stack.enter_context(patching)
                if patching.new is DEFAULT:
                    made.update(other)
            return made
        except:
            if not self.__exit__(*sys.exc_info()):
                raise

    def __exit__(self, *exc_info):
        if _version >= (3, 14) and not self.is_started:
            return
        if self.is_local and self.temp_original is not DEFAULT:
            setattr(self.target, self.attribute, self.temp_original)
        else:
            delattr(self.target, self.attribute)
            special = ('__doc__', '__module__', '__defaults__', '__annotations__', '__kwdefaults__')
            if not self.create and (not hasattr(self.target, self.attribute) or self.attribute in special):
                setattr(self.target, self.attribute, self.temp_original)
        del self.temp_original
        del self.is_local
        del self.target
        stack = self._exit_stack
        del self._exit_stack
        if _version >= (3, 14):
            self.is_started = False
        return stack.__exit__(*exc_info)

    def start(self):
        """Replaces until stop() or patch.stopall()."""
        result = self.__enter__()
        self._active_patches.append(self)
        return result

    def stop(self):
        """Puts back what start() replaced."""
        try:
            self._active_patches.remove(self)
        except ValueError:
            return None
        return self.__exit__(None, None, None)


def _importing(name):
    return functools.partial(pkgutil.resolve_name, name)


def _constant(target):
    return lambda: target


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *, unsafe=False, **kwargs):
    """Replaces what 'package.module.name' names; to be used as a decorator, in `with`, or with start() and stop()."""
    try:
        where, attribute = target.rsplit('.', 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f'Need a valid target to patch. You supplied: {target!r}')
    return _patch(_importing(where), attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, unsafe=unsafe)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *, unsafe=False,
                  **kwargs):
    """Replaces an attribute of an object."""
    if type(target) is str:
        raise TypeError(f'{target!r} must be the actual object to be patched, not a str')
    return _patch(_constant(target), attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, unsafe=unsafe)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    """Replaces several attributes of one object at once."""
    if not kwargs:
        raise ValueError('Must supply at least one keyword argument with patch.multiple')
    getter = _importing(target) if type(target) is str else _constant(target)
    patchers = []
    for attribute, new in kwargs.items():
        patcher = _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, {})
        patcher.attribute_name = attribute
        patchers.append(patcher)
    patchers[0].additional_patchers.extend(patchers[1:])
    return patchers[0]


class _patch_dict(object):
    """Changes a mapping and puts its old contents back afterwards."""

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = dict(values)
        self.values.update(kwargs)
        self.clear = clear
        self._original = None

    def __call__(self, f):
        if isinstance(f, type):
            return self.decorate_class(f)
        if inspect.iscoroutinefunction(f):
            return self.decorate_async_callable(f)
        return self.decorate_callable(f)

    def decorate_callable(self, f):
        @functools.wraps(f)
        def _inner(*args, **kw):
            self._patch_dict()
            try:
                return f(*args, **kw)
            finally:
                self._unpatch_dict()
        return _inner

    def decorate_async_callable(self, f):
        @functools.wraps(f)
        async def _inner(*args, **kw):
            self._patch_dict()
            try:
                return await f(*args, **kw)
            finally:
                self._unpatch_dict()
        return _inner

    def decorate_class(self, klass):
        for name in dir(klass):
            value = getattr(klass, name)
            if name.startswith(patch.TEST_PREFIX) and hasattr(value, '__call__'):
                setattr(klass, name, _patch_dict(self.in_dict, self.values, self.clear)(value))
        return klass

    def __enter__(self):
        self._patch_dict()
        return self.in_dict

    def _patch_dict(self):
        if isinstance(self.in_dict, str):
            self.in_dict = pkgutil.resolve_name(self.in_dict)
        try:
            self._original = self.in_dict.copy()
        except AttributeError:
            self._original = {key: self.in_dict[key] for key in self.in_dict}
        if self.clear:
            _clear_mapping(self.in_dict)
        _fill_mapping(self.in_dict, self.values)

    def _unpatch_dict(self):
        _clear_mapping(self.in_dict)
        _fill_mapping(self.in_dict, self._original)

    def __exit__(self, *args):
        if self._original is not None:
            self._unpatch_dict()
        return False

    def start(self):
        """Changes until stop() or patch.stopall()."""
        result = self.__enter__()
        _patch._active_patches.append(self)
        return result

    def stop(self):
        """Puts back what start() changed."""
        try:
            _patch._active_patches.remove(self)
        except ValueError:
            return None
        return self.__exit__(None, None, None)


def _clear_mapping(mapping):
    try:
        mapping.clear()
    except AttributeError:
        for key in list(mapping):
            del mapping[key]


def _fill_mapping(mapping, values):
    try:
        mapping.update(values)
    except AttributeError:
        for key in values:
            mapping[key] = values[key]


def _patch_stopall():
    """Ends all patches that were started, the latest first."""
    for each in reversed(_patch._active_patches):
        each.stop()


patch.object = _patch_object
patch.dict = _patch_dict
patch.multiple = _patch_multiple
patch.stopall = _patch_stopall
patch.TEST_PREFIX = 'test'


# Special methods.

_numeric = 'add sub mul matmul truediv floordiv mod lshift rshift and xor or pow'.split()
_other = ('lt le gt ge eq ne getitem setitem delitem len contains iter hash str sizeof enter exit divmod rdivmod neg pos abs invert '
          'complex int float index round trunc floor ceil bool next fspath aiter').split()
_magics = {f'__{name}__' for name in _other + _numeric + [f'i{name}' for name in _numeric] + [f'r{name}' for name in _numeric]}
_on_request = {'__get__', '__set__', '__delete__', '__reversed__', '__missing__', '__reduce__', '__reduce_ex__', '__getinitargs__',
               '__getnewargs__', '__getstate__', '__setstate__', '__getformat__', '__repr__', '__dir__', '__subclasses__', '__format__',
               '__getnewargs_ex__'}
_async_method_magics = {'__aenter__', '__aexit__', '__anext__'}
_all_sync_magics = _magics | _on_request
_all_magics = _all_sync_magics | _async_method_magics | {'__aiter__'}
_unsupported_magics = {'__getattr__', '__setattr__', '__init__', '__new__', '__prepare__', '__instancecheck__', '__subclasscheck__', '__del__'}

_fixed_results = {
    '__lt__': NotImplemented, '__gt__': NotImplemented, '__le__': NotImplemented, '__ge__': NotImplemented, '__int__': 1, '__contains__': False,
    '__len__': 0, '__exit__': False, '__complex__': 1j, '__float__': 1.0, '__bool__': True, '__index__': 1, '__aexit__': False,
}
_computed_results = {
    '__hash__': object.__hash__,
    '__str__': object.__str__,
    '__sizeof__': object.__sizeof__,
    '__fspath__': lambda self: f'{type(self).__name__}/{self._extract_mock_name()}/{id(self)}',
}


def _as_method(name, func):
    def method(self, /, *args, **kw):
        return func(self, *args, **kw)
    method.__name__ = name
    return method


def _eq_effect(mock):
    def __eq__(other):
        result = mock.__eq__._mock_return_value
        if result is not DEFAULT:
            return result
        return True if mock is other else NotImplemented
    return __eq__


def _ne_effect(mock):
    def __ne__(other):
        if mock.__ne__._mock_return_value is not DEFAULT:
            return DEFAULT
        return False if mock is other else NotImplemented
    return __ne__


def _iter_effect(mock):
    def __iter__():
        result = mock.__iter__._mock_return_value
        return iter([] if result is DEFAULT else result)
    return __iter__


def _aiter_effect(mock):
    def __aiter__():
        result = mock.__aiter__._mock_return_value
        return _AsyncIterator(iter([] if result is DEFAULT else result))
    return __aiter__


_effects = {'__eq__': _eq_effect, '__ne__': _ne_effect, '__iter__': _iter_effect, '__aiter__': _aiter_effect}


class MagicProxy(Base):
    """Stands for a special method until it is first used."""

    def __init__(self, name, parent):
        self.name = name
        self.parent = parent

    def create_mock(self):
        name, parent = self.name, self.parent
        made = parent._get_child_mock(name=name, _new_name=name, _new_parent=parent)
        setattr(parent, name, made)
        if name in _fixed_results:
            made.return_value = _fixed_results[name]
        elif name in _computed_results:
            made.return_value = _computed_results[name](parent)
        elif name in _effects:
            made.side_effect = _effects[name](parent)
        return made

    def __get__(self, obj, _type=None):
        return self.create_mock()


class MagicMixin(Base):
    def __init__(self, /, *args, **kw):
        # Before, so that keywords find the special methods, and after, because the specification is known only then.
        self._mock_set_magics()
        super(MagicMixin, self).__init__(*args, **kw)
        self._mock_set_magics()

    def _mock_set_magics(self):
        own_type = type(self)
        possible = _magics | _async_method_magics
        wanted = possible
        if getattr(self, '_mock_methods', None) is not None:
            wanted = possible.intersection(self._mock_methods)
            for name in possible - wanted:
                if name in own_type.__dict__:
                    delattr(self, name)
        for name in wanted - set(own_type.__dict__):
            setattr(own_type, name, MagicProxy(name, self))


class NonCallableMagicMock(MagicMixin, NonCallableMock):
    """A MagicMock that cannot be called."""

    def mock_add_spec(self, spec, spec_set=False):
        """Allows only the attributes of `spec`, an object or a list of names."""
        self._mock_add_spec(spec, spec_set)
        self._mock_set_magics()


class AsyncMagicMixin(MagicMixin):
    pass


class MagicMock(MagicMixin, Mock):
    """A mock that has most of the special methods as well."""

    def mock_add_spec(self, spec, spec_set=False):
        """Allows only the attributes of `spec`, an object or a list of names."""
        self._mock_add_spec(spec, spec_set)
        self._mock_set_magics()

    if _version >= (3, 13):
        def reset_mock(self, /, *args, return_value=False, **kwargs):
            # A special method keeps its result: `__str__` has to return a str.
            if return_value and self._mock_name and _is_magic(self._mock_name):
                return_value = False
            super().reset_mock(*args, return_value=return_value, **kwargs)


# Coroutine functions.

_code_attributes = dir(types.CodeType)


def _code_stand_in(flags):
    code = NonCallableMock(spec_set=_code_attributes)
    code.__dict__['_spec_class'] = types.CodeType
    code.co_flags = flags
    return code


class AsyncMockMixin(Base):
    await_count = _delegated('await_count')
    await_args = _delegated('await_args')
    await_args_list = _delegated('await_args_list')

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        own = self.__dict__
        # By its code and by this mark the mock is known as a coroutine function.
        own['_is_coroutine'] = _is_coroutine
        own['_mock_await_count'] = 0
        own['_mock_await_args'] = None
        own['_mock_await_args_list'] = _CallList()
        code = _code_stand_in(inspect.CO_COROUTINE + inspect.CO_VARARGS + inspect.CO_VARKEYWORDS)
        code.co_argcount = code.co_posonlyargcount = code.co_kwonlyargcount = 0
        code.co_varnames = ('args', 'kwargs')
        own['__code__'] = code
        own['__name__'] = 'AsyncMock'
        own['__defaults__'] = ()
        own['__kwdefaults__'] = {}
        own['__annotations__'] = None

    async def _execute_mock_call(self, /, *args, **kwargs):
        made = _Call((args, kwargs), two=True)
        self.await_count += 1
        self.await_args = made
        self.await_args_list.append(made)
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not _callable(effect):
                try:
                    result = next(effect)
                except StopIteration:
                    # No coroutine can raise StopIteration.
                    raise StopAsyncIteration
                if _is_exception(result):
                    raise result
            elif _iscoroutinefunction(effect):
                result = await effect(*args, **kwargs)
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if self._mock_return_value is not DEFAULT:
            return self.return_value
        if self._mock_wraps is not None:
            if _iscoroutinefunction(self._mock_wraps):
                return await self._mock_wraps(*args, **kwargs)
            return self._mock_wraps(*args, **kwargs)
        return self.return_value

    def assert_awaited(self):
        """The mock was awaited."""
        if self.await_count == 0:
            raise AssertionError(f'Expected {self._mock_name or "mock"} to have been awaited.')

    def assert_awaited_once(self):
        """The mock was awaited exactly once."""
        if self.await_count != 1:
            raise AssertionError(f'Expected {self._mock_name or "mock"} to have been awaited once. Awaited {self.await_count} times.')

    def assert_awaited_with(self, /, *args, **kwargs):
        """The last await had these arguments."""
        if self.await_args is None:
            raise AssertionError(f'Expected await: {self._format_mock_call_signature(args, kwargs)}\nNot awaited')
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        if self._call_matcher(self.await_args) != expected:
            raise AssertionError(self._format_mock_failure_message(args, kwargs, action='await')) from _as_cause(expected)

    def assert_awaited_once_with(self, /, *args, **kwargs):
        """There was exactly one await, with these arguments."""
        self.assert_awaited_once()
        return self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        """Some await had these arguments."""
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        cause = _as_cause(expected)
        made = [self._call_matcher(each) for each in self.await_args_list]
        if cause or expected not in _AnyComparer(made):
            raise AssertionError(f'{self._format_mock_call_signature(args, kwargs)} await not found') from cause

    def assert_has_awaits(self, calls, any_order=False):
        """The awaits are among those made: in a row, or in any order."""
        expected = [self._call_matcher(each) for each in calls]
        cause = next((each for each in expected if isinstance(each, Exception)), None)
        made = _CallList(self._call_matcher(each) for each in self.await_args_list)
        if not any_order:
            if expected not in made:
                raise AssertionError(
                    f'{_problem("await", expected, cause)}\nExpected: {_CallList(calls)}\nActual: {self.await_args_list}') from cause
            return
        absent = _take_out(expected, list(made))
        if absent:
            raise AssertionError(f'{tuple(absent)!r} not all found in await list') from cause

    def assert_not_awaited(self):
        """The mock was never awaited."""
        if self.await_count != 0:
            raise AssertionError(f'Expected {self._mock_name or "mock"} to not have been awaited. Awaited {self.await_count} times.')

    def reset_mock(self, /, *args, **kwargs):
        """Forgets all calls and awaits."""
        super().reset_mock(*args, **kwargs)
        self.await_count = 0
        self.await_args = None
        self.await_args_list = _CallList()


class AsyncMock(AsyncMockMixin, AsyncMagicMixin, Mock):
    """A mock of a coroutine function: its calls have to be awaited."""


class _AsyncIterator:
    """An iterator for `async for`."""

    def __init__(self, iterator):
        self.iterator = iterator
        self.__dict__['__code__'] = _code_stand_in(inspect.CO_ITERABLE_COROUTINE)

    async def __anext__(self):
        try:
            return next(self.iterator)
        except StopIteration:
            pass
        raise StopAsyncIteration


# Mocks after the model of an object.

class _SpecState(object):
    """A child that is made after its model when it is first used."""

    def __init__(self, spec, spec_set=False, parent=None, name=None, ids=None, instance=False):
        self.spec = spec
        self.ids = ids
        self.spec_set = spec_set
        self.parent = parent
        self.instance = instance
        self.name = name


def _autospec_class(spec, instance):
    if _is_async_function(spec):
        if instance:
            raise RuntimeError('Instance can not be True when create_autospec is mocking an async function')
        return AsyncMock
    if not _callable(spec) or isinstance(spec, type) and instance and not _instance_callable(spec):
        return NonCallableMagicMock
    return MagicMock


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False, **kwargs):
    """A mock with the attributes of `spec` and no others, and with its signatures, all the way down."""
    if _is_list(spec):
        spec = type(spec)
    is_type = isinstance(spec, type)
    if _is_mock(spec):
        raise InvalidSpecError(f'Cannot autospec a Mock object. [object={spec!r}]')
    options = {'spec_set' if spec_set else 'spec': spec}
    if spec is None and not spec_set:
        options = {}
    if options and instance:
        options['_spec_as_instance'] = True
    if not unsafe:
        _refuse_spec_typos(kwargs)
    _name = kwargs.pop('name', _name)
    options.update(kwargs)
    if inspect.isdatadescriptor(spec):
        # What a descriptor gives is not known from it.
        options, made = {}, MagicMock
    else:
        made = _autospec_class(spec, instance)
    mock = made(parent=_parent, _new_parent=_parent, _new_name='' if _parent is None else _name, name=_name, **options)
    if isinstance(spec, FunctionTypes):
        mock = _as_function(mock, spec, _is_async_function(spec))
    else:
        _check_signature(spec, mock, is_type, instance)
    if _parent is not None and not instance:
        _parent._mock_children[_name] = mock
    wrapped = kwargs.pop('wraps', None)
    if is_type and not instance and 'return_value' not in kwargs:
        mock.return_value = create_autospec(spec, spec_set, instance=True, _name='()', _parent=mock, wraps=wrapped)
    for entry, original in _autospec_entries(mock, spec, is_type, instance):
        _autospec_child(mock, spec, entry, original, spec_set, instance, wrapped)
    if _is_mock(mock) and kwargs:
        mock.configure_mock(**kwargs)
    return mock


def _autospec_entries(mock, spec, is_type, instance):
    for entry in dir(spec):
        if _is_magic(entry):
            continue
        try:
            original = getattr(spec, entry)
        except AttributeError:
            continue
        yield entry, original
    if _version >= (3, 14) and is_type and instance and hasattr(spec, '__dataclass_fields__'):
        from dataclasses import fields
        found = [(field.name, field.type) for field in fields(spec)]
        mock.__dict__['_mock_methods'] = (mock.__dict__.get('_mock_methods') or []) + [name for name, _ in found]
        yield from found


def _autospec_child(mock, spec, entry, original, spec_set, instance, wrapped):
    if not isinstance(original, FunctionTypes):
        mock._mock_children[entry] = _SpecState(original, spec_set, mock, entry, instance)
        return
    options = {'spec_set' if spec_set else 'spec': original}
    if not spec_set and wrapped and hasattr(wrapped, entry):
        options['wraps'] = original
    parent = mock.mock if isinstance(spec, FunctionTypes) else mock
    skipfirst = _must_skip(spec, entry, isinstance(spec, type))
    made = AsyncMock if _iscoroutinefunction(original) else MagicMock
    child = made(parent=parent, name=entry, _new_name=entry, _new_parent=parent, _eat_self=skipfirst, **options)
    mock._mock_children[entry] = child
    if _version >= (3, 12):
        child.return_value = made()
    _check_signature(original, child, skipfirst=skipfirst)


def _must_skip(spec, entry, is_type):
    """Whether the first parameter of spec's function is `self`."""
    if not isinstance(spec, type):
        if entry in getattr(spec, '__dict__', {}):
            return False
        spec = spec.__class__
    for klass in spec.__mro__:
        result = klass.__dict__.get(entry, DEFAULT)
        if result is not DEFAULT:
            is_method = isinstance(result, FunctionTypes) and not isinstance(result, (staticmethod, classmethod))
            return is_type if is_method else False
    return is_type


# Ready-made mocks.

_file_names = None
_open_names = None


def _stream_of(read_data):
    return io.BytesIO(read_data) if isinstance(read_data, bytes) else io.StringIO(read_data)


def mock_open(mock=None, read_data=''):
    """A mock of open(): the files it gives hold `read_data`."""
    stream = _stream_of(read_data)
    line_effect = None

    def read_effect(*args, **kwargs):
        result = handle.read.return_value
        return stream.read(*args, **kwargs) if result is None else result

    def readlines_effect(*args, **kwargs):
        result = handle.readlines.return_value
        return stream.readlines(*args, **kwargs) if result is None else result

    def lines(*args, **kwargs):
        yield from iter_effect()
        while True:
            yield stream.readline(*args, **kwargs)

    def iter_effect():
        while handle.readline.return_value is not None:
            yield handle.readline.return_value
        for line in stream:
            yield line

    def next_effect():
        result = handle.readline.return_value
        return next(stream) if result is None else result

    def exit_effect(*args):
        handle.close()

    def reset(*args, **kwargs):
        nonlocal stream, line_effect
        stream = _stream_of(read_data)
        if handle.readline.side_effect == line_effect:
            # Unless the program has put something else there.
            line_effect = lines()
            handle.readline.side_effect = line_effect
        return DEFAULT

    global _file_names, _open_names
    if _file_names is None:
        _file_names = list(set(dir(io.TextIOWrapper)).union(dir(io.BytesIO)))
        _open_names = list(set(dir(io.open)))
    if mock is None:
        mock = MagicMock(name='open', spec=_open_names)
    handle = MagicMock(spec=_file_names)
    handle.__enter__.return_value = handle
    for method in (handle.write, handle.read, handle.readline, handle.readlines):
        method.return_value = None
    line_effect = lines()
    handle.read.side_effect = read_effect
    handle.readline.side_effect = line_effect
    handle.readlines.side_effect = readlines_effect
    handle.__iter__.side_effect = iter_effect
    if _version >= (3, 11):
        handle.__next__.side_effect = next_effect
    if _version >= (3, 13):
        handle.__exit__.side_effect = exit_effect
    mock.side_effect = reset
    mock.return_value = handle
    return mock


class PropertyMock(Mock):
    """A mock of a property: getting it calls the mock without arguments, setting it with the value."""

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)


if _version >= (3, 13):
    _timeout_unset = sentinel.TIMEOUT_UNSET

    class ThreadingMixin(Base):
        DEFAULT_TIMEOUT = None

        def __init__(self, *args, timeout=_timeout_unset, **kwargs):
            super().__init__(*args, **kwargs)
            self.__dict__['_mock_event'] = threading.Event()
            self.__dict__['_mock_calls_events'] = []
            self.__dict__['_mock_calls_events_lock'] = threading.Lock()
            self.__dict__['_mock_wait_timeout'] = self.DEFAULT_TIMEOUT if timeout is _timeout_unset else timeout

        def _get_child_mock(self, /, **kw):
            for name in ('parent', '_new_parent'):
                if isinstance(kw.get(name), ThreadingMixin):
                    kw['timeout'] = kw[name]._mock_wait_timeout
                    break
            return super()._get_child_mock(**kw)

        def reset_mock(self, /, *args, **kwargs):
            """Forgets all calls."""
            super().reset_mock(*args, **kwargs)
            self.__dict__['_mock_event'] = threading.Event()
            self.__dict__['_mock_calls_events'] = []

        def _event_of(self, args, kwargs):
            with self._mock_calls_events_lock:
                for made_args, made_kwargs, event in self._mock_calls_events:
                    if (made_args, made_kwargs) == (args, kwargs):
                        return event
                event = threading.Event()
                self._mock_calls_events.append((args, kwargs, event))
            return event

        def _mock_call(self, *args, **kwargs):
            result = super()._mock_call(*args, **kwargs)
            self._event_of(args, kwargs).set()
            self._mock_event.set()
            return result

        def wait_until_called(self, *, timeout=_timeout_unset):
            """Waits for the first call."""
            timeout = self._mock_wait_timeout if timeout is _timeout_unset else timeout
            if not self._mock_event.wait(timeout=timeout):
                raise AssertionError(f'{self._mock_name or "mock"} was not called before timeout({timeout}).')

        def wait_until_any_call_with(self, *args, **kwargs):
            """Waits for a call with these arguments."""
            if not self._event_of(args, kwargs).wait(timeout=self._mock_wait_timeout):
                raise AssertionError(f'{self._format_mock_call_signature(args, kwargs)} call not found')

    class ThreadingMock(ThreadingMixin, MagicMixin, Mock):
        """A mock whose calls in other threads can be waited for."""


def seal(mock):
    """From now on the mock and those below it make no new attributes."""
    mock._mock_sealed = True
    for name in dir(mock):
        try:
            child = getattr(mock, name)
        except AttributeError:
            continue
        if not isinstance(child, NonCallableMock) or isinstance(child._mock_children.get(name), _SpecState):
            continue
        if child._mock_new_parent is mock:
            seal(child)
