"""Names for type hints. Nothing is checked when a program runs."""

import collections
import collections.abc
import copyreg
import functools
import operator
import sys
import types
from abc import ABCMeta, abstractmethod
from types import GenericAlias

from _typing import NoDefault, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, TypeVar, TypeVarTuple, Generic

TYPE_CHECKING = False

_VERSION = sys.version_info[:2]
# From 3.14 on X | Y and Union[X, Y] are the same kind of object.
_ONE_UNION = _VERSION >= (3, 14)


def _type_check(arg, msg, is_argument=True, module=None, *, allow_special_forms=False):
    """The argument as a type: None stands for its type, text for a forward reference; TypeError for what is no type."""
    not_alone = (Generic, Protocol)
    if not allow_special_forms:
        not_alone += (ClassVar,)
        if is_argument:
            not_alone += (Final,)
    arg = _type_convert(arg, module=module, allow_special_forms=allow_special_forms)
    if isinstance(arg, _GenericAlias) and arg.__origin__ in not_alone:
        raise TypeError(f'{arg} is not valid as type argument')
    if arg in (Any, LiteralString, NoReturn, Never, Self, TypeAlias):
        return arg
    if allow_special_forms and arg in (ClassVar, Final):
        return arg
    if isinstance(arg, _SpecialForm) or arg in (Generic, Protocol):
        raise TypeError(f'Plain {arg} is not valid as type argument')
    if type(arg) is tuple or (_VERSION < (3, 11) and not isinstance(arg, (ForwardRef, TypeVar, ParamSpec, types.UnionType)) and not callable(arg)):
        raise TypeError(f'{msg} Got {arg!r:.100}.')
    return arg


def _type_convert(arg, module=None, *, allow_special_forms=False):
    if arg is None:
        return type(None)
    if isinstance(arg, str):
        return ForwardRef(arg, module=module, is_class=allow_special_forms)
    return arg


def _type_repr(obj):
    if isinstance(obj, tuple):
        return '[' + ', '.join(map(_type_repr, obj)) + ']'
    if isinstance(obj, type) and not isinstance(obj, GenericAlias):
        return obj.__qualname__ if obj.__module__ == 'builtins' else f'{obj.__module__}.{obj.__qualname__}'
    if obj is ...:
        return '...'
    if isinstance(obj, types.FunctionType):
        return obj.__name__
    return repr(obj)


def _type_as_text(value):
    if value is type(None):
        return 'None'
    return value if isinstance(value, str) else _type_repr(value)


def _collect_type_parameters(args, *, enforce_default_ordering=True):
    """The type parameters in arguments, each once, in order of appearance."""
    found = []
    default_seen = False
    for arg in args:
        if isinstance(arg, type):
            continue
        if isinstance(arg, (tuple, list)):
            inside = _collect_type_parameters(arg)
        elif hasattr(arg, '__typing_subst__'):
            if enforce_default_ordering and arg not in found:
                if _has_default(arg):
                    default_seen = True
                elif default_seen:
                    raise TypeError(f'Type parameter {arg!r} without a default follows type parameter with a default')
            inside = (arg,)
        else:
            inside = getattr(arg, '__parameters__', ())
        found.extend(parameter for parameter in inside if parameter not in found)
    return tuple(found)


def _has_default(param):
    return _VERSION >= (3, 13) and param.has_default()


def _check_type_params(params):
    default_seen = False
    for param in params:
        if _has_default(param):
            default_seen = True
        elif default_seen:
            raise TypeError(f"non-default type parameter '{param!r}' follows default type parameter")


def _unpack_args(*args):
    result = []
    for arg in args:
        inside = getattr(arg, '__typing_unpacked_tuple_args__', None)
        if inside is not None and not (inside and inside[-1] is ...):
            result.extend(inside)
        else:
            result.append(arg)
    return tuple(result)


def _deduplicate(params, *, unhashable_fallback=False):
    result = []
    for param in params:
        if param not in result:
            result.append(param)
    return result


def _flatten_literal_params(parameters):
    flat = []
    for parameter in parameters:
        if isinstance(parameter, _LiteralGenericAlias):
            flat.extend(parameter.__args__)
        else:
            flat.append(parameter)
    return tuple(flat)


def _remove_dups_flatten(parameters):
    flat = []
    for parameter in parameters:
        if isinstance(parameter, (_UnionGenericAlias, types.UnionType)):
            flat.extend(parameter.__args__)
        else:
            flat.append(parameter)
    return tuple(_deduplicate(flat))


def _value_and_type_iter(parameters):
    return ((parameter, type(parameter)) for parameter in parameters)


_cleanups = []


def _tp_cache(func=None, /, *, typed=False):
    """Remember the results of a subscription where its arguments can be hashed."""
    def decorate(func):
        cached = functools.lru_cache(typed=typed)(func)
        _cleanups.append(cached.cache_clear)

        @functools.wraps(func)
        def inner(*args, **kwds):
            try:
                return cached(*args, **kwds)
            except TypeError:
                pass
            return func(*args, **kwds)
        return inner
    return decorate if func is None else decorate(func)


class _Final:
    """Classes that cannot be derived from."""

    __slots__ = ('__weakref__',)

    def __init_subclass__(cls, /, *args, **kwds):
        if '_root' not in kwds:
            raise TypeError('Cannot subclass special typing classes')


class _NotIterable:
    # Without this, iteration would try __getitem__.
    __slots__ = ()
    __iter__ = None


def _or(self, other):
    return Union[self, other]


def _ror(self, other):
    return Union[other, self]


class _SpecialForm(_Final, _NotIterable, _root=True):
    # A name that means something by itself or with arguments, such as Final or ClassVar.
    __slots__ = ('_name', '__doc__', '_getitem')

    def __init__(self, getitem):
        self._getitem = getitem
        self._name = getitem.__name__
        self.__doc__ = getitem.__doc__

    def __getattr__(self, item):
        if item in {'__name__', '__qualname__'}:
            return self._name
        raise AttributeError(item)

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')

    def __repr__(self):
        return 'typing.' + self._name

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f'Cannot instantiate {self!r}')

    __or__ = _or
    __ror__ = _ror

    def __instancecheck__(self, obj):
        raise TypeError(f'{self} cannot be used with isinstance()')

    def __subclasscheck__(self, cls):
        raise TypeError(f'{self} cannot be used with issubclass()')

    @_tp_cache
    def __getitem__(self, parameters):
        return self._getitem(self, parameters)


class _TypedCacheSpecialForm(_SpecialForm, _root=True):

    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        return self._getitem(self, *parameters)


class _AnyMeta(type):

    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError('typing.Any cannot be used with isinstance()')
        return super().__instancecheck__(obj)

    def __repr__(self):
        return 'typing.Any' if self is Any else super().__repr__()


if _VERSION >= (3, 11):
    class Any(metaclass=_AnyMeta):
        """Anything at all."""

        def __new__(cls, *args, **kwargs):
            if cls is Any:
                raise TypeError('Any cannot be instantiated')
            return super().__new__(cls)
else:
    @_SpecialForm
    def Any(self, parameters):
        """Anything at all."""
        raise TypeError(f'{self} is not subscriptable')


def _bare(name, doc):
    def getitem(self, parameters):
        raise TypeError(f'{self} is not subscriptable')
    getitem.__name__ = name
    getitem.__doc__ = doc
    return _SpecialForm(getitem)


NoReturn = _bare('NoReturn', 'What a function returns that never does.')
Never = _bare('Never', 'A type without values.')
Self = _bare('Self', 'The class itself.')
LiteralString = _bare('LiteralString', 'Text that stands in the program.')
TypeAlias = _bare('TypeAlias', 'Marks the assignment of an alias.')


def _single(name, doc, words):
    def getitem(self, parameters):
        item = _type_check(parameters, words.format(self=self), allow_special_forms=name in ('Required', 'NotRequired', 'ReadOnly', 'ClassVar', 'Final') and _VERSION >= (3, 13))
        return _GenericAlias(self, (item,))
    getitem.__name__ = name
    getitem.__doc__ = doc
    return _SpecialForm(getitem)


