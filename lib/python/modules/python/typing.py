"""Names for type hints. Nothing is checked when a program runs."""

import sys
from types import GenericAlias, UnionType

TYPE_CHECKING = False

# From 3.14 on, X | Y and Union[X, Y] are the same kind of object.
_ONE_UNION = sys.version_info >= (3, 14)


def _type_repr(obj):
    if isinstance(obj, tuple):
        return '[' + ', '.join(map(_type_repr, obj)) + ']'
    if obj is ...:
        return '...'
    if isinstance(obj, type) and not isinstance(obj, GenericAlias):
        return obj.__qualname__ if obj.__module__ == 'builtins' else f'{obj.__module__}.{obj.__qualname__}'
    if hasattr(obj, '__code__'):
        return obj.__name__
    return repr(obj)


def _checked(arg, message):
    if arg is None:
        return type(None)
    if isinstance(arg, str):
        return ForwardRef(arg)
    if isinstance(arg, (int, float, bytes, dict, set)):
        raise TypeError(f'{message} Got {arg!r:.100}.')
    return arg


def _unique(items):
    result = []
    for item in items:
        if item not in result:
            result.append(item)
    return tuple(result)


def _parameters_in(args):
    found = []
    for arg in args:
        parameters = (arg,) if isinstance(arg, (TypeVar, ParamSpec, TypeVarTuple)) else getattr(arg, '__parameters__', ())
        if isinstance(arg, type):
            parameters = ()
        for parameter in parameters:
            if parameter not in found:
                found.append(parameter)
    return tuple(found)


class _Hint:
    """What can stand in a union."""

    __slots__ = ()

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class _Special(_Hint):
    # A name that means something by itself or with arguments, such as Final or ClassVar.

    __slots__ = '_name', '__doc__', '_getitem'

    def __init__(self, name, doc=None, getitem=None):
        self._name = name
        self.__doc__ = doc
        self._getitem = getitem

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')

    def __repr__(self):
        return 'typing.' + self._name

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f'Cannot instantiate {self!r}')

    def __instancecheck__(self, obj):
        raise TypeError(f'{self} cannot be used with isinstance()')

    def __subclasscheck__(self, cls):
        raise TypeError(f'{self} cannot be used with issubclass()')

    def __getitem__(self, parameters):
        if self._getitem is None:
            raise TypeError(f'{self} is not subscriptable')
        return self._getitem(self, parameters)


class _Alias(_Hint):
    """A generic type with its arguments, such as List[int] or Stack[str]."""

    def __init__(self, origin, args, name=None):
        self.__origin__ = origin
        self.__args__ = args if isinstance(args, tuple) else (args,)
        self.__parameters__ = _parameters_in(self.__args__)
        self._name = name

    def __repr__(self):
        name = _type_repr(self.__origin__) if self._name is None else 'typing.' + self._name
        return f"{name}[{', '.join(map(_type_repr, self.__args__)) or '()'}]"

    def __eq__(self, other):
        if not isinstance(other, _Alias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __getitem__(self, args):
        if not self.__parameters__:
            raise TypeError(f'{self} is not a generic class')
        if not isinstance(args, tuple):
            args = (args,)
        if len(args) != len(self.__parameters__):
            few = 'many' if len(args) > len(self.__parameters__) else 'few'
            raise TypeError(f'Too {few} arguments for {self}; actual {len(args)}, expected {len(self.__parameters__)}')
        return self._substituted(dict(zip(self.__parameters__, args)))

    def _substituted(self, values):
        return self.__class__(self.__origin__, self._substituted_args(values), self._name)

    def _substituted_args(self, values):
        args = []
        for arg in self.__args__:
            if isinstance(arg, (TypeVar, ParamSpec)):
                arg = values.get(arg, arg)
            elif isinstance(arg, _Alias):
                arg = arg._substituted(values)
            args.append(arg)
        return tuple(args)

    def __mro_entries__(self, bases):
        if self.__origin__ is Generic:
            if Protocol in bases:
                return ()
            position = bases.index(self)
            for other in bases[position + 1:]:
                if isinstance(other, _Alias) and other is not self:
                    return ()
        return (self.__origin__,)

    def __call__(self, *args, **kwargs):
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except Exception:
            pass
        return result

    def __getattr__(self, name):
        if '__origin__' in self.__dict__ and not (name.startswith('__') and name.endswith('__')):
            return getattr(self.__origin__, name)
        raise AttributeError(name)

    def __instancecheck__(self, obj):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    def __subclasscheck__(self, cls):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')


class _NamedAlias(_Alias):
    # Its origin is looked up when somebody asks, since that may mean importing a module.

    def __init__(self, special, args, name=None):
        self._special = special
        self.__args__ = args
        self.__parameters__ = _parameters_in(args)
        self._name = special._name

    @property
    def __origin__(self):
        return self._special.__origin__

    def __eq__(self, other):
        if not isinstance(other, _NamedAlias):
            return NotImplemented
        return self._special is other._special and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self._name, self.__args__))

    def _substituted(self, values):
        return self.__class__(self._special, self._substituted_args(values))

    def __getattr__(self, name):
        if name.startswith('_'):
            raise AttributeError(name)
        return getattr(self.__origin__, name)


