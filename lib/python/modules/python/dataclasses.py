"""Classes that are described by their annotated fields."""

import abc
import copy
import keyword
import sys
import types
from _thread import get_ident
from functools import wraps
from reprlib import recursive_repr

__all__ = [
    'dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING',
    'fields', 'asdict', 'astuple', 'make_dataclass', 'replace', 'is_dataclass',
]

_SINCE_311 = sys.version_info >= (3, 11)
_SINCE_312 = sys.version_info >= (3, 12)
_SINCE_313 = sys.version_info >= (3, 13)
_SINCE_314 = sys.version_info >= (3, 14)
if sys.version_info[:2] == (3, 14):
    # Every decorated class needs it there, and what its import leaves to the collector belongs to the import of this module.
    import annotationlib


class FrozenInstanceError(AttributeError):
    pass


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return '<factory>'


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()


class _MISSING_TYPE:
    if sys.version_info >= (3, 15):
        def __repr__(self):
            return 'MISSING'


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()

_EMPTY_METADATA = types.MappingProxyType({})


class _FIELD_BASE:
    """A kind of field."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _FIELD_BASE('_FIELD')
_FIELD_CLASSVAR = _FIELD_BASE('_FIELD_CLASSVAR')
_FIELD_INITVAR = _FIELD_BASE('_FIELD_INITVAR')

_FIELDS = '__dataclass_fields__'
_PARAMS = '__dataclass_params__'
_POST_INIT_NAME = '__post_init__'

# These are their own copies.
_ATOMIC_TYPES = frozenset({
    type(None), bool, int, float, str, complex, bytes, type(...), type(NotImplemented), types.CodeType,
    types.BuiltinFunctionType, types.FunctionType, type, range, property,
})


class InitVar:
    """An argument of `__init__` that is no field."""

    __slots__ = ('type',)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        if isinstance(self.type, type):
            return f'dataclasses.InitVar[{self.type.__name__}]'
        return f'dataclasses.InitVar[{self.type!r}]'

    def __class_getitem__(cls, type):
        return InitVar(type)


_FIELD_SLOTS = ('name', 'type', 'default', 'default_factory', 'repr', 'hash', 'init', 'compare', 'metadata', 'kw_only')


class Field:
    """What is known of a field."""

    __slots__ = _FIELD_SLOTS + (('doc',) if _SINCE_314 else ()) + ('_field_type',)

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only, *doc):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _EMPTY_METADATA if metadata is None else types.MappingProxyType(metadata)
        self.kw_only = kw_only
        if _SINCE_314:
            self.doc, = doc
        self._field_type = None

    @recursive_repr()
    def __repr__(self):
        names = ('name', 'type', 'default', 'default_factory', 'init', 'repr', 'hash', 'compare', 'metadata', 'kw_only')
        if _SINCE_314:
            names += ('doc',)
        parts = [f'{name}={getattr(self, name)!r}' for name in names]
        return f"Field({','.join(parts)},_field_type={self._field_type})"

    def __set_name__(self, owner, name):
        # The default may be a descriptor that wants to know its name.
        func = getattr(type(self.default), '__set_name__', None)
        if func:
            func(self.default, owner, name)

    __class_getitem__ = classmethod(types.GenericAlias)


_PARAM_NAMES = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen')
if sys.version_info >= (3, 12):
    _PARAM_NAMES += ('match_args', 'kw_only', 'slots', 'weakref_slot')


class _DataclassParams:
    """The options of a dataclass."""

    __slots__ = _PARAM_NAMES

    def __init__(self, options):
        for name in _PARAM_NAMES:
            setattr(self, name, options[name])

    def __repr__(self):
        return f"_DataclassParams({','.join([f'{name}={getattr(self, name)!r}' for name in _PARAM_NAMES])})"


if _SINCE_314:
    def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
              kw_only=MISSING, doc=None):
        """Describe a field in more detail than its annotation does."""
        if default is not MISSING and default_factory is not MISSING:
            raise ValueError('cannot specify both default and default_factory')
        return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only, doc)
else:
    def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
              kw_only=MISSING):
        """Describe a field in more detail than its annotation does."""
        if default is not MISSING and default_factory is not MISSING:
            raise ValueError('cannot specify both default and default_factory')
        return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _tuple_str(obj_name, fields):
    return f"({','.join([f'{obj_name}.{f.name}' for f in fields])},)" if fields else '()'


class _FuncBuilder:
    """Collects the text of methods, compiles it at once and puts the functions into the class; up to 3.12 each of them by itself."""

    def __init__(self, cls, globals):
        self.cls = cls
        self.globals = globals
        self._forget()

    def _forget(self):
        self.locals = {}
        self.methods = []
        self.texts = []
        self.annotated = {}

    def add_fn(self, name, args, body, *, locals=None, returns_none=False, decorator=None, overwrite_error=False, replace=False,
               annotated=None):
        if locals is not None:
            self.locals.update(locals)
        self.methods.append((name, overwrite_error, replace))
        if annotated is not None:
            self.annotated[name] = annotated
        result = '->__dataclass_return_type__' if returns_none else ''
        if returns_none:
            self.locals['__dataclass_return_type__'] = None
        head = f' {decorator}\n' if decorator else ''
        self.texts.append('%s def %s(%s)%s:\n%s' % (head, name, ','.join(args), result, '\n'.join(body)))
        if not _SINCE_313:
            self.add_fns_to_class()
            self._forget()

    def add_fns_to_class(self):
        if not self.methods:
            return
        cls = self.cls
        names = ''.join(f'{name},' for name, _, _ in self.methods)
        text = 'def __create_fn__(%s):\n%s\n return (%s)' % (','.join(self.locals), '\n'.join(self.texts), names)
        namespace = {}
        exec(text, self.globals, namespace)
        functions = namespace['__create_fn__'](**self.locals)
        for (name, overwrite_error, replace), fn in zip(self.methods, functions):
            fn.__qualname__ = f'{cls.__qualname__}.{fn.__name__}'
            if name in self.annotated:
                fn.__annotate__ = _make_annotate_function(cls, name, self.annotated[name], None)
            if replace:
                setattr(cls, name, fn)
            elif _set_new_attribute(cls, name, fn) and overwrite_error:
                message = f'Cannot overwrite attribute {fn.__name__} in class {cls.__name__}'
                raise TypeError(message if overwrite_error is True else f'{message}{"" if _SINCE_313 else "."} {overwrite_error}')


def _make_annotate_function(__class__, method_name, names, return_type):
    """The annotations of a method that takes these fields, as the class has them when they are asked for."""
    def __annotate__(format, /):
        import annotationlib
        Format = annotationlib.Format
        if format not in (Format.VALUE, Format.FORWARDREF, Format.STRING):
            raise NotImplementedError(format)
        of_fields = {}
        for base in reversed(__class__.__mro__):
            of_fields.update(annotationlib.get_annotations(base, format=format))
        found = {name: of_fields[name] for name in names if name in of_fields}
        found['return'] = annotationlib.type_repr(return_type) if format == Format.STRING else return_type
        return found

    __annotate__.__generated_by_dataclasses__ = True
    __annotate__.__qualname__ = f'{__class__.__qualname__}.{method_name}.__annotate__'
    return __annotate__


# What the generated methods call what they are given.
_FACTORY_NAME = '__dataclass_HAS_DEFAULT_FACTORY__' if _SINCE_312 else '_HAS_DEFAULT_FACTORY'


def _default_name(f):
    return f'__dataclass_dflt_{f.name}__' if _SINCE_312 else f'_dflt_{f.name}'


def _field_init(f, frozen, values, self_name, slots):
    """The line of `__init__` that sets a field, or None."""
    default_name = _default_name(f)
    value = f.name
    if f.default_factory is not MISSING:
        values[default_name] = f.default_factory
        value = f'{default_name}()'
        if f.init:
            value = f'{value} if {f.name} is {_FACTORY_NAME} else {f.name}'
    elif f.init:
        if f.default is not MISSING:
            values[default_name] = f.default
    elif slots and f.default is not MISSING:
        values[default_name] = f.default
        value = default_name
    else:
        return None
    if f._field_type is _FIELD_INITVAR:
        return None
    if frozen:
        return f'  __dataclass_builtins_object__.__setattr__({self_name},{f.name!r},{value})'
    return f'  {self_name}.{f.name}={value}'


def _init_param(f):
    if f.default is not MISSING:
        default = f'={_default_name(f)}'
    elif f.default_factory is not MISSING:
        default = f'={_FACTORY_NAME}'
    else:
        default = ''
    return f'{f.name}{default}' if _SINCE_314 else f'{f.name}:__dataclass_type_{f.name}__{default}'


def _init_fn(fields, std_fields, kw_only_fields, frozen, has_post_init, self_name, func_builder, slots):
    seen_default = None
    for f in std_fields:
        if f.default is not MISSING or f.default_factory is not MISSING:
            seen_default = f
        elif seen_default:
            follows = f' {seen_default.name!r}' if _SINCE_313 else ''
            raise TypeError(f'non-default argument {f.name!r} follows default argument{follows}')
    values = {} if _SINCE_314 else {f'__dataclass_type_{f.name}__': f.type for f in fields}
    values[_FACTORY_NAME] = _HAS_DEFAULT_FACTORY
    values['__dataclass_builtins_object__'] = object
    body = [line for line in (_field_init(f, frozen, values, self_name, slots) for f in fields) if line]
    if has_post_init:
        arguments = ','.join(f.name for f in fields if f._field_type is _FIELD_INITVAR)
        body.append(f'  {self_name}.{_POST_INIT_NAME}({arguments})')
    parameters = [self_name] + [_init_param(f) for f in std_fields]
    if kw_only_fields:
        parameters += ['*'] + [_init_param(f) for f in kw_only_fields]
    func_builder.add_fn('__init__', parameters, body or ['  pass'], locals=values, returns_none=not _SINCE_314,
                        annotated=[f.name for f in fields if f.init] if _SINCE_314 else None)


def _frozen_methods(cls, fields, func_builder):
    own = '__class__' if _SINCE_313 else 'cls'
    condition = f'type(self) is {own}'
    if not _SINCE_311:
        condition += ' or name in (' + ''.join(f'{f.name!r},' for f in fields) + ')'
    elif fields:
        condition += ' or name in {' + ', '.join(repr(f.name) for f in fields) + '}'
    values = {own: cls, 'FrozenInstanceError': FrozenInstanceError}
    for name, arguments, verb in (('__setattr__', ('self', 'name', 'value'), 'assign to'), ('__delattr__', ('self', 'name'), 'delete')):
        func_builder.add_fn(name, arguments, (
            f'  if {condition}:',
            f'   raise FrozenInstanceError(f"cannot {verb} field {{name!r}}")',
            f"  super({own}, self).{name}({', '.join(arguments[1:])})",
        ), locals=values, overwrite_error=True)


def _is_classvar(a_type, typing):
    return a_type is typing.ClassVar or getattr(a_type, '__origin__', None) is typing.ClassVar


def _is_initvar(a_type, dataclasses):
    return a_type is dataclasses.InitVar or type(a_type) is dataclasses.InitVar


def _is_kw_only(a_type, dataclasses):
    return a_type is dataclasses.KW_ONLY


def _leading_name(text):
    """The identifier that a text begins with, and the rest."""
    text = text.lstrip()
    end = 0
    while end < len(text) and (text[end].isalnum() or text[end] == '_'):
        end += 1
    return text[:end], text[end:].lstrip()


def _is_type(annotation, cls, a_module, a_type, predicate):
    """Whether an annotation that is text names a type, as `Name` or `module.Name`."""
    first, rest = _leading_name(annotation)
    if not first:
        return False
    module = sys.modules.get(cls.__module__)
    if rest.startswith('.'):
        name, _ = _leading_name(rest[1:])
        if not name or not module or module.__dict__.get(first) is not a_module:
            return False
        namespace = sys.modules.get(a_type.__module__).__dict__
    else:
        name = first
        namespace = module.__dict__ if module else None
    return bool(namespace) and predicate(namespace.get(name), a_module)


def _get_field(cls, a_name, a_type, default_kw_only):
    default = getattr(cls, a_name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if isinstance(default, types.MemberDescriptorType):
            default = MISSING
        f = field(default=default)
    f.name = a_name
    f.type = a_type
    f._field_type = _FIELD
    typing = sys.modules.get('typing')
    if typing and (_is_classvar(a_type, typing)
                   or isinstance(a_type, str) and _is_type(a_type, cls, typing, typing.ClassVar, _is_classvar)):
        f._field_type = _FIELD_CLASSVAR
    if f._field_type is _FIELD:
        dataclasses = sys.modules[__name__]
        if _is_initvar(a_type, dataclasses) or isinstance(a_type, str) and _is_type(a_type, cls, dataclasses, InitVar, _is_initvar):
            f._field_type = _FIELD_INITVAR
    if f._field_type is not _FIELD and f.default_factory is not MISSING:
        raise TypeError(f'field {f.name} cannot have a default factory')
    if f._field_type is not _FIELD_CLASSVAR:
        if f.kw_only is MISSING:
            f.kw_only = default_kw_only
    elif f.kw_only is not MISSING:
        raise TypeError(f'field {f.name} is a ClassVar but specifies kw_only')
    if f._field_type is _FIELD and (f.default.__class__.__hash__ is None if _SINCE_311 else isinstance(f.default, (list, dict, set))):
        raise ValueError(f'mutable default {type(f.default)} for field {f.name} is not allowed: use default_factory')
    return f


def _set_new_attribute(cls, name, value):
    if name in cls.__dict__:
        return True
    setattr(cls, name, value)
    return False


def _own_annotations(cls):
    if not _SINCE_314:
        return dict(cls.__dict__.get('__annotations__', {}))
    try:
        return dict(cls.__annotations__)
    except (NameError, NotImplementedError):
        import annotationlib
        return annotationlib.get_annotations(cls, format=annotationlib.Format.FORWARDREF)


def _inherited_fields(cls, frozen):
    """The fields of the bases; all bases have to be frozen if the class is, and none if it is not."""
    fields = {}
    frozen_bases = []
    for base in cls.__mro__[-1:0:-1]:
        base_fields = getattr(base, _FIELDS, None)
        if base_fields is not None:
            fields.update((f.name, f) for f in base_fields.values())
            frozen_bases.append(getattr(base, _PARAMS).frozen)
    return fields, frozen_bases


def _own_fields(cls, annotations, kw_only):
    result = []
    seen = False
    dataclasses = sys.modules[__name__]
    for name, a_type in annotations.items():
        if _is_kw_only(a_type, dataclasses) or isinstance(a_type, str) and _is_type(a_type, cls, dataclasses, KW_ONLY, _is_kw_only):
            if seen:
                raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
            seen = kw_only = True
        else:
            result.append(_get_field(cls, name, a_type, kw_only))
    return result


def _process_class(cls, options):
    frozen, eq, order, slots = options['frozen'], options['eq'], options['order'], options['slots']
    module = sys.modules.get(cls.__module__)
    func_builder = _FuncBuilder(cls, module.__dict__ if module else {})
    setattr(cls, _PARAMS, _DataclassParams(options))
    fields, frozen_bases = _inherited_fields(cls, frozen)
    annotations = _own_annotations(cls)
    for f in _own_fields(cls, annotations, options['kw_only']):
        fields[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f'{name!r} is a field but has no type annotation')
    if frozen_bases:
        if any(frozen_bases) and not frozen:
            raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
        if frozen and not (all(frozen_bases) if _SINCE_311 else any(frozen_bases)):
            raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    setattr(cls, _FIELDS, fields)
    class_hash = cls.__dict__.get('__hash__', MISSING)
    has_explicit_hash = not (class_hash is MISSING or class_hash is None and '__eq__' in cls.__dict__)
    if order and not eq:
        raise ValueError('eq must be true if order is true')
    init_fields = [f for f in fields.values() if f._field_type in (_FIELD, _FIELD_INITVAR)]
    std_fields = tuple(f for f in init_fields if f.init and not f.kw_only)
    kw_only_fields = tuple(f for f in init_fields if f.init and f.kw_only)
    if options['init']:
        _init_fn(init_fields, std_fields, kw_only_fields, frozen, hasattr(cls, _POST_INIT_NAME),
                 '__dataclass_self__' if 'self' in fields else 'self', func_builder, slots)
    if _SINCE_313:
        _set_new_attribute(cls, '__replace__', _replace)
    field_list = [f for f in fields.values() if f._field_type is _FIELD]
    if options['repr']:
        _repr_fn(field_list, func_builder)
    _compare_fns(cls, field_list, eq, order, func_builder)
    if frozen:
        _frozen_methods(cls, field_list, func_builder)
    _hash_fn(cls, field_list, bool(options['unsafe_hash']), bool(eq), bool(frozen), has_explicit_hash, func_builder)
    func_builder.add_fns_to_class()
    if not getattr(cls, '__doc__'):
        cls.__doc__ = cls.__name__ + _signature_text(cls, std_fields, kw_only_fields, options['init'])
        if sys.version_info[:2] == (3, 14):
            # Its signature was asked for, and the method has known its annotations since.
            try:
                cls.__init__.__annotations__
            except (AttributeError, NameError, NotImplementedError):
                pass
    if options['match_args']:
        _set_new_attribute(cls, '__match_args__', tuple(f.name for f in std_fields))
    if options['weakref_slot'] and not slots:
        raise TypeError('weakref_slot is True but slots is False')
    if slots:
        cls = _add_slots(cls, frozen, options['weakref_slot'])
    abc.update_abstractmethods(cls)
    return cls


def _guarded_repr(user_function):
    running = set()

    @wraps(user_function)
    def wrapper(self):
        key = id(self), get_ident()
        if key in running:
            return '...'
        running.add(key)
        try:
            return user_function(self)
        finally:
            running.discard(key)

    return wrapper


def _recursive_repr():
    if not _SINCE_313:
        return _guarded_repr

    def decorate(function):
        wrapper = recursive_repr()(function)
        wrapper.__wrapped__ = function
        return wrapper

    return decorate


def _repr_fn(field_list, func_builder):
    parts = ', '.join([f'{f.name}={{self.{f.name}!r}}' for f in field_list if f.repr])
    func_builder.add_fn('__repr__', ('self',), [f'  return f"{{self.__class__.__qualname__}}({parts})"'],
                        locals={'__dataclasses_recursive_repr': _recursive_repr}, decorator='@__dataclasses_recursive_repr()')


def _compare_fns(cls, field_list, eq, order, func_builder):
    compared = [f for f in field_list if f.compare]
    ours, theirs = _tuple_str('self', compared), _tuple_str('other', compared)
    if eq:
        if _SINCE_313:
            terms = ' and '.join(f'self.{f.name}==other.{f.name}' for f in compared) or 'True'
            body = ['  if self is other:', '   return True', '  if other.__class__ is self.__class__:', f'   return {terms}']
        else:
            body = ['  if other.__class__ is self.__class__:', f'   return {ours}=={theirs}']
        func_builder.add_fn('__eq__', ('self', 'other'), body + ['  return NotImplemented'])
    if order:
        for name, op in (('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>=')):
            func_builder.add_fn(name, ('self', 'other'), [
                '  if other.__class__ is self.__class__:', f'   return {ours}{op}{theirs}', '  return NotImplemented',
            ], overwrite_error='Consider using functools.total_ordering')


def _hash_fn(cls, field_list, unsafe_hash, eq, frozen, has_explicit_hash, func_builder):
    if unsafe_hash and has_explicit_hash:
        raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
    if unsafe_hash or eq and frozen and not has_explicit_hash:
        hashed = [f for f in field_list if (f.compare if f.hash is None else f.hash)]
        func_builder.add_fn('__hash__', ('self',), [f"  return hash({_tuple_str('self', hashed)})"], replace=True)
    elif eq and not has_explicit_hash:
        cls.__hash__ = None


def _annotation_text(annotation):
    if getattr(annotation, '__module__', None) == 'typing':
        return repr(annotation).replace('typing.', '')
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ('builtins', ''):
            return annotation.__qualname__
        return f'{annotation.__module__}.{annotation.__qualname__}'
    return repr(annotation)


def _signature_text(cls, std_fields, kw_only_fields, has_init):
    """What calling the class takes, as its documentation shows it."""
    if not has_init or '__init__' not in cls.__dict__ or cls.__init__.__code__.co_filename != '<string>' or type(cls).__call__ is not type.__call__:
        try:
            from inspect import signature
            return str(signature(cls)).replace(' -> None', '')
        except (ImportError, TypeError, ValueError):
            return ''
    parts = []
    for group in (std_fields, kw_only_fields):
        if group is kw_only_fields and group:
            parts.append('*')
        for f in group:
            text = f'{f.name}: {_annotation_text(f.type)}'
            if f.default is not MISSING:
                text += f' = {f.default!r}'
            elif f.default_factory is not MISSING:
                text += ' = <factory>'
            parts.append(text)
    return f"({', '.join(parts)})"


def _dataclass_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _dataclass_setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def _slots_of(cls):
    slots = cls.__dict__.get('__slots__')
    if slots is None:
        if not _SINCE_313:
            return ()
        names = []
        if cls.__dict__.get('__weakref__') is not None:
            names.append('__weakref__')
        if cls.__dict__.get('__dict__') is not None:
            names.append('__dict__')
        return names
    if isinstance(slots, str):
        return (slots,)
    if hasattr(slots, '__next__'):
        raise TypeError(f"Slots of '{cls.__name__}' cannot be determined")
    return slots


def _point_to(f, oldcls, newcls):
    """Have a method's `__class__` be the class that took the old one's place."""
    if f is None or '__class__' not in f.__code__.co_freevars:
        return False
    cell = f.__closure__[f.__code__.co_freevars.index('__class__')]
    try:
        if cell.cell_contents is oldcls:
            cell.cell_contents = newcls
            return True
    except ValueError:
        pass
    return False


def _add_slots(cls, is_frozen, weakref_slot):
    """The class once more, with slots."""
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    namespace = dict(cls.__dict__)
    field_names = tuple(f.name for f in fields(cls))
    inherited = set()
    for base in cls.__mro__[1:-1]:
        inherited.update(_slots_of(base))
    names = [name for name in field_names + (('__weakref__',) if weakref_slot else ()) if name not in inherited]
    docs = {name: getattr(getattr(cls, _FIELDS).get(name), 'doc', None) for name in names}
    namespace['__slots__'] = docs if any(doc is not None for doc in docs.values()) else tuple(names)
    for name in field_names:
        namespace.pop(name, None)
    if hasattr(sys, '_clear_type_descriptors'):
        sys._clear_type_descriptors(cls)
    namespace.pop('__dict__', None)
    if _SINCE_311:
        # Until then the old class's descriptor stayed, and with it the old class.
        namespace.pop('__weakref__', None)
    qualname = getattr(cls, '__qualname__', None)
    newcls = type(cls)(cls.__name__, cls.__bases__, namespace)
    if qualname is not None:
        newcls.__qualname__ = qualname
    if is_frozen:
        if '__getstate__' not in namespace:
            newcls.__getstate__ = _dataclass_getstate
        if '__setstate__' not in namespace:
            newcls.__setstate__ = _dataclass_setstate
    if _SINCE_313:
        _mend_class_cell(cls, newcls)
    if _SINCE_314:
        _mend_annotations(cls, newcls)
    return newcls


def _mend_annotations(cls, newcls):
    import annotationlib
    annotations = annotationlib.get_annotations(newcls, format=annotationlib.Format.FORWARDREF)
    for f in getattr(newcls, _FIELDS).values():
        if f.name in annotations:
            f.type = annotations[f.name]
    annotate = getattr(newcls.__init__, '__annotate__', None)
    if getattr(annotate, '__generated_by_dataclasses__', False):
        _point_to(annotate, cls, newcls)


def _mend_class_cell(cls, newcls):
    for member in newcls.__dict__.values():
        while hasattr(member, '__wrapped__'):
            member = member.__wrapped__
        functions = (member.fget, member.fset, member.fdel) if isinstance(member, property) else (member,)
        for function in functions:
            if isinstance(function, types.FunctionType) and _point_to(function, cls, newcls):
                return


if _SINCE_311:
    def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True,
                  kw_only=False, slots=False, weakref_slot=False):
        """Class decorator: makes methods out of the fields."""
        options = dict(init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen, match_args=match_args,
                       kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)

        def wrap(cls):
            return _process_class(cls, options)

        return wrap if cls is None else wrap(cls)
else:
    def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True,
                  kw_only=False, slots=False):
        """Class decorator: makes methods out of the fields."""
        options = dict(init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen, match_args=match_args,
                       kw_only=kw_only, slots=slots, weakref_slot=False)

        def wrap(cls):
            return _process_class(cls, options)

        return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    """The fields of a dataclass or of an instance of one."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        message = 'must be called with a dataclass type or instance'
        if _SINCE_311:
            raise TypeError(message) from None
        raise TypeError(message)
    return tuple(f for f in found.values() if f._field_type is _FIELD)