ClassVar = _single('ClassVar', 'A class variable.', '{self} accepts only single type.')
Final = _single('Final', 'A name that is not assigned again.', '{self} accepts only single type.')
Required = _single('Required', 'A key that must be there.', '{self._name} accepts only a single type.')
NotRequired = _single('NotRequired', 'A key that may be missing.', '{self._name} accepts only a single type.')
ReadOnly = _single('ReadOnly', 'A key that is not changed.', '{self._name} accepts only a single type.')
TypeGuard = _single('TypeGuard', 'A function that narrows a type when it is true.', '{self} accepts only single type.')
TypeIs = _single('TypeIs', 'A function that narrows a type either way.', '{self} accepts only single type.')


def _union(self, parameters):
    """One of several types."""
    if parameters == ():
        raise TypeError('Cannot take a Union of no types.')
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    msg = 'Union[arg, ...]: each arg must be a type.'
    parameters = _remove_dups_flatten(tuple(_type_check(p, msg) for p in parameters))
    if len(parameters) == 1:
        return parameters[0]
    if len(parameters) == 2 and type(None) in parameters:
        return _UnionGenericAlias(self, parameters, name='Optional')
    return _UnionGenericAlias(self, parameters)


_union.__name__ = 'Union'
if _ONE_UNION:
    from _typing import Union
else:
    Union = _SpecialForm(_union)


def _make_union(left, right):
    return Union[left, right]


@_SpecialForm
def Optional(self, parameters):
    """The type or None."""
    arg = _type_check(parameters, f'{self} requires a single type.')
    return Union[arg, type(None)]


@_TypedCacheSpecialForm
@_tp_cache(typed=True)
def Literal(self, *parameters):
    """One of several values."""
    parameters = _flatten_literal_params(parameters)
    try:
        parameters = tuple(p for p, _ in _deduplicate(list(_value_and_type_iter(parameters))))
    except TypeError:
        pass
    return _LiteralGenericAlias(self, parameters)


@_SpecialForm
def Concatenate(self, parameters):
    """Parameters in front of those of a ParamSpec."""
    if parameters == ():
        raise TypeError('Cannot take a Concatenate of no types.')
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    if not (parameters[-1] is ... or isinstance(parameters[-1], ParamSpec)):
        raise TypeError('The last parameter to Concatenate should be a ParamSpec variable or ellipsis.')
    msg = 'Concatenate[arg, ...]: each arg must be a type.'
    return _ConcatenateGenericAlias(self, (*(_type_check(p, msg) for p in parameters[:-1]), parameters[-1]))


@_SpecialForm
def Unpack(self, parameters):
    """The items of a tuple of types in its place."""
    return _UnpackGenericAlias(origin=self, args=(_type_check(parameters, f'{self} accepts only single type.'),))


def _unpacked(typevartuple):
    return Unpack[typevartuple]


if _VERSION >= (3, 11):
    def _Annotated_getitem(self, *params):
        """A type with notes about it."""
        if len(params) < 2:
            raise TypeError('Annotated[...] should be used with at least two arguments (a type and an annotation).')
        return _annotated(params)
else:
    def _Annotated_getitem(self, *params):
        """A type with notes about it."""
        if len(params) < 2:
            raise TypeError('Annotated[...] should be used with at least two arguments (a type and an annotation).')
        return _annotated(params)


def _annotated(params):
    if isinstance(params[0], _UnpackGenericAlias):
        raise TypeError('Annotated[...] should not be used with an unpacked tuple')
    origin = _type_check(params[0], 'Annotated[t, ...]: t must be a type.', allow_special_forms=True)
    return _AnnotatedAlias(origin, tuple(params[1:]))


if _VERSION >= (3, 13):
    _Annotated_getitem.__name__ = 'Annotated'
    Annotated = _TypedCacheSpecialForm(_Annotated_getitem)
else:
    class Annotated:
        """A type with notes about it."""

        __slots__ = ()

        def __new__(cls, *args, **kwargs):
            raise TypeError('Type Annotated cannot be instantiated.')

        def __class_getitem__(cls, params):
            return _Annotated_getitem(cls, *(params if isinstance(params, tuple) else (params,)))

        def __init_subclass__(cls, *args, **kwargs):
            raise TypeError(f'Cannot subclass {cls.__module__}.Annotated')


class ForwardRef(_Final, _root=True):
    """A type that is named before it exists."""

    __slots__ = (
        '__forward_arg__', '__forward_code__', '__forward_evaluated__', '__forward_value__', '__forward_is_argument__', '__forward_is_class__',
        '__forward_module__',
    )

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f'Forward reference must be a string -- got {arg!r}')
        try:
            code = compile(f'({arg},)[0]' if arg.startswith('*') else arg, '<string>', 'eval')
        except SyntaxError:
            raise SyntaxError(f'Forward reference must be an expression -- got {arg!r}')
        self.__forward_arg__ = arg
        self.__forward_code__ = code
        self.__forward_evaluated__ = False
        self.__forward_value__ = None
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module

    def _evaluate(self, globalns, localns, type_params=(), *, recursive_guard):
        if self.__forward_arg__ in recursive_guard:
            return self
        if self.__forward_evaluated__ and localns is globalns:
            return self.__forward_value__
        if globalns is None and localns is None:
            globalns = localns = {}
        elif globalns is None:
            globalns = localns
        elif localns is None:
            localns = globalns
        if self.__forward_module__ is not None:
            globalns = getattr(sys.modules.get(self.__forward_module__, None), '__dict__', globalns)
        if type_params:
            localns = dict(localns)
            for param in type_params:
                if param.__name__ not in localns:
                    localns[param.__name__] = param
        value = _type_check(
            eval(self.__forward_code__, globalns, localns), 'Forward references must evaluate to types.',
            is_argument=self.__forward_is_argument__, allow_special_forms=self.__forward_is_class__)
        self.__forward_value__ = _eval_type(value, globalns, localns, type_params, recursive_guard=recursive_guard | {self.__forward_arg__})
        self.__forward_evaluated__ = True
        return self.__forward_value__

    def evaluate(self, *, globals=None, locals=None, type_params=None, owner=None, format=1):
        if globals is None:
            globals = getattr(sys.modules.get(getattr(owner, '__module__', None)), '__dict__', {})
        return self._evaluate(globals, locals, type_params or getattr(owner, '__type_params__', ()), recursive_guard=frozenset())

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        if self.__forward_evaluated__ and other.__forward_evaluated__:
            return self.__forward_arg__ == other.__forward_arg__ and self.__forward_value__ == other.__forward_value__
        return self.__forward_arg__ == other.__forward_arg__ and self.__forward_module__ == other.__forward_module__

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        module = '' if self.__forward_module__ is None else f', module={self.__forward_module__!r}'
        return f'ForwardRef({self.__forward_arg__!r}{module})'


def _is_unpacked_typevartuple(x):
    return not isinstance(x, type) and getattr(x, '__typing_is_unpacked_typevartuple__', False)


def _is_typevar_like(x):
    return isinstance(x, (TypeVar, ParamSpec)) or _is_unpacked_typevartuple(x)


def _typevar_subst(self, arg):
    arg = _type_check(arg, 'Parameters to generic types must be types.', is_argument=True)
    if (isinstance(arg, _GenericAlias) and arg.__origin__ is Unpack) or (isinstance(arg, GenericAlias) and getattr(arg, '__unpacked__', False)):
        raise TypeError(f'{arg} is not valid as type argument')
    return arg


def _typevar_prepare_subst(self, alias, args):
    index = alias.__parameters__.index(self)
    if index < len(args):
        return args
    if index == len(args) and _has_default(self):
        return (*args, self.__default__)
    if _VERSION >= (3, 13):
        few = f'; actual {len(args)}, expected at least {index + 1}'
        raise TypeError(f'Too few arguments for {alias}{few}')
    return args


def _typevartuple_subst(self, arg):
    raise TypeError('Substitution of bare TypeVarTuple is not supported')


def _typevartuple_prepare_subst(self, alias, args):
    params = alias.__parameters__
    index = params.index(self)
    if any(isinstance(param, TypeVarTuple) for param in params[index + 1:]):
        raise TypeError(f'More than one TypeVarTuple parameter in {alias}')
    count = len(args)
    left = index
    right = len(params) - index - 1
    open_end = None
    fill = None
    for at, arg in enumerate(args):
        if not isinstance(arg, type):
            inside = getattr(arg, '__typing_unpacked_tuple_args__', None)
            if inside and len(inside) == 2 and inside[-1] is ...:
                if open_end is not None:
                    raise TypeError('More than one unpacked arbitrary-length tuple argument')
                open_end = at
                fill = inside[0]
    if open_end is not None:
        left = min(left, open_end)
        right = min(right, count - open_end - 1)
    elif left + right > count:
        raise TypeError(f'Too few arguments for {alias}; actual {count}, expected at least {len(params) - 1}')
    if left == count - right and _has_default(self):
        replacement = _unpack_args(self.__default__)
    else:
        replacement = args[left:count - right]
    return (*args[:left], *([fill] * (index - left)), replacement, *([fill] * (len(params) - index - 1 - right)), *args[count - right:])