class _CallableAlias(_NamedAlias):

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and args[0] is ...:
            return f'typing.Callable[..., {_type_repr(args[1])}]'
        return f"typing.Callable[[{', '.join(map(_type_repr, args[:-1]))}], {_type_repr(args[-1])}]"


class _UnionAlias(_Alias):

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and type(None) in args:
            other = args[0] if args[1] is type(None) else args[1]
            return f'typing.Optional[{_type_repr(other)}]'
        return f"typing.Union[{', '.join(map(_type_repr, args))}]"

    def __eq__(self, other):
        if not isinstance(other, (_UnionAlias, UnionType)):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        return any(issubclass(cls, arg) for arg in self.__args__)

    def _substituted(self, values):
        return Union[super()._substituted(values).__args__]


class _SpecialAlias(_Hint):
    """A generic type under its name in this module, such as List; the type itself is found when it is needed."""

    def __init__(self, name, path, count):
        self._name = name
        self._path = path
        self._count = count

    @property
    def __origin__(self):
        module, _, name = self._path.rpartition('.')
        if not module:
            import builtins
            return getattr(builtins, name)
        return getattr(__import__(module, fromlist=[name]), name)

    def __repr__(self):
        return 'typing.' + self._name

    def __getitem__(self, args):
        if not isinstance(args, tuple):
            args = (args,)
        args = tuple(_checked(arg, 'Parameters to generic types must be types.') for arg in args)
        if self._count >= 0 and len(args) != self._count:
            few = 'many' if len(args) > self._count else 'few'
            raise TypeError(f'Too {few} arguments for {self}; actual {len(args)}, expected {self._count}')
        return _NamedAlias(self, args)

    def __call__(self, *args, **kwargs):
        return self.__origin__(*args, **kwargs)

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)

    def __getattr__(self, name):
        if name.startswith('__') and name.endswith('__'):
            raise AttributeError(name)
        return getattr(self.__origin__, name)


class _TupleAlias(_SpecialAlias):

    def __getitem__(self, args):
        if not isinstance(args, tuple):
            args = (args,)
        return _NamedAlias(self, tuple(_checked(arg, 'Tuple[t0, t1, ...]: each t must be a type.') for arg in args))


class _CallableName(_SpecialAlias):

    def __getitem__(self, args):
        if not isinstance(args, tuple) or len(args) != 2:
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        args, result = args
        result = _checked(result, 'Callable[args, result]: result must be a type.')
        if isinstance(args, list):
            args = tuple(_checked(arg, 'Callable[[arg, ...], result]: each arg must be a type.') for arg in args)
        else:
            args = (args,)
        return _CallableAlias(self, args + (result,))