def _is_dataclass_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """Whether this is a dataclass or an instance of one."""
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


def asdict(obj, *, dict_factory=dict):
    """The fields with their values, those of inner dataclasses too, as a dict."""
    if not _is_dataclass_instance(obj):
        raise TypeError('asdict() should be called on dataclass instances')
    return _asdict_inner(obj, dict_factory)


def _asdict_inner(obj, dict_factory):
    if type(obj) in _ATOMIC_TYPES:
        return obj
    if _is_dataclass_instance(obj):
        return dict_factory([(f.name, _asdict_inner(getattr(obj, f.name), dict_factory)) for f in fields(obj)])
    return _convert_inner(obj, _asdict_inner, dict_factory)


def astuple(obj, *, tuple_factory=tuple):
    """The values of the fields, those of inner dataclasses too, as a tuple."""
    if not _is_dataclass_instance(obj):
        raise TypeError('astuple() should be called on dataclass instances')
    return _astuple_inner(obj, tuple_factory)


def _astuple_inner(obj, tuple_factory):
    if type(obj) in _ATOMIC_TYPES:
        return obj
    if _is_dataclass_instance(obj):
        return tuple_factory([_astuple_inner(getattr(obj, f.name), tuple_factory) for f in fields(obj)])
    return _convert_inner(obj, _astuple_inner, tuple_factory)