def _paramspec_subst(self, arg):
    if isinstance(arg, (list, tuple)):
        return tuple(_type_check(a, 'Expected a type.') for a in arg)
    if not _is_param_expr(arg):
        raise TypeError(f'Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {arg}')
    return arg


def _paramspec_prepare_subst(self, alias, args):
    params = alias.__parameters__
    index = params.index(self)
    if index == len(args) and _has_default(self):
        args = [*args, self.__default__]
    if index >= len(args):
        raise TypeError(f'Too few arguments for {alias}')
    # With a single ParamSpec its brackets may be left out.
    if len(params) == 1 and not _is_param_expr(args[0]):
        return (args,)
    if isinstance(args[index], list):
        return (*args[:index], tuple(args[index]), *args[index + 1:])
    return args


def _is_param_expr(arg):
    return arg is ... or isinstance(arg, (tuple, list, ParamSpec, _ConcatenateGenericAlias))


def _should_unflatten_callable_args(typ, args):
    return typ.__origin__ is collections.abc.Callable and not (len(args) == 2 and _is_param_expr(args[0]))


def _is_dunder(attr):
    return attr.startswith('__') and attr.endswith('__')


def _caller(depth=2):
    try:
        return sys._getframe(depth).f_globals.get('__name__', '__main__')
    except (AttributeError, ValueError):
        return None


def _generic_class_getitem(cls, args):
    """`Generic[T]`, or a generic class with arguments."""
    if not isinstance(args, tuple):
        args = (args,)
    args = tuple(_type_convert(arg) for arg in args)
    if cls in (Generic, Protocol):
        if not args and _VERSION < (3, 11):
            raise TypeError(f'Parameter list to {cls.__qualname__}[...] cannot be empty')
        if not args:
            raise TypeError(f'Parameter list to {cls.__qualname__}[...] cannot be empty')
        if not all(_is_typevar_like(arg) for arg in args):
            raise TypeError(f'Parameters to {cls.__name__}[...] must all be type variables or parameter specification variables.')
        if len(set(args)) != len(args):
            raise TypeError(f'Parameters to {cls.__name__}[...] must all be unique')
    else:
        for param in cls.__parameters__:
            prepare = getattr(param, '__typing_prepare_subst__', None)
            if prepare is not None:
                args = prepare(cls, args)
        _check_generic_specialization(cls, args)
        new_args = []
        for param, arg in zip(cls.__parameters__, args):
            if isinstance(param, TypeVarTuple):
                new_args.extend(arg)
            else:
                new_args.append(arg)
        args = tuple(new_args)
    return _GenericAlias(cls, args)


def _check_generic_specialization(cls, arguments):
    expected = len(cls.__parameters__)
    if not expected:
        raise TypeError(f'{cls} is not a generic class')
    actual = len(arguments)
    if actual != expected:
        expected_text = expected
        if _VERSION >= (3, 13) and actual < expected:
            minimum = sum(not _has_default(param) for param in cls.__parameters__)
            if minimum < expected:
                expected_text = f'at least {minimum}'
        raise TypeError(f"Too {'many' if actual > expected else 'few'} arguments for {cls}; actual {actual}, expected {expected_text}")


def _generic_init_subclass(cls, *args, **kwargs):
    """Work out the type parameters of a new class."""
    super(Generic, cls).__init_subclass__(*args, **kwargs)
    parameters = []
    if '__orig_bases__' in cls.__dict__:
        wrong = Generic in cls.__orig_bases__
    else:
        wrong = Generic in cls.__bases__ and cls.__name__ != 'Protocol' and type(cls) != _TypedDictMeta
    if wrong:
        raise TypeError('Cannot inherit from plain Generic')
    if '__orig_bases__' in cls.__dict__:
        parameters = _collect_type_parameters(cls.__orig_bases__)
        given = None
        for base in cls.__orig_bases__:
            if isinstance(base, _GenericAlias) and base.__origin__ is Generic:
                if given is not None:
                    raise TypeError('Cannot inherit from Generic[...] multiple times.')
                given = base.__parameters__
        if given is not None:
            missing = [str(parameter) for parameter in parameters if parameter not in given]
            if missing:
                raise TypeError(f"Some type variables ({', '.join(missing)}) are not listed in Generic[{', '.join(map(str, given))}]")
            parameters = given
    cls.__parameters__ = tuple(parameters)


class _BaseGenericAlias(_Final, _root=True):
    # What stands for a class with arguments, or could have some; other attributes are those of the class.

    def __init__(self, origin, *, inst=True, name=None):
        self._inst = inst
        self._name = name
        self.__origin__ = origin
        self.__slots__ = None

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f'Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead')
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except Exception:
            pass
        return result

    def __mro_entries__(self, bases):
        res = []
        if self.__origin__ not in bases:
            res.append(self.__origin__)
        at = bases.index(self)
        for other in bases[at + 1:]:
            if isinstance(other, _BaseGenericAlias) or (isinstance(other, type) and issubclass(other, Generic)):
                break
        else:
            res.append(Generic)
        return tuple(res)

    def __getattr__(self, attr):
        if '__origin__' in self.__dict__ and not _is_dunder(attr):
            return getattr(self.__origin__, attr)
        raise AttributeError(attr)

    def __setattr__(self, attr, val):
        if _is_dunder(attr) or attr in {'_name', '_inst', '_nparams', '_paramspec_tvars', '_typevar_types', '_defaults'}:
            super().__setattr__(attr, val)
        else:
            setattr(self.__origin__, attr, val)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    def __dir__(self):
        return list(set(super().__dir__() + [attr for attr in dir(self.__origin__) if not _is_dunder(attr)]))


class _GenericAlias(_BaseGenericAlias, _root=True):
    # List[int], Stack[T] and the like.

    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name)
        if not isinstance(args, tuple):
            args = (args,)
        self.__args__ = tuple(... if arg is _TypingEllipsis else arg for arg in args)
        self.__parameters__ = _collect_type_parameters(args, enforce_default_ordering=origin in (Generic, Protocol))
        if not name:
            self.__module__ = origin.__module__

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    __or__ = _or
    __ror__ = _ror

    @_tp_cache
    def __getitem__(self, args):
        if self.__origin__ in (Generic, Protocol):
            raise TypeError(f'Cannot subscript already-subscripted {self}')
        if not self.__parameters__:
            raise TypeError(f'{self} is not a generic class')
        if not isinstance(args, tuple):
            args = (args,)
        args = _unpack_args(*(_type_convert(arg) for arg in args))
        return self.copy_with(self._determine_new_args(args))

    def _determine_new_args(self, args):
        params = self.__parameters__
        for param in params:
            prepare = getattr(param, '__typing_prepare_subst__', None)
            if prepare is not None:
                args = prepare(self, args)
        if len(args) != len(params):
            few = 'many' if len(args) > len(params) else 'few'
            raise TypeError(f'Too {few} arguments for {self}; actual {len(args)}, expected {len(params)}')
        return tuple(self._make_substitution(self.__args__, dict(zip(params, args))))

    def _make_substitution(self, args, values):
        new_args = []
        for old in args:
            if isinstance(old, type):
                new_args.append(old)
                continue
            subst = getattr(old, '__typing_subst__', None)
            if subst:
                new = subst(values[old])
            else:
                inside = getattr(old, '__parameters__', ())
                if not inside:
                    new = old
                else:
                    given = []
                    for parameter in inside:
                        if isinstance(parameter, TypeVarTuple):
                            given.extend(values[parameter])
                        else:
                            given.append(values[parameter])
                    new = old[tuple(given)]
            if self.__origin__ == collections.abc.Callable and isinstance(new, tuple):
                new_args.extend(new)
            elif _is_unpacked_typevartuple(old):
                new_args.extend(new)
            elif isinstance(old, tuple):
                new_args.append(tuple(self._make_substitution(old, values)))
            else:
                new_args.append(new)
        return new_args

    def copy_with(self, args):
        return self.__class__(self.__origin__, args, name=self._name, inst=self._inst)

    def __repr__(self):
        name = 'typing.' + self._name if self._name else _type_repr(self.__origin__)
        return f"{name}[{', '.join(_type_repr(arg) for arg in self.__args__) or '()'}]"

    def __reduce__(self):
        origin = globals()[self._name] if self._name else self.__origin__
        args = tuple(self.__args__)
        if len(args) == 1 and not isinstance(args[0], tuple):
            args, = args
        return operator.getitem, (origin, args)

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f'Cannot subclass {self!r}')
        if self._name:
            return super().__mro_entries__(bases)
        if self.__origin__ is Generic:
            if Protocol in bases:
                return ()
            at = bases.index(self)
            for other in bases[at + 1:]:
                if isinstance(other, _BaseGenericAlias) and other is not self:
                    return ()
        return (self.__origin__,)

    if _VERSION >= (3, 11):
        def __iter__(self):
            yield Unpack[self]