List = _SpecialAlias('List', 'list', 1)
Dict = _SpecialAlias('Dict', 'dict', 2)
Set = _SpecialAlias('Set', 'set', 1)
FrozenSet = _SpecialAlias('FrozenSet', 'frozenset', 1)
Type = _SpecialAlias('Type', 'type', 1)
Tuple = _TupleAlias('Tuple', 'tuple', -1)
Deque = _SpecialAlias('Deque', 'collections.deque', 1)
DefaultDict = _SpecialAlias('DefaultDict', 'collections.defaultdict', 2)
OrderedDict = _SpecialAlias('OrderedDict', 'collections.OrderedDict', 2)
Counter = _SpecialAlias('Counter', 'collections.Counter', 1)
ChainMap = _SpecialAlias('ChainMap', 'collections.ChainMap', 2)
Callable = _CallableName('Callable', 'collections.abc.Callable', 2)
ContextManager = _SpecialAlias('ContextManager', 'contextlib.AbstractContextManager', -1)
AbstractSet = _SpecialAlias('AbstractSet', 'collections.abc.Set', 1)

for _name, _count in (
    ('Hashable', 0), ('Awaitable', 1), ('Coroutine', 3), ('AsyncIterable', 1), ('AsyncIterator', 1), ('Iterable', 1), ('Iterator', 1),
    ('Reversible', 1), ('Sized', 0), ('Container', 1), ('Collection', 1), ('MutableSet', 1), ('Mapping', 2), ('MutableMapping', 2),
    ('Sequence', 1), ('MutableSequence', 1), ('MappingView', 1), ('KeysView', 1), ('ItemsView', 2), ('ValuesView', 1),
    ('Generator', -1), ('AsyncGenerator', -1),
):
    globals()[_name] = _SpecialAlias(_name, 'collections.abc.' + _name, _count)
del _name, _count


class _AnyMeta(type):

    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError('typing.Any cannot be used with isinstance()')
        return super().__instancecheck__(obj)

    def __repr__(self):
        return 'typing.Any' if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Anything at all."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError('Any cannot be instantiated')
        return super().__new__(cls)


def _make_union(self, parameters):
    if parameters == ():
        raise TypeError('Cannot take a Union of no types.')
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    flat = []
    for parameter in parameters:
        parameter = _checked(parameter, 'Union[arg, ...]: each arg must be a type.')
        flat.extend(parameter.__args__ if isinstance(parameter, (_UnionAlias, UnionType)) else [parameter])
    args = _unique(flat)
    if len(args) == 1:
        return args[0]
    if _ONE_UNION and all(isinstance(arg, (type, GenericAlias)) for arg in args):
        return UnionType[args]
    return _UnionAlias(Union, args, 'Union')


def _one_argument(self, parameters):
    return _Alias(self, (_checked(parameters, f'{self} accepts only single type.'),), self._name)


Union = _Special('Union', 'One of several types.', _make_union)
Optional = _Special('Optional', 'The type or None.', lambda self, arg: Union[arg, type(None)])
ClassVar = _Special('ClassVar', 'A class variable.', _one_argument)
Final = _Special('Final', 'A name that is not assigned again.', _one_argument)
Required = _Special('Required', None, _one_argument)
NotRequired = _Special('NotRequired', None, _one_argument)
ReadOnly = _Special('ReadOnly', None, _one_argument)
TypeGuard = _Special('TypeGuard', None, _one_argument)
TypeIs = _Special('TypeIs', None, _one_argument)
Unpack = _Special('Unpack', None, _one_argument)
Concatenate = _Special('Concatenate', None, lambda self, args: _Alias(self, args if isinstance(args, tuple) else (args,), 'Concatenate'))
Literal = _Special('Literal', 'One of several values.', lambda self, args: _LiteralAlias(self, args if isinstance(args, tuple) else (args,), 'Literal'))
NoReturn = _Special('NoReturn', 'What a function returns that never does.')
Never = _Special('Never')
Self = _Special('Self', 'The class itself.')
LiteralString = _Special('LiteralString')
TypeAlias = _Special('TypeAlias')