def _convert_inner(obj, convert, factory):
    cls = type(obj)
    if isinstance(obj, tuple) and hasattr(obj, '_fields'):
        return cls(*[convert(v, factory) for v in obj])
    if isinstance(obj, (list, tuple)):
        return cls(convert(v, factory) for v in obj)
    if isinstance(obj, dict):
        if _SINCE_311 and hasattr(cls, 'default_factory'):
            result = cls(obj.default_factory)
            for k, v in obj.items():
                result[convert(k, factory)] = convert(v, factory)
            return result
        return cls((convert(k, factory), convert(v, factory)) for k, v in obj.items())
    return copy.deepcopy(obj)


# What a field is annotated with that is given by its name alone: from 3.14 on the object of that name, once somebody asks.
_ANY = object() if _SINCE_314 else 'typing.Any'


def _annotate_later(annotations, decorated):
    def annotate(format, /):
        import annotationlib
        Format = annotationlib.Format
        if format == Format.STRING:
            value = 'typing.Any'
        elif format == Format.VALUE and decorated:
            from typing import Any as value
        elif format == Format.FORWARDREF:
            typing = sys.modules.get('typing')
            value = annotationlib.ForwardRef('Any', module='typing') if typing is None else typing.Any
        else:
            raise NotImplementedError
        found = {name: value if annotation is _ANY else annotation for name, annotation in annotations.items()}
        return annotationlib.annotations_to_string(found) if format == Format.STRING else found

    return annotate