class _SpecialGenericAlias(_NotIterable, _BaseGenericAlias, _root=True):
    # List, Dict and the like before they have arguments.

    def __init__(self, origin, nparams, *, inst=True, name=None, defaults=()):
        if name is None:
            name = origin.__name__
        super().__init__(origin, inst=inst, name=name)
        self._nparams = nparams
        self._defaults = defaults
        self.__doc__ = f'A generic version of {origin.__module__}.{origin.__qualname__}.'

    @_tp_cache
    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        msg = 'Parameters to generic types must be types.'
        params = tuple(_type_check(p, msg) for p in params)
        if self._defaults and len(params) < self._nparams and len(params) + len(self._defaults) >= self._nparams:
            params = (*params, *self._defaults[len(params) - self._nparams:])
        if len(params) != self._nparams:
            expected = f'at least {self._nparams - len(self._defaults)}' if self._defaults and len(params) < self._nparams else self._nparams
            if not self._nparams:
                raise TypeError(f'{self} is not a generic class')
            raise TypeError(f"Too {'many' if len(params) > self._nparams else 'few'} arguments for {self}; actual {len(params)}, expected {expected}")
        return self.copy_with(params)

    def copy_with(self, params):
        return _GenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __repr__(self):
        return 'typing.' + self._name

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            return issubclass(cls.__origin__, self.__origin__)
        if not isinstance(cls, _GenericAlias):
            return issubclass(cls, self.__origin__)
        return super().__subclasscheck__(cls)

    def __reduce__(self):
        return self._name

    __or__ = _or
    __ror__ = _ror


class _CallableGenericAlias(_NotIterable, _GenericAlias, _root=True):

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and _is_param_expr(args[0]):
            return super().__repr__()
        return f"typing.Callable[[{', '.join(map(_type_repr, args[:-1]))}], {_type_repr(args[-1])}]"

    def __reduce__(self):
        args = self.__args__
        if not (len(args) == 2 and _is_param_expr(args[0])):
            args = list(args[:-1]), args[-1]
        return operator.getitem, (Callable, args)


class _CallableType(_SpecialGenericAlias, _root=True):

    def copy_with(self, params):
        return _CallableGenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        args, result = params
        if isinstance(args, list):
            params = (tuple(args), result)
        return self.__getitem_inner__(params)

    @_tp_cache
    def __getitem_inner__(self, params):
        args, result = params
        result = _type_check(result, 'Callable[args, result]: result must be a type.')
        if args is ...:
            return self.copy_with((_TypingEllipsis, result))
        if not isinstance(args, tuple):
            args = (args,)
        return self.copy_with(tuple(_type_convert(arg) for arg in args) + (result,))


class _TypingEllipsis:
    """Stands for the three dots in Callable[..., X]."""


class _TupleType(_SpecialGenericAlias, _root=True):

    @_tp_cache
    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        msg = 'Tuple[t0, t1, ...]: each t must be a type.'
        if len(params) >= 2 and params[-1] is ...:
            return self.copy_with((*(_type_check(p, msg) for p in params[:-1]), _TypingEllipsis))
        return self.copy_with(tuple(_type_check(p, msg) for p in params))


class _UnionGenericAlias(_NotIterable, _GenericAlias, _root=True):

    def copy_with(self, params):
        return Union[params]

    def __eq__(self, other):
        if not isinstance(other, (_UnionGenericAlias, types.UnionType)):
            return NotImplemented
        try:
            return set(self.__args__) == set(other.__args__)
        except TypeError:
            return all(arg in other.__args__ for arg in self.__args__) and len(self.__args__) == len(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and type(None) in args:
            return f'typing.Optional[{_type_repr(args[1] if args[0] is type(None) else args[0])}]'
        if _VERSION >= (3, 11) or len(args) != 2:
            return f"typing.Union[{', '.join(map(_type_repr, args))}]"
        return super().__repr__()

    def __instancecheck__(self, obj):
        for cls in self.__args__:
            if isinstance(obj, cls):
                return True
        return False

    def __subclasscheck__(self, cls):
        for arg in self.__args__:
            if issubclass(cls, arg):
                return True
        return False

    def __reduce__(self):
        func, (origin, args) = super().__reduce__()
        return func, (Union, args)


class _LiteralGenericAlias(_GenericAlias, _root=True):

    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return set(_value_and_type_iter(self.__args__)) == set(_value_and_type_iter(other.__args__))

    def __hash__(self):
        return hash(frozenset(_value_and_type_iter(self.__args__)))

    def __repr__(self):
        return f"typing.Literal[{', '.join(map(repr, self.__args__))}]"


class _ConcatenateGenericAlias(_GenericAlias, _root=True):

    def copy_with(self, params):
        if isinstance(params[-1], (list, tuple)):
            return (*params[:-1], *params[-1])
        if isinstance(params[-1], _ConcatenateGenericAlias):
            params = (*params[:-1], *params[-1].__args__)
        return super().copy_with(params)


class _UnpackGenericAlias(_GenericAlias, _root=True):

    def __repr__(self):
        inside = _type_repr(self.__args__[0])
        return f'typing.Unpack[{inside}]' if _VERSION >= (3, 12) else f'*{inside}'

    def __getitem__(self, args):
        if self.__typing_is_unpacked_typevartuple__:
            return args
        return super().__getitem__(args)

    @property
    def __typing_unpacked_tuple_args__(self):
        arg, = self.__args__
        if isinstance(arg, (_GenericAlias, GenericAlias)):
            if arg.__origin__ is not tuple:
                raise TypeError('Unpack[...] must be used with a tuple type')
            return arg.__args__
        return None

    @property
    def __typing_is_unpacked_typevartuple__(self):
        return isinstance(self.__args__[0], TypeVarTuple)


class _AnnotatedAlias(_NotIterable, _GenericAlias, _root=True):

    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, origin, name='Annotated')
        self.__metadata__ = metadata

    def copy_with(self, params):
        return self.__class__(params[0], self.__metadata__)

    def __repr__(self):
        return f"typing.Annotated[{_type_repr(self.__origin__)}, {', '.join(map(repr, self.__metadata__))}]"

    def __reduce__(self):
        return operator.getitem, (Annotated, (self.__origin__,) + self.__metadata__)

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __getattr__(self, attr):
        if attr in {'__name__', '__qualname__'}:
            return 'Annotated'
        return super().__getattr__(attr)

    def __mro_entries__(self, bases):
        return self.__origin__.__mro_entries__(bases) if hasattr(self.__origin__, '__mro_entries__') else (self.__origin__,)


def _alias(origin, count, name=None, inst=False, defaults=()):
    return _SpecialGenericAlias(origin, count, inst=inst, name=name, defaults=defaults)