class _LiteralAlias(_Alias):

    def __repr__(self):
        return f"typing.Literal[{', '.join(map(repr, self.__args__))}]"


class Annotated:
    """A type with notes about it: Annotated[int, 'seconds']."""

    def __new__(cls, *args, **kwargs):
        raise TypeError('Type Annotated cannot be instantiated.')

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple) or len(params) < 2:
            raise TypeError('Annotated[...] should be used with at least two arguments (a type and an annotation).')
        return _AnnotatedAlias(_checked(params[0], 'Annotated[t, ...]: t must be a type.'), params[1:])


class _AnnotatedAlias(_Alias):

    def __init__(self, origin, metadata, name=None):
        super().__init__(origin, (origin,), 'Annotated')
        self.__metadata__ = metadata

    def __repr__(self):
        return f"typing.Annotated[{_type_repr(self.__origin__)}, {', '.join(map(repr, self.__metadata__))}]"


class ForwardRef(_Hint):
    """A type that is named before it exists."""

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        self.__forward_arg__ = arg

    def __eq__(self, other):
        return self.__forward_arg__ == other.__forward_arg__ if isinstance(other, ForwardRef) else NotImplemented

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __repr__(self):
        return f'ForwardRef({self.__forward_arg__!r})'


class _Variable(_Hint):

    def __init__(self, name):
        self.__name__ = name
        try:
            module = sys._getframe(2).f_globals.get('__name__', '__main__')
        except ValueError:
            module = None
        if module != 'typing':
            self.__module__ = module

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass an instance of {type(self).__name__}')


class TypeVar(_Variable):
    """A placeholder for a type."""

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False, infer_variance=False, default=None):
        if covariant and contravariant:
            raise ValueError('Bivariant types are not supported.')
        if constraints and bound is not None:
            raise TypeError('Constraints cannot be combined with bound=...')
        if len(constraints) == 1:
            raise TypeError('A single constraint is not allowed')
        super().__init__(name)
        self.__constraints__ = tuple(_checked(constraint, 'TypeVar(name, constraint, ...): constraints must be types.') for constraint in constraints)
        self.__bound__ = bound
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self.__infer_variance__ = bool(infer_variance)

    def __repr__(self):
        if self.__infer_variance__:
            return self.__name__
        return ('+' if self.__covariant__ else '-' if self.__contravariant__ else '~') + self.__name__


class ParamSpecArgs(_Hint):

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f'{self.__origin__.__name__}.args'


class ParamSpecKwargs(_Hint):

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f'{self.__origin__.__name__}.kwargs'


class ParamSpec(_Variable):
    """A placeholder for the parameters of a function."""

    def __init__(self, name, *, bound=None, covariant=False, contravariant=False, infer_variance=False, default=None):
        super().__init__(name)
        self.__bound__ = bound

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)

    def __repr__(self):
        return '~' + self.__name__


class TypeVarTuple(_Variable):
    """A placeholder for several types."""

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__


T = TypeVar('T')
KT = TypeVar('KT')
VT = TypeVar('VT')
T_co = TypeVar('T_co', covariant=True)
T_contra = TypeVar('T_contra', contravariant=True)
AnyStr = TypeVar('AnyStr', bytes, str)
Text = str