def _field_descriptions(fields):
    annotations, defaults = {}, {}
    for item in fields:
        if isinstance(item, str):
            name, annotation = item, _ANY
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, defaults[item[0]] = item
        else:
            raise TypeError(f'Invalid field: {item!r}')
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if keyword.iskeyword(name):
            raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in annotations:
            raise TypeError(f'Field name duplicated: {name!r}')
        annotations[name] = annotation
    return annotations, defaults


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, module=None, decorator=dataclass, **options):
    """Make a dataclass of names, of names and types, or of names, types and fields."""
    annotations, defaults = _field_descriptions(fields)

    def body(ns):
        if namespace is not None:
            ns.update(namespace)
        ns.update(defaults)
        if not _SINCE_314:
            ns['__annotations__'] = annotations

    cls = types.new_class(cls_name, bases, {}, body)
    decorated = []
    if _SINCE_314:
        cls.__annotate__ = _annotate_later(annotations, decorated)
    if module is None and sys.version_info >= (3, 12):
        try:
            module = sys._getframe(1).f_globals.get('__name__', '__main__')
        except (AttributeError, ValueError):
            pass
    if module is not None:
        cls.__module__ = module
    cls = decorator(cls, **options)
    decorated.append(True)
    return cls


def replace(obj, /, **changes):
    """Another object with some fields changed."""
    if not _is_dataclass_instance(obj):
        raise TypeError('replace() should be called on dataclass instances')
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    error = TypeError if _SINCE_313 else ValueError
    for f in getattr(self, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise error(f'field {f.name} is declared with init=False, it cannot be specified with replace()')
        elif f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise error(f'InitVar {f.name!r} must be specified with replace()')
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)