Hashable = _alias(collections.abc.Hashable, 0, inst=True)
Sized = _alias(collections.abc.Sized, 0, inst=True)
Awaitable = _alias(collections.abc.Awaitable, 1, inst=True)
Coroutine = _alias(collections.abc.Coroutine, 3, inst=True)
AsyncIterable = _alias(collections.abc.AsyncIterable, 1, inst=True)
AsyncIterator = _alias(collections.abc.AsyncIterator, 1, inst=True)
Iterable = _alias(collections.abc.Iterable, 1, inst=True)
Iterator = _alias(collections.abc.Iterator, 1, inst=True)
Reversible = _alias(collections.abc.Reversible, 1, inst=True)
Container = _alias(collections.abc.Container, 1, inst=True)
Collection = _alias(collections.abc.Collection, 1, inst=True)
Callable = _CallableType(collections.abc.Callable, 2, inst=True)
AbstractSet = _alias(collections.abc.Set, 1, name='AbstractSet', inst=True)
MutableSet = _alias(collections.abc.MutableSet, 1, inst=True)
Mapping = _alias(collections.abc.Mapping, 2, inst=True)
MutableMapping = _alias(collections.abc.MutableMapping, 2, inst=True)
Sequence = _alias(collections.abc.Sequence, 1, inst=True)
MutableSequence = _alias(collections.abc.MutableSequence, 1, inst=True)
MappingView = _alias(collections.abc.MappingView, 1, inst=True)
KeysView = _alias(collections.abc.KeysView, 1, inst=True)
ItemsView = _alias(collections.abc.ItemsView, 2, inst=True)
ValuesView = _alias(collections.abc.ValuesView, 1, inst=True)
Tuple = _TupleType(tuple, -1, inst=False, name='Tuple')
List = _alias(list, 1, name='List')
Deque = _alias(collections.deque, 1, name='Deque', inst=True)
Set = _alias(set, 1, name='Set')
FrozenSet = _alias(frozenset, 1, name='FrozenSet')
Dict = _alias(dict, 2, name='Dict')
DefaultDict = _alias(collections.defaultdict, 2, name='DefaultDict', inst=True)
OrderedDict = _alias(collections.OrderedDict, 2, inst=True)
Counter = _alias(collections.Counter, 1, inst=True)
ChainMap = _alias(collections.ChainMap, 2, inst=True)
_NEW_DEFAULTS = _VERSION >= (3, 13)
Generator = _alias(collections.abc.Generator, 3, inst=True, defaults=(type(None), type(None)) if _NEW_DEFAULTS else ())
AsyncGenerator = _alias(collections.abc.AsyncGenerator, 2, inst=True, defaults=(type(None),) if _NEW_DEFAULTS else ())
Type = _alias(type, 1, name='Type')
if _VERSION < (3, 14):
    ByteString = _alias(bytes, 0, name='ByteString', inst=True)
Text = str

T = TypeVar('T')
KT = TypeVar('KT')
VT = TypeVar('VT')
T_co = TypeVar('T_co', covariant=True)
V_co = TypeVar('V_co', covariant=True)
VT_co = TypeVar('VT_co', covariant=True)
T_contra = TypeVar('T_contra', contravariant=True)
CT_co = TypeVar('CT_co', covariant=True, bound=type)
AnyStr = TypeVar('AnyStr', bytes, str)


_TYPING_INTERNALS = frozenset({
    '__parameters__', '__orig_bases__', '__orig_class__', '_is_protocol', '_is_runtime_protocol', '__protocol_attrs__',
    '__non_callable_proto_members__', '__type_params__',
})
_SPECIAL_NAMES = frozenset({
    '__abstractmethods__', '__annotations__', '__dict__', '__doc__', '__init__', '__module__', '__new__', '__slots__', '__subclasshook__',
    '__weakref__', '__class_getitem__', '__match_args__', '__static_attributes__', '__firstlineno__', '__annotate__', '__annotate_func__',
    '__annotations_cache__', '__qualname__',
})
_EXCLUDED_ATTRIBUTES = _TYPING_INTERNALS | _SPECIAL_NAMES | {'_MutableMapping__marker'}


def _own_annotations(cls):
    """The names that a class annotates itself, without evaluating what can be left alone."""
    found = cls.__dict__.get('__annotations__') or cls.__dict__.get('__annotations_cache__')
    if found is None and _VERSION >= (3, 14) and cls.__dict__.get('__annotate_func__'):
        import annotationlib
        found = annotationlib.call_annotate_function(cls.__annotate__, annotationlib.Format.FORWARDREF, owner=cls)
    return found or {}


def _get_protocol_attrs(cls):
    attrs = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in {'Protocol', 'Generic'}:
            continue
        for attr in (*base.__dict__, *_own_annotations(base)):
            if not attr.startswith('_abc_') and attr not in _EXCLUDED_ATTRIBUTES:
                attrs.add(attr)
    return attrs


def _no_init_or_replace_init(self, *args, **kwargs):
    cls = type(self)
    if cls._is_protocol:
        raise TypeError('Protocols cannot be instantiated')
    if cls.__init__ is not _no_init_or_replace_init:
        return
    for base in cls.__mro__:
        init = base.__dict__.get('__init__', _no_init_or_replace_init)
        if init is not _no_init_or_replace_init:
            cls.__init__ = init
            break
    else:
        cls.__init__ = object.__init__
    cls.__init__(self, *args, **kwargs)


# Library classes that a protocol may derive from.
_PROTO_ALLOWLIST = {
    'collections.abc': [
        'Callable', 'Awaitable', 'Iterable', 'Iterator', 'AsyncIterable', 'AsyncIterator', 'Hashable', 'Sized', 'Container', 'Collection',
        'Reversible', 'Buffer',
    ],
    'contextlib': ['AbstractContextManager', 'AbstractAsyncContextManager'],
    'io': ['Reader', 'Writer'],
    'os': ['PathLike'],
}


def _allow_reckless_class_checks(depth=2):
    return _caller(depth + 1) in {'abc', '_py_abc', 'functools', None}


class _ProtocolMeta(ABCMeta):

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        if name == 'Protocol' and bases == (Generic,):
            pass
        elif _VERSION >= (3, 12) and Protocol in bases:
            for base in bases:
                allowed = base in {object, Generic} or base.__name__ in _PROTO_ALLOWLIST.get(base.__module__, []) or (
                    issubclass(base, Generic) and getattr(base, '_is_protocol', False))
                if not allowed:
                    raise TypeError(f'Protocols can only inherit from other protocols, got {base!r}')
        return super().__new__(mcls, name, bases, namespace, **kwargs)

    def __init__(cls, *args, **kwargs):
        if getattr(cls, '_is_protocol', False):
            cls.__protocol_attrs__ = _get_protocol_attrs(cls)

    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return type.__subclasscheck__(cls, other)
        if getattr(cls, '_is_protocol', False) and not _allow_reckless_class_checks():
            if not isinstance(other, type):
                raise TypeError('issubclass() arg 1 must be a class')
            if not getattr(cls, '_is_runtime_protocol', False):
                raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
            data = _non_callable_members(cls)
            if data and cls.__dict__.get('__subclasshook__') is _proto_hook_method:
                listed = f'. Non-method members: {str(sorted(data))[1:-1]}.' if _VERSION >= (3, 13) else ''
                raise TypeError(f"Protocols with non-method members don't support issubclass(){listed}")
        return ABCMeta.__subclasscheck__(cls, other)

    def __instancecheck__(cls, instance):
        if cls is Protocol:
            return type.__instancecheck__(cls, instance)
        if not getattr(cls, '_is_protocol', False):
            return ABCMeta.__instancecheck__(cls, instance)
        if not getattr(cls, '_is_runtime_protocol', False) and not _allow_reckless_class_checks():
            raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
        if ABCMeta.__instancecheck__(cls, instance):
            return True
        for attr in cls.__protocol_attrs__:
            try:
                value = _static(instance, attr) if _VERSION >= (3, 12) else getattr(instance, attr)
            except AttributeError:
                return False
            if value is None and attr not in _non_callable_members(cls):
                return False
        return True


def _static(instance, attr):
    from inspect import getattr_static
    return getattr_static(instance, attr)


def _non_callable_members(cls):
    found = cls.__dict__.get('__non_callable_proto_members__')
    if found is not None:
        return found
    return {attr for attr in cls.__protocol_attrs__ if not callable(getattr(cls, attr, None))}


@classmethod
def _proto_hook(cls, other):
    if not cls.__dict__.get('_is_protocol', False):
        return NotImplemented
    for attr in cls.__protocol_attrs__:
        for base in other.__mro__:
            if attr in base.__dict__:
                if base.__dict__[attr] is None:
                    return NotImplemented
                break
            if attr in _own_annotations(base) and issubclass(other, Generic) and getattr(other, '_is_protocol', False):
                break
        else:
            return NotImplemented
    return True


_proto_hook_method = _proto_hook