class Generic:
    """A base for classes that take type arguments."""

    __slots__ = ()

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple):
            params = (params,)
        params = tuple(_checked(param, 'Parameters to generic types must be types.') for param in params)
        if cls in (Generic, Protocol):
            if not params:
                raise TypeError(f'Parameter list to {cls.__qualname__}[...] cannot be empty')
            if not all(isinstance(param, (TypeVar, ParamSpec, TypeVarTuple, _Alias)) for param in params):
                raise TypeError(f'Parameters to {cls.__name__}[...] must all be type variables or parameter specification variables.')
            if len(set(params)) != len(params):
                raise TypeError(f'Parameters to {cls.__name__}[...] must all be unique')
        else:
            expected = getattr(cls, '__parameters__', ())
            if not expected:
                raise TypeError(f'{cls} is not a generic class')
            if len(params) != len(expected) and not any(isinstance(item, TypeVarTuple) for item in expected):
                few = 'many' if len(params) > len(expected) else 'few'
                raise TypeError(f'Too {few} arguments for {cls}; actual {len(params)}, expected {len(expected)}')
        return _Alias(cls, params)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get('__orig_bases__', ())
        if Generic in bases:
            raise TypeError('Cannot inherit from plain Generic')
        parameters = _parameters_in(bases)
        for base in bases:
            if isinstance(base, _Alias) and base.__origin__ in (Generic, Protocol):
                parameters = base.__parameters__
        cls.__parameters__ = tuple(parameters)


class _ProtocolMeta(type):

    def __instancecheck__(cls, instance):
        if not getattr(cls, '_is_protocol', False):
            return super().__instancecheck__(instance)
        if not getattr(cls, '_is_runtime_protocol', False):
            raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
        return super().__instancecheck__(instance) or all(hasattr(instance, name) for name in _protocol_members(cls))

    def __subclasscheck__(cls, other):
        if not getattr(cls, '_is_protocol', False):
            return super().__subclasscheck__(other)
        if not getattr(cls, '_is_runtime_protocol', False):
            raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
        return super().__subclasscheck__(other) or all(hasattr(other, name) for name in _protocol_members(cls))


_NOT_MEMBERS = frozenset((
    '__module__', '__qualname__', '__doc__', '__dict__', '__weakref__', '__slots__', '__parameters__', '__orig_bases__', '__init__',
    '__init_subclass__', '__class_getitem__', '__subclasshook__', '__annotations__', '__annotate__', '__annotate_func__',
    '__annotations_cache__', '__static_attributes__', '__firstlineno__', '__abstractmethods__', '_is_protocol', '_is_runtime_protocol',
    '__protocol_attrs__', '__match_args__',
))


def _protocol_members(cls):
    members = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ('Protocol', 'Generic'):
            continue
        members.update(getattr(base, '__annotations__', ()))
        members.update(base.__dict__)
    return members - _NOT_MEMBERS


def _no_init(self, *args, **kwargs):
    if type(self)._is_protocol:
        raise TypeError('Protocols cannot be instantiated')