class Protocol(Generic, metaclass=_ProtocolMeta):
    """A base for classes that describe what others must have."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get('_is_protocol', False):
            cls._is_protocol = any(base is Protocol for base in cls.__bases__)
        if '__subclasshook__' not in cls.__dict__:
            cls.__subclasshook__ = _proto_hook
        if cls._is_protocol and cls.__init__ is Protocol.__init__:
            cls.__init__ = _no_init_or_replace_init
        if cls._is_protocol and _VERSION < (3, 12):
            for base in cls.__bases__:
                if not (base in (object, Generic) or base.__name__ in _PROTO_ALLOWLIST.get(base.__module__, []) or (
                        issubclass(base, Generic) and getattr(base, '_is_protocol', False))):
                    raise TypeError(f'Protocols can only inherit from other protocols, got {base!r}')


def runtime_checkable(cls):
    """Let a protocol be used with isinstance()."""
    if not (isinstance(cls, type) and issubclass(cls, Generic)) or not getattr(cls, '_is_protocol', False):
        raise TypeError(f'@runtime_checkable can be only applied to protocol classes, got {cls!r}')
    cls._is_runtime_protocol = True
    if _VERSION >= (3, 12):
        cls.__non_callable_proto_members__ = {attr for attr in cls.__protocol_attrs__ if not callable(getattr(cls, attr, None))}
    return cls


@runtime_checkable
class SupportsInt(Protocol):
    """What int() takes."""

    __slots__ = ()

    @abstractmethod
    def __int__(self) -> int:
        pass


@runtime_checkable
class SupportsFloat(Protocol):
    """What float() takes."""

    __slots__ = ()

    @abstractmethod
    def __float__(self) -> float:
        pass


@runtime_checkable
class SupportsComplex(Protocol):
    """What complex() takes."""

    __slots__ = ()

    @abstractmethod
    def __complex__(self) -> complex:
        pass


@runtime_checkable
class SupportsBytes(Protocol):
    """What bytes() takes."""

    __slots__ = ()

    @abstractmethod
    def __bytes__(self) -> bytes:
        pass


@runtime_checkable
class SupportsIndex(Protocol):
    """What can be an index."""

    __slots__ = ()

    @abstractmethod
    def __index__(self) -> int:
        pass


@runtime_checkable
class SupportsAbs(Protocol[T_co]):
    """What abs() takes."""

    __slots__ = ()

    @abstractmethod
    def __abs__(self) -> T_co:
        pass


@runtime_checkable
class SupportsRound(Protocol[T_co]):
    """What round() takes."""

    __slots__ = ()

    @abstractmethod
    def __round__(self, ndigits: int = 0) -> T_co:
        pass


def _annotations_in(ns):
    """Annotations of a class body, whether they were worked out already or are to be now."""
    annotations = ns.get('__annotations__')
    if annotations is None:
        annotate = ns.get('__annotate__') or ns.get('__annotate_func__')
        if annotate is None:
            return {}
        import annotationlib
        annotations = annotationlib.call_annotate_function(annotate, annotationlib.Format.FORWARDREF)
    return dict(annotations)


def _make_nmtuple(name, annotations, module, defaults=()):
    nm_tpl = collections.namedtuple(name, list(annotations), defaults=defaults, module=module)
    nm_tpl.__annotations__ = annotations
    if _VERSION < (3, 14):
        nm_tpl.__new__.__annotations__ = annotations
    return nm_tpl


_prohibited = frozenset({
    '__new__', '__init__', '__slots__', '__getnewargs__', '_fields', '_field_defaults', '_field_types', '_make', '_replace', '_asdict', '_source',
})
_special = frozenset({
    '__module__', '__name__', '__annotations__', '__annotate__', '__annotate_func__', '__annotations_cache__', '__conditional_annotations__',
})


class NamedTupleMeta(type):

    def __new__(cls, typename, bases, ns):
        for base in bases:
            if base is not _NamedTuple and (base is not Generic or _VERSION < (3, 11)):
                raise TypeError('can only inherit from a NamedTuple type and Generic' if _VERSION >= (3, 11) else 'Multiple inheritance with NamedTuple is not supported')
        bases = tuple(tuple if base is _NamedTuple else base for base in bases)
        annotations = {name: _type_check(hint, f'field {name} annotation must be a type') for name, hint in _annotations_in(ns).items()}
        with_default = []
        for name in annotations:
            if name in ns:
                with_default.append(name)
            elif with_default:
                raise TypeError(f"Non-default namedtuple field {name} cannot follow default field{'s' if len(with_default) > 1 else ''} {', '.join(with_default)}")
        made = _make_nmtuple(typename, annotations, ns['__module__'], [ns[name] for name in with_default])
        made.__bases__ = bases
        if Generic in bases:
            made.__class_getitem__ = classmethod(_generic_class_getitem)
        for key, value in ns.items():
            if key in _prohibited:
                raise AttributeError('Cannot overwrite NamedTuple attribute ' + key)
            if key not in _special and key not in made._fields:
                setattr(made, key, value)
                if hasattr(type(value), '__set_name__') and _VERSION >= (3, 13):
                    type(value).__set_name__(value, made, key)
        if Generic in bases:
            made.__init_subclass__()
        return made


_left_out = object()


def _warn_of_fields(what, typename, fields, of_what, empty):
    """Warn of fields that were not given, or given as None, in 3.13 and 3.14."""
    import warnings
    how = ("Failing to pass a value for the 'fields' parameter" if fields is _left_out else "Passing `None` as the 'fields' parameter")
    warnings.warn(f"{how} is deprecated and will be disallowed in Python 3.15. To create a {what} class with 0 fields using the functional syntax, "
                  f"pass an empty {of_what}, e.g. `{typename} = {what}({typename!r}, {empty})`.", DeprecationWarning, stacklevel=3)


def _made_named_tuple(typename, fields, module):
    annotations = {name: _type_check(hint, f'field {name} annotation must be a type') for name, hint in fields}
    made = _make_nmtuple(typename, annotations, module)
    if _VERSION >= (3, 12):
        made.__orig_bases__ = (NamedTuple,)
    return made


if _VERSION >= (3, 15):
    def NamedTuple(typename, fields, /):
        """A tuple whose items have names and types."""
        return _made_named_tuple(typename, fields, _caller())
elif _VERSION >= (3, 13):
    def NamedTuple(typename, fields=_left_out, /, **kwargs):
        """A tuple whose items have names and types."""
        if kwargs:
            if fields is None:
                raise TypeError("Cannot pass `None` as the 'fields' parameter and also specify fields using keyword arguments")
            if fields is not _left_out:
                raise TypeError('Either list of fields or keywords can be provided to NamedTuple, not both')
            import warnings
            warnings.warn('Creating NamedTuple classes using keyword arguments is deprecated and will be disallowed in Python 3.15. '
                          'Use the class-based or functional syntax instead.', DeprecationWarning, stacklevel=2)
        elif fields is _left_out or fields is None:
            _warn_of_fields('NamedTuple', typename, fields, 'list', '[]')
        return _made_named_tuple(typename, kwargs.items() if fields is _left_out or fields is None else fields, _caller())
else:
    def NamedTuple(typename, fields=None, /, **kwargs):
        """A tuple whose items have names and types."""
        if fields is not None and kwargs:
            raise TypeError('Either list of fields or keywords can be provided to NamedTuple, not both')
        return _made_named_tuple(typename, kwargs.items() if fields is None else fields, _caller())


_NamedTuple = type.__new__(NamedTupleMeta, 'NamedTuple', (), {})


def _namedtuple_mro_entries(bases):
    return (_NamedTuple,)


NamedTuple.__mro_entries__ = _namedtuple_mro_entries


def _get_typeddict_qualifiers(hint):
    """Yields Required, NotRequired and ReadOnly as they stand around a type."""
    while True:
        origin = get_origin(hint)
        if origin is Annotated:
            hint = hint.__origin__
        elif origin in (Required, NotRequired, ReadOnly):
            yield origin
            hint, = get_args(hint)
        else:
            return


class _TypedDictMeta(type):

    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError('cannot inherit from both a TypedDict type and a non-TypedDict base class')
        generic = (Generic,) if any(issubclass(base, Generic) for base in bases) else ()
        own = _annotations_in(ns)
        ns = {key: value for key, value in ns.items() if key not in ('__annotations__', '__annotate__', '__annotate_func__')}
        made = type.__new__(_TypedDictMeta, name, (*generic, dict), ns)
        if not hasattr(made, '__orig_bases__'):
            made.__orig_bases__ = bases
        annotations = {}
        required, optional, readonly, mutable = set(), set(), set(), set()
        msg = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
        own = {n: _type_check(hint, msg, module=made.__module__, allow_special_forms=True) for n, hint in own.items()}
        for base in bases:
            annotations.update(base.__dict__.get('__annotations__', {}))
            their_required = base.__dict__.get('__required_keys__', set())
            required |= their_required
            optional -= their_required
            their_optional = base.__dict__.get('__optional_keys__', set())
            required -= their_optional
            optional |= their_optional
            readonly.update(base.__dict__.get('__readonly_keys__', ()))
            mutable.update(base.__dict__.get('__mutable_keys__', ()))
        annotations.update(own)
        for key, hint in own.items():
            qualifiers = set(_get_typeddict_qualifiers(hint))
            needed = Required in qualifiers or (NotRequired not in qualifiers and total)
            (required if needed else optional).add(key)
            (optional if needed else required).discard(key)
            if ReadOnly in qualifiers:
                if key in mutable:
                    raise TypeError(f'Cannot override mutable key {key!r} with read-only key')
                readonly.add(key)
            else:
                mutable.add(key)
                readonly.discard(key)
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        if _VERSION >= (3, 13):
            made.__readonly_keys__ = frozenset(readonly)
            made.__mutable_keys__ = frozenset(mutable)
        made.__total__ = total
        return made

    __call__ = dict

    def __subclasscheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')

    __instancecheck__ = __subclasscheck__


def _made_typed_dict(typename, fields, total, module):
    ns = {'__annotations__': dict(fields)}
    if module is not None:
        ns['__module__'] = module
    made = _TypedDictMeta(typename, (), ns, total=total)
    if _VERSION >= (3, 12):
        made.__orig_bases__ = (TypedDict,)
    return made


if _VERSION >= (3, 15):
    def TypedDict(typename, fields, /, *, total=True):
        """A dict whose keys have names and types."""
        return _made_typed_dict(typename, fields, total, _caller())
elif _VERSION >= (3, 13):
    def TypedDict(typename, fields=_left_out, /, *, total=True):
        """A dict whose keys have names and types."""
        if fields is _left_out or fields is None:
            _warn_of_fields('TypedDict', typename, fields, 'dictionary', '{}')
            fields = {}
        return _made_typed_dict(typename, fields, total, _caller())
else:
    def TypedDict(typename, fields=None, /, *, total=True, **kwargs):
        """A dict whose keys have names and types."""
        if fields is None:
            fields = kwargs
        elif kwargs:
            raise TypeError('TypedDict takes either a dict or keyword arguments, but not both')
        if kwargs and _VERSION >= (3, 11):
            import warnings
            warnings.warn('The kwargs-based syntax for TypedDict definitions is deprecated in Python 3.11, will be removed in Python 3.13, and may not '
                          'be understood by third-party type checkers.', DeprecationWarning, stacklevel=2)
        return _made_typed_dict(typename, fields, total, _caller())


_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


class NewType:
    """A type that is another one under a new name."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        if '.' in name:
            name = name.rpartition('.')[-1]
        self.__name__ = name
        self.__supertype__ = tp
        module = _caller()
        if module != 'typing':
            self.__module__ = module

    def __call__(self, x, /):
        return x

    def __mro_entries__(self, bases):
        name = self.__name__

        class Dummy:
            def __init_subclass__(cls):
                raise TypeError(
                    f'Cannot subclass an instance of NewType. Perhaps you were looking for: `{cls.__name__} = NewType({cls.__name__!r}, {name})`')
        return (Dummy,)

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'

    def __reduce__(self):
        return self.__qualname__

    __or__ = _or
    __ror__ = _ror


class IO(Generic[AnyStr]):
    """What open() returns."""

    __slots__ = ()


class BinaryIO(IO[bytes]):
    """A binary file."""

    __slots__ = ()


class TextIO(IO[str]):
    """A text file."""

    __slots__ = ()


def cast(typ, val):
    """Give the value unchanged."""
    return val


def assert_type(val, typ, /):
    """Give the value unchanged; type checkers compare its type."""
    return val


def assert_never(arg, /):
    """Fail: this place is never reached."""
    value = repr(arg)
    if len(value) > 100:
        value = value[:100] + '...'
    raise AssertionError(f'Expected code to be unreachable, but got: {value}')


def reveal_type(obj, /):
    """Print the type to the error stream."""
    print(f'Runtime type is {type(obj).__name__!r}', file=sys.stderr)
    return obj


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        'You should not call an overloaded function. A series of @overload-decorated functions outside a stub module should '
        'always be followed by an implementation that is not @overload-ed.')


_overload_registry = collections.defaultdict(functools.partial(collections.defaultdict, dict))


def overload(func):
    """Mark one of several signatures of a function."""
    inner = getattr(func, '__func__', func)
    try:
        _overload_registry[inner.__module__][inner.__qualname__][inner.__code__.co_firstlineno] = func
    except AttributeError:
        pass
    return _overload_dummy


def get_overloads(func):
    """The signatures that were marked."""
    func = getattr(func, '__func__', func)
    module = _overload_registry.get(func.__module__, {})
    return list(module[func.__qualname__].values()) if func.__qualname__ in module else []


def clear_overloads():
    """Forget all signatures that were marked."""
    _overload_registry.clear()


def final(f):
    """Mark a method that is not overridden, or a class that has no subclasses."""
    if _VERSION >= (3, 11):
        try:
            f.__final__ = True
        except (AttributeError, TypeError):
            pass
    return f


def override(method, /):
    """Mark a method that overrides one of a base class."""
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method


def no_type_check(arg):
    """Mark annotations that are no types."""
    if isinstance(arg, type):
        for key in dir(arg):
            obj = getattr(arg, key)
            if not hasattr(obj, '__qualname__') or obj.__qualname__ != f'{arg.__qualname__}.{obj.__name__}' or getattr(obj, '__module__', None) != arg.__module__:
                continue
            if isinstance(obj, types.FunctionType):
                obj.__no_type_check__ = True
            if isinstance(obj, types.MethodType):
                obj.__func__.__no_type_check__ = True
            if isinstance(obj, type):
                no_type_check(obj)
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def no_type_check_decorator(decorator):
    """Let a decorator mark what it wraps as without types."""
    if _VERSION >= (3, 13):
        import warnings
        warnings._deprecated('typing.no_type_check_decorator', remove=(3, 15))

    @functools.wraps(decorator)
    def wrapped_decorator(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))
    return wrapped_decorator


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False, field_specifiers=(), **kwargs):
    """Mark what makes classes as dataclass() does."""
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            'eq_default': eq_default, 'order_default': order_default, 'kw_only_default': kw_only_default, 'frozen_default': frozen_default,
            'field_specifiers': field_specifiers, 'kwargs': kwargs,
        }
        return cls_or_fn
    return decorator


def get_origin(tp):
    """The type without its arguments: list for List[int]."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_BaseGenericAlias, GenericAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if isinstance(tp, types.UnionType):
        return Union if _ONE_UNION else types.UnionType
    return None


def get_args(tp):
    """The arguments: (int,) for List[int]."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, (_GenericAlias, GenericAlias)):
        res = tp.__args__
        if _should_unflatten_callable_args(tp, res):
            res = (list(res[:-1]), res[-1])
        return res
    if isinstance(tp, types.UnionType):
        return tp.__args__
    return ()


def _eval_type(t, globalns, localns, type_params=(), *, recursive_guard=frozenset()):
    if isinstance(t, ForwardRef):
        return t._evaluate(globalns, localns, type_params, recursive_guard=recursive_guard)
    if isinstance(t, (_GenericAlias, GenericAlias, types.UnionType)):
        if isinstance(t, GenericAlias):
            args = tuple(ForwardRef(arg) if isinstance(arg, str) else arg for arg in t.__args__)
            if any(isinstance(arg, str) for arg in t.__args__):
                starred = getattr(t, '__unpacked__', False)
                t = t.__origin__[args]
                if starred:
                    t = next(iter(t))
        new = tuple(_eval_type(a, globalns, localns, type_params, recursive_guard=recursive_guard) for a in t.__args__)
        if new == t.__args__:
            return t
        if isinstance(t, GenericAlias):
            made = GenericAlias(t.__origin__, new)
            return next(iter(made)) if getattr(t, '__unpacked__', False) else made
        if isinstance(t, types.UnionType):
            return functools.reduce(operator.or_, new)
        return t.copy_with(new)
    return t