class Protocol(Generic, metaclass=_ProtocolMeta):
    """A base for classes that describe what others must have."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get('_is_protocol', False):
            cls._is_protocol = any(base is Protocol for base in cls.__bases__)
        if cls._is_protocol and cls.__init__ is object.__init__:
            cls.__init__ = _no_init


def runtime_checkable(cls):
    """Let a protocol be used with isinstance()."""
    if not getattr(cls, '_is_protocol', False):
        raise TypeError(f'@runtime_checkable can be only applied to protocol classes, got {cls!r}')
    cls._is_runtime_protocol = True
    return cls


@runtime_checkable
class SupportsInt(Protocol):
    __slots__ = ()

    def __int__(self): ...


@runtime_checkable
class SupportsFloat(Protocol):
    __slots__ = ()

    def __float__(self): ...


@runtime_checkable
class SupportsIndex(Protocol):
    __slots__ = ()

    def __index__(self): ...


@runtime_checkable
class SupportsAbs(Protocol[T_co]):
    __slots__ = ()

    def __abs__(self): ...


class _NamedTupleMeta(type):

    def __new__(cls, typename, bases, ns):
        from collections import namedtuple
        annotations = _annotations_in(ns)
        fields = list(annotations)
        defaults = []
        for name in fields:
            if name in ns:
                defaults.append(ns[name])
            elif defaults:
                raise TypeError(f'Non-default namedtuple field {name} cannot follow default field {fields[len(fields) - len(defaults) - 1]}')
        made = namedtuple(typename, fields, defaults=defaults, module=ns['__module__'])
        made.__annotations__ = annotations
        for key, value in ns.items():
            if key in ('__new__', '__init__', '__slots__', '__getnewargs__', '_fields', '_field_defaults', '_make', '_replace', '_asdict'):
                raise AttributeError('Cannot overwrite NamedTuple attribute ' + key)
            if key not in made._fields and key not in ('__name__', '__module__', '__annotations__', '__annotate__', '__annotate_func__', '__orig_bases__', '__classcell__'):
                setattr(made, key, value)
        return made


def _annotations_in(ns):
    """Annotations of a class body, whether they were worked out already or are to be now."""
    annotations = ns.get('__annotations__')
    if annotations is None:
        annotate = ns.get('__annotate__') or ns.get('__annotate_func__')
        annotations = {} if annotate is None else annotate(1)
    return dict(annotations)


class _NamedTupleBase(metaclass=type):
    pass


class _NamedTuple:

    def __call__(self, typename, fields=(), /, **kwargs):
        from collections import namedtuple
        fields = list(fields) or list(kwargs.items())
        made = namedtuple(typename, [name for name, _ in fields], module=sys._getframe(1).f_globals.get('__name__', '__main__'))
        made.__annotations__ = dict(fields)
        return made

    def __mro_entries__(self, bases):
        return (_namedtuple_base,)

    def __repr__(self):
        return '<function NamedTuple>'


NamedTuple = _NamedTuple()
_namedtuple_base = type.__new__(_NamedTupleMeta, 'NamedTuple', (), {})


class _TypedDictMeta(type):

    def __new__(cls, name, bases, ns, total=True):
        annotations = {}
        for base in bases:
            annotations.update(base.__dict__.get('__annotations__', {}))
        own = _annotations_in(ns)
        annotations.update(own)
        made = type.__new__(_TypedDictMeta, name, (dict,), {key: value for key, value in ns.items() if not key.startswith('__annot')})
        made.__annotations__ = annotations
        required = frozenset(own) if total else frozenset()
        for base in bases:
            required |= base.__dict__.get('__required_keys__', frozenset())
        made.__required_keys__ = required
        made.__optional_keys__ = frozenset(annotations) - required
        made.__total__ = total
        return made

    __call__ = dict

    def __instancecheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')

    __subclasscheck__ = __instancecheck__


class _TypedDict:

    def __call__(self, typename, fields=(), /, *, total=True):
        return _TypedDictMeta(typename, (), {'__annotations__': dict(fields), '__module__': sys._getframe(1).f_globals.get('__name__')}, total=total)

    def __mro_entries__(self, bases):
        return (_typed_dict_base,)

    def __repr__(self):
        return '<function TypedDict>'


TypedDict = _TypedDict()
_typed_dict_base = type.__new__(_TypedDictMeta, 'TypedDict', (), {})


class NewType(_Hint):
    """A type that is another one under a new name."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition('.')[-1]
        self.__supertype__ = tp
        self.__module__ = sys._getframe(1).f_globals.get('__name__')

    def __call__(self, x, /):
        return x

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'


class IO(Generic[AnyStr]):
    __slots__ = ()


class BinaryIO(IO[bytes]):
    __slots__ = ()


class TextIO(IO[str]):
    __slots__ = ()


def cast(typ, val):
    """Give the value unchanged."""
    return val


def assert_type(val, typ, /):
    return val


def assert_never(arg, /):
    value = repr(arg)
    if len(value) > 100:
        value = value[:100] + '...'
    raise AssertionError(f'Expected code to be unreachable, but got: {value}')