def _strip_annotations(t):
    """The type without notes, and without what says whether a key must be there."""
    if isinstance(t, _AnnotatedAlias):
        return _strip_annotations(t.__origin__)
    if hasattr(t, '__origin__') and t.__origin__ in (Required, NotRequired, ReadOnly):
        return _strip_annotations(t.__args__[0])
    if isinstance(t, (_GenericAlias, GenericAlias, types.UnionType)):
        stripped = tuple(_strip_annotations(a) for a in t.__args__)
        if stripped == t.__args__:
            return t
        if isinstance(t, _GenericAlias):
            return t.copy_with(stripped)
        if isinstance(t, GenericAlias):
            return GenericAlias(t.__origin__, stripped)
        return functools.reduce(operator.or_, stripped)
    return t


_allowed_types = (
    types.FunctionType, types.BuiltinFunctionType, types.MethodType, types.ModuleType, types.WrapperDescriptorType, types.MethodWrapperType,
    types.MethodDescriptorType,
)


def _annotations_of(obj, format):
    if format is not None and int(format) != 1:
        import annotationlib
        return annotationlib.get_annotations(obj, format=format)
    if isinstance(obj, type):
        found = obj.__dict__.get('__annotations__')
        if found is None:
            found = getattr(obj, '__annotations__', {}) if _ONE_UNION else {}
        return {} if isinstance(found, types.GetSetDescriptorType) else found
    return getattr(obj, '__annotations__', None)


def _eval_hint(value, globalns, localns, type_params, format):
    # What has no meaning yet stays a reference in the format FORWARDREF.
    try:
        return _eval_type(value, globalns, localns, type_params)
    except NameError:
        if format is None or int(format) != 3:
            raise
        return value


def get_type_hints(obj, globalns=None, localns=None, include_extras=False, *, format=None):
    """The annotations of a class, module or function, with names in strings looked up."""
    if getattr(obj, '__no_type_check__', None):
        return {}
    if isinstance(obj, type):
        hints = {}
        for base in reversed(obj.__mro__):
            base_globals = getattr(sys.modules.get(base.__module__, None), '__dict__', {}) if globalns is None else globalns
            base_locals = dict(vars(base)) if localns is None else localns
            if localns is None and globalns is None:
                base_globals, base_locals = base_locals, base_globals
            for name, value in _annotations_of(base, format).items():
                if format is not None and int(format) == 4:
                    hints[name] = value
                    continue
                if value is None:
                    value = type(None)
                if isinstance(value, str):
                    value = ForwardRef(value, is_argument=False, is_class=True)
                hints[name] = _eval_hint(value, base_globals, base_locals, getattr(base, '__type_params__', ()), format)
        return hints if include_extras else {k: _strip_annotations(t) for k, t in hints.items()}
    if globalns is None:
        if isinstance(obj, types.ModuleType):
            globalns = obj.__dict__
        else:
            inner = obj
            while hasattr(inner, '__wrapped__'):
                inner = inner.__wrapped__
            globalns = getattr(inner, '__globals__', {})
        if localns is None:
            localns = globalns
    elif localns is None:
        localns = globalns
    hints = _annotations_of(obj, format)
    if hints is None:
        if isinstance(obj, _allowed_types):
            return {}
        raise TypeError(f'{obj!r} is not a module, class, method, or function.')
    hints = dict(hints)
    for name, value in hints.items():
        if format is not None and int(format) == 4:
            continue
        if value is None:
            value = type(None)
        if isinstance(value, str):
            value = ForwardRef(value, is_argument=not isinstance(obj, types.ModuleType), is_class=False)
        value = _eval_hint(value, globalns, localns, getattr(obj, '__type_params__', ()), format)
        if _VERSION < (3, 11):
            value = _implicit_optional(obj, name, value)
        hints[name] = value
    return hints if include_extras else {k: _strip_annotations(t) for k, t in hints.items()}


def _implicit_optional(func, name, value):
    # Up to 3.10 a parameter whose default is None may be None.
    code = getattr(func, '__code__', None)
    defaults = getattr(func, '__defaults__', None) or ()
    if code is None:
        return value
    names = code.co_varnames[:code.co_argcount]
    by_name = dict(zip(names[len(names) - len(defaults):], defaults))
    by_name.update(getattr(func, '__kwdefaults__', None) or {})
    return Optional[value] if by_name.get(name, 0) is None else value


def is_typeddict(tp):
    """Whether a class is a TypedDict."""
    return isinstance(tp, _TypedDictMeta) and tp is not _TypedDict


def is_protocol(tp, /):
    """Whether a class is a protocol."""
    return isinstance(tp, type) and getattr(tp, '_is_protocol', False) and tp is not Protocol and tp is not Generic


def get_protocol_members(tp, /):
    """The names that a protocol asks for."""
    if not is_protocol(tp):
        raise TypeError(f'{tp!r} is not a Protocol')
    return frozenset(tp.__protocol_attrs__)


def evaluate_forward_ref(forward_ref, *, owner=None, globals=None, locals=None, type_params=None, format=None, _recursive_guard=frozenset()):
    """What a forward reference means."""
    return forward_ref.evaluate(owner=owner, globals=globals, locals=locals, type_params=type_params)


def __getattr__(name):
    if name in ('Pattern', 'Match'):
        import re
        made = _alias(getattr(re, name), 1, name=name)
    elif name in ('ContextManager', 'AsyncContextManager'):
        import contextlib
        made = _alias(getattr(contextlib, 'Abstract' + name), 2 if _NEW_DEFAULTS else 1, name=name, inst=True, defaults=(bool | None,) if _NEW_DEFAULTS else ())
    else:
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    globals()[name] = made
    return made


# What each version brought is not there before.
_LATER = {
    (3, 11): (
        'LiteralString', 'Never', 'NotRequired', 'Required', 'Self', 'TypeVarTuple', 'Unpack', 'assert_never', 'assert_type', 'clear_overloads',
        'dataclass_transform', 'get_overloads', 'reveal_type',
    ),
    (3, 12): ('TypeAliasType', 'override'),
    (3, 13): ('NoDefault', 'ReadOnly', 'TypeIs', 'get_protocol_members', 'is_protocol'),
    (3, 14): ('evaluate_forward_ref',),
}
_HIDDEN = {name for version, names in _LATER.items() if version > _VERSION for name in names}
__all__ = [
    'Annotated', 'Any', 'Callable', 'ClassVar', 'Concatenate', 'Final', 'ForwardRef', 'Generic', 'Literal', 'Optional', 'ParamSpec', 'Protocol',
    'Tuple', 'Type', 'TypeVar', 'TypeVarTuple', 'Union', 'AbstractSet', 'Container', 'ContextManager', 'Hashable', 'ItemsView', 'Iterable',
    'Iterator', 'KeysView', 'Mapping', 'MappingView', 'MutableMapping', 'MutableSequence', 'MutableSet', 'Sequence', 'Sized', 'ValuesView',
    'Awaitable', 'AsyncIterator', 'AsyncIterable', 'Coroutine', 'Collection', 'AsyncGenerator', 'Reversible',
    'SupportsAbs', 'SupportsBytes', 'SupportsComplex', 'SupportsFloat', 'SupportsIndex', 'SupportsInt', 'SupportsRound', 'ChainMap', 'Counter',
    'Deque', 'Dict', 'DefaultDict', 'List', 'OrderedDict', 'Set', 'FrozenSet', 'NamedTuple', 'TypedDict', 'Generator', 'BinaryIO', 'IO', 'Match',
    'Pattern', 'TextIO', 'AnyStr', 'assert_type', 'assert_never', 'cast', 'clear_overloads', 'dataclass_transform', 'evaluate_forward_ref',
    'final', 'get_args', 'get_origin', 'get_overloads', 'get_protocol_members', 'get_type_hints', 'is_protocol', 'is_typeddict',
    'LiteralString', 'Never', 'NewType', 'no_type_check', 'no_type_check_decorator', 'NoDefault', 'NoReturn', 'NotRequired', 'overload',
    'override', 'ParamSpecArgs', 'ParamSpecKwargs', 'ReadOnly', 'Required', 'reveal_type', 'runtime_checkable', 'Self', 'Text',
    'TYPE_CHECKING', 'TypeAlias', 'TypeGuard', 'TypeIs', 'TypeAliasType', 'Unpack',
]
if _VERSION < (3, 14):
    __all__.append('ByteString')
__all__ = [name for name in __all__ if name not in _HIDDEN]