def reveal_type(obj, /):
    print(f'Runtime type is {type(obj).__name__!r}', file=sys.stderr)
    return obj


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        'You should not call an overloaded function. A series of @overload-decorated functions outside a stub module should '
        'always be followed by an implementation that is not @overload-ed.')


def overload(func):
    """Mark one of several signatures of a function."""
    return _overload_dummy


def get_overloads(func):
    return []


def clear_overloads():
    pass


def _marked(obj, name):
    try:
        setattr(obj, name, True)
    except (AttributeError, TypeError):
        pass
    return obj


def final(f):
    """Mark a method that is not overridden, or a class that has no subclasses."""
    return _marked(f, '__final__')


def override(method, /):
    """Mark a method that overrides one of a base class."""
    return _marked(method, '__override__')


def no_type_check(arg):
    return _marked(arg, '__no_type_check__')


def dataclass_transform(**parameters):
    return lambda cls_or_fn: cls_or_fn


def get_origin(tp):
    """The type without its arguments: list for List[int]."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, UnionType):
        return Union if _ONE_UNION else UnionType
    if isinstance(tp, (_Alias, _SpecialAlias, GenericAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    return Generic if tp is Generic else None


def get_args(tp):
    """The arguments: (int,) for List[int]."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tuple(tp.__metadata__)
    if isinstance(tp, _CallableAlias):
        args = tp.__args__
        return args if args[0] is ... else (list(args[:-1]), args[-1])
    if isinstance(tp, (_Alias, GenericAlias, UnionType)):
        return tp.__args__
    return ()


def _evaluated(value, globalns, localns):
    if value is None:
        return type(None)
    if isinstance(value, ForwardRef):
        value = value.__forward_arg__
    if isinstance(value, str):
        return _evaluated(eval(value, globalns, localns), globalns, localns)
    if isinstance(value, _Alias) and any(isinstance(arg, ForwardRef) for arg in value.__args__):
        args = tuple(_evaluated(arg, globalns, localns) for arg in value.__args__)
        if isinstance(value, _UnionAlias):
            return Union[args]
        return value.__class__(value._special if isinstance(value, _NamedAlias) else value.__origin__, args, value._name)
    return value


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations of a class, module or function, with names in strings looked up."""
    if isinstance(obj, type):
        hints = {}
        for base in reversed(obj.__mro__):
            namespace = globalns
            if namespace is None:
                namespace = getattr(sys.modules.get(base.__module__), '__dict__', {})
            locals = dict(vars(base)) if localns is None else localns
            for name, value in (base.__dict__.get('__annotations__') or getattr(base, '__annotations__', {})).items():
                hints[name] = _evaluated(value, namespace, locals)
    else:
        hints = getattr(obj, '__annotations__', None)
        if hints is None:
            raise TypeError(f'{obj!r} is not a module, class, method, or function.')
        while hasattr(obj, '__wrapped__'):
            obj = obj.__wrapped__
        namespace = globalns
        if namespace is None:
            namespace = getattr(obj, '__globals__', getattr(obj, '__dict__', {}))
        hints = {name: _evaluated(value, namespace, localns) for name, value in hints.items()}
    if include_extras:
        return hints
    return {name: value.__origin__ if isinstance(value, _AnnotatedAlias) else value for name, value in hints.items()}


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta)


def is_protocol(tp, /):
    return isinstance(tp, type) and getattr(tp, '_is_protocol', False) and tp is not Protocol


def get_protocol_members(tp, /):
    return frozenset(_protocol_members(tp))


def __getattr__(name):
    if name in ('Pattern', 'Match'):
        alias = _SpecialAlias(name, 're.' + name, 1)
        globals()[name] = alias
        return alias
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')


__all__ = [name for name in list(globals()) if not name.startswith('_') and name not in (
    'sys', 'GenericAlias', 'UnionType', 'T', 'KT', 'VT', 'T_co', 'T_contra', 'name')]
