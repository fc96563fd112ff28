"""Enumerations: classes whose instances are a fixed set of names, each with a value."""

import builtins as bltns
import sys
from _functools import partial
from types import DynamicClassAttribute, MappingProxyType

_SINCE_311 = sys.version_info >= (3, 11)
_SINCE_313 = sys.version_info >= (3, 13)

__all__ = [
    'EnumType', 'EnumMeta', *(['EnumDict'] if _SINCE_313 else []),
    'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum',
    'auto', 'unique', 'property', 'verify', 'member', 'nonmember',
    'FlagBoundary', 'STRICT', 'CONFORM', 'EJECT', 'KEEP',
    'global_flag_repr', 'global_enum_repr', 'global_str', 'global_enum',
    'EnumCheck', 'CONTINUOUS', 'NAMED_FLAGS', 'UNIQUE',
    'pickle_by_global_name', 'pickle_by_enum_name',
]

# The metaclass makes these classes and asks for them, so they have to be names before that.
Enum = Flag = EJECT = _stdlib_enums = ReprEnum = None


class nonmember(object):
    """Keeps a value from becoming a member."""

    def __init__(self, value):
        self.value = value


class member(object):
    """Makes a member of a value that would not become one."""

    def __init__(self, value):
        self.value = value


def _is_descriptor(obj):
    if _SINCE_313 and isinstance(obj, partial) and sys.version_info < (3, 14):
        return False
    return hasattr(obj, '__get__') or hasattr(obj, '__set__') or hasattr(obj, '__delete__')


def _is_dunder(name):
    return len(name) > 4 and name[:2] == '__' == name[-2:] and name[2] != '_' != name[-3]


def _is_sunder(name):
    return len(name) > 2 and name[0] == '_' == name[-1] and name[1] != '_' != name[-2]


def _is_internal_class(cls_name, obj):
    # A class that was made in the body of the enumeration.
    if not isinstance(obj, type):
        return False
    path = f"{cls_name}.{getattr(obj, '__name__', '')}"
    qualname = getattr(obj, '__qualname__', '')
    return qualname == path or qualname.endswith('.' + path)


def _is_private(cls_name, name):
    prefix = f'_{cls_name}__'
    return len(name) > len(prefix) and name.startswith(prefix) and not name.endswith('__')


def _is_single_bit(num):
    return num != 0 and num & (num - 1) == 0


def _make_class_unpicklable(obj):
    """Have pickling refuse a class, or the class to be made of a namespace."""
    def _break_on_call_reduce(self, proto):
        raise TypeError('%r cannot be pickled' % self)

    if isinstance(obj, dict):
        obj['__reduce_ex__'] = _break_on_call_reduce
        obj['__module__'] = '<unknown>'
    else:
        obj.__reduce_ex__ = _break_on_call_reduce
        obj.__module__ = '<unknown>'


def _iter_bits_lsb(num):
    original = num
    if isinstance(num, Enum):
        num = num.value
    if num < 0:
        raise ValueError('%r is not a positive integer' % original)
    while num:
        lowest = num & -num
        yield lowest
        num ^= lowest


def show_flag_values(value):
    """The single bits of a value, the lowest first."""
    return list(_iter_bits_lsb(value))


def bin(num, max_bits=None):
    """Binary digits after one that tells the sign; a negative number as its two's complement."""
    if _SINCE_313:
        num = num.__index__()
    width = num.bit_length()
    digits = bltns.bin(num + (1 << width) if num >= 0 else (1 << width + 1) + num)[3:]
    sign = '0' if num >= 0 else '1'
    if max_bits is not None:
        digits = digits.rjust(max_bits, sign)
    return f'0b{sign} {digits}'


class _not_given:
    def __repr__(self):
        return '<not given>'


_not_given = _not_given()


class _auto_null:
    def __repr__(self):
        return '_auto_null'


_auto_null = _auto_null()


class auto:
    """Stands for a value that the enumeration chooses."""

    def __init__(self, value=_auto_null):
        self.value = value

    def __repr__(self):
        return 'auto(%r)' % self.value


class property(DynamicClassAttribute):
    """A property of members; asked of the class, it is the member of that name."""

    member = None
    _attr_type = None
    _cls_type = None

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.member is not None:
                return self.member
            raise AttributeError('%r has no attribute %r' % (ownerclass, self.name))
        if self.fget is not None:
            return self.fget(instance)
        if self._attr_type == 'attr':
            return getattr(self._cls_type, self.name)
        if self._attr_type == 'desc':
            return getattr(instance._value_, self.name)
        try:
            return ownerclass._member_map_[self.name]
        except KeyError:
            raise AttributeError('%r has no attribute %r' % (ownerclass, self.name)) from None

    def __set__(self, instance, value):
        if self.fset is not None:
            return self.fset(instance, value)
        raise AttributeError('<enum %r> cannot set attribute %r' % (self.clsname, self.name))

    def __delete__(self, instance):
        if self.fdel is not None:
            return self.fdel(instance)
        raise AttributeError('<enum %r> cannot delete attribute %r' % (self.clsname, self.name))

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__


class _proto_member:
    """Stands in a new enumeration's namespace until the member can be made."""

    def __init__(self, value):
        self.value = value

    def __set_name__(self, enum_class, member_name):
        delattr(enum_class, member_name)
        value = self.value
        args = value if isinstance(value, tuple) else (value,)
        if enum_class._member_type_ is tuple:
            args = (args,)
        if enum_class._use_args_:
            enum_member = enum_class._new_member_(enum_class, *args)
        else:
            enum_member = enum_class._new_member_(enum_class)
        if not hasattr(enum_member, '_value_'):
            if enum_class._member_type_ is object:
                enum_member._value_ = value
            else:
                try:
                    enum_member._value_ = enum_class._member_type_(*args)
                except Exception as exc:
                    new_exc = TypeError('_value_ not set in __new__, unable to create it')
                    new_exc.__cause__ = exc
                    raise new_exc
        value = enum_member._value_
        enum_member._name_ = member_name
        enum_member.__objclass__ = enum_class
        enum_member.__init__(*args)
        if _SINCE_311:
            enum_member._sort_order_ = len(enum_class._member_names_)

        is_flag = Flag is not None and issubclass(enum_class, Flag)
        is_int = isinstance(value, int)
        if is_flag:
            if is_int or not _SINCE_313:
                enum_class._flag_mask_ |= value
                if _is_single_bit(value):
                    enum_class._singles_mask_ |= value
            enum_class._all_bits_ = (1 << enum_class._flag_mask_.bit_length()) - 1

        # A value that is there already makes its name an alias; so does, in a flag, a value of several bits.
        known = _find_by_value(enum_class, value)
        if known is not None:
            enum_member = known
        elif not is_flag or is_int and _is_single_bit(value) or not _SINCE_311:
            enum_class._member_names_.append(member_name)
        enum_class._add_member_(member_name, enum_member)
        _enter_value(enum_class, member_name, value, enum_member)


def _find_by_value(enum_class, value):
    try:
        return enum_class._value2member_map_.get(value)
    except TypeError:
        for member in enum_class._member_map_.values():
            if member._value_ == value:
                return member
        return None


_KNOWN_SUNDERS = {
    '_order_', '_generate_next_value_', '_numeric_repr_', '_missing_', '_ignore_',
    '_iter_member_', '_iter_member_by_value_', '_iter_member_by_def_',
}
if _SINCE_313:
    _KNOWN_SUNDERS |= {'_add_alias_', '_add_value_alias_'}


class EnumDict(dict):
    """The namespace of an enumeration's body: knows which names are members, in order."""

    def __init__(self, cls_name=None):
        super().__init__()
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False
        self._cls_name = cls_name

    def __setitem__(self, key, value):
        cls_name = self._cls_name
        internal = cls_name is not None and _is_internal_class(cls_name, value)
        if internal and not _SINCE_313:
            import warnings
            warnings.warn(
                'In 3.13 classes created inside an enum will not become a member.  '
                'Use the `member` decorator to keep the current behavior.',
                DeprecationWarning,
                stacklevel=2,
            )
        if cls_name is not None and _is_private(cls_name, key):
            pass
        elif _is_sunder(key):
            value = self._enter_sunder(key, value)
        elif _is_dunder(key):
            if key == '__order__':
                key = '_order_'
        elif key in self._member_names:
            raise TypeError('%r already defined as %r' % (key, self[key]))
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif _SINCE_313 and sys.version_info < (3, 14) and isinstance(value, partial):
            import warnings
            warnings.warn(
                'functools.partial will be a method descriptor in future Python versions; '
                'wrap it in enum.member() if you want to preserve the old behavior',
                FutureWarning,
                stacklevel=2,
            )
        elif _is_descriptor(value):
            pass
        elif internal and _SINCE_313:
            pass
        else:
            if key in self:
                raise TypeError('%r already defined as %r' % (key, self[key]))
            if isinstance(value, member):
                value = value.value
            value = self._enter_member(key, value)
        super().__setitem__(key, value)

    def _enter_sunder(self, key, value):
        if key not in _KNOWN_SUNDERS and not (_SINCE_313 and key.startswith('_repr_')):
            raise ValueError('_sunder_ names, such as %r, are reserved for future Enum use' % (key,))
        if key == '_generate_next_value_':
            if self._auto_called:
                raise TypeError('_generate_next_value_ must be defined before members')
            self._generate_next_value = value.__func__ if isinstance(value, staticmethod) else value
        elif key == '_ignore_':
            value = value.replace(',', ' ').split() if isinstance(value, str) else list(value)
            self._ignore = value
            already = set(value) & set(self._member_names)
            if already:
                raise ValueError('_ignore_ cannot specify already set names: %r' % (already,))
        return value

    def _enter_member(self, key, value):
        """Note a member; what it is worth once each auto() has got its value."""
        if isinstance(value, auto):
            value = self._value_of_auto(key, value)
        elif (isinstance(value, tuple) if _SINCE_313 else type(value) is tuple) and any(isinstance(v, auto) for v in value):
            parts = [self._value_of_auto(key, v) if isinstance(v, auto) else v for v in value]
            kind = type(value)
            try:
                value = kind(parts)
            except TypeError:
                value = kind(*parts)
        else:
            self._last_values.append(value)
        self._member_names[key] = None
        return value

    def _value_of_auto(self, key, placeholder):
        if placeholder.value == _auto_null:
            placeholder.value = self._generate_next_value(key, 1, len(self._member_names), self._last_values[:])
            self._auto_called = True
        self._last_values.append(placeholder.value)
        return placeholder.value

    @bltns.property
    def member_names(self):
        return list(self._member_names)

    def update(self, members, **more_members):
        try:
            for name in members.keys():
                self[name] = members[name]
        except AttributeError:
            for name, value in members:
                self[name] = value
        for name, value in more_members.items():
            self[name] = value


_EnumDict = EnumDict
if not _SINCE_313:
    EnumDict.__name__ = EnumDict.__qualname__ = '_EnumDict'
    del EnumDict.member_names, EnumDict


class EnumType(type):
    """The metaclass of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        enum_dict = _EnumDict(cls)
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        if first_enum is not None:
            enum_dict['_generate_next_value_'] = getattr(first_enum, '_generate_next_value_', None)
        return enum_dict

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if _simple:
            return super().__new__(metacls, cls, bases, classdict, **kwds)
        classdict.setdefault('_ignore_', []).append('_ignore_')
        for key in classdict['_ignore_']:
            classdict.pop(key, None)
        member_names = classdict._member_names
        invalid_names = set(member_names) & {'mro', ''}
        if invalid_names:
            raise ValueError('invalid enum member name(s) %s' % ','.join(repr(n) for n in invalid_names))
        order = classdict.pop('_order_', None)
        generate = classdict.get('_generate_next_value_')
        classdict = dict(classdict.items())
        if _SINCE_313 and generate is not None and type(generate) is not staticmethod:
            classdict['_generate_next_value_'] = staticmethod(generate)

        member_type, first_enum = metacls._get_mixins_(cls, bases)
        new_member, save_new, use_args = metacls._find_new_(classdict, member_type, first_enum)
        classdict['_new_member_'] = new_member
        classdict['_use_args_'] = use_args
        for name in member_names:
            classdict[name] = _proto_member(classdict[name])
        classdict['_member_names_'] = []
        classdict['_member_map_'] = {}
        classdict['_value2member_map_'] = {}
        if _SINCE_313:
            classdict['_hashable_values_'] = []
        classdict['_unhashable_values_'] = []
        if _SINCE_313:
            classdict['_unhashable_values_map_'] = {}
        classdict['_member_type_'] = member_type
        classdict['_value_repr_'] = metacls._find_data_repr_(cls, bases)
        classdict['_boundary_'] = boundary or getattr(first_enum, '_boundary_', None)
        classdict['_flag_mask_'] = 0
        classdict['_singles_mask_'] = 0
        classdict['_all_bits_'] = 0
        classdict['_inverted_'] = None
        progress = '_%s__in_progress' % cls
        try:
            exc = None
            if _SINCE_313:
                classdict[progress] = True
            enum_class = super().__new__(metacls, cls, bases, classdict, **kwds)
            if _SINCE_313:
                classdict[progress] = False
                delattr(enum_class, progress)
        except RuntimeError as e:
            if _SINCE_313:
                _drop_notes(e)
                raise
            # Up to 3.11 what __set_name__ raises comes as the cause of a RuntimeError.
            exc = e.__cause__ or e
        except Exception as e:
            if _SINCE_313:
                _drop_notes(e)
            raise
        if exc is not None:
            raise exc
        # __init_subclass__ may have changed the class.
        classdict.update(enum_class.__dict__)
        _choose_text_methods(enum_class, classdict, bases, member_type, first_enum)
        is_flag = cls == 'Flag' if Flag is None else issubclass(enum_class, Flag)
        if is_flag and Flag is not None and _SINCE_311:
            for name in ('__or__', '__and__', '__xor__', '__ror__', '__rand__', '__rxor__', '__invert__'):
                if name not in classdict:
                    enum_method = getattr(Flag, name)
                    setattr(enum_class, name, enum_method)
                    classdict[name] = enum_method
        if Enum is not None:
            if save_new:
                enum_class.__new_member__ = new_member
            enum_class.__new__ = Enum.__new__
        if isinstance(order, str):
            order = order.replace(',', ' ').split()
        if not is_flag:
            for name in ('_boundary_', '_flag_mask_', '_singles_mask_', '_all_bits_', '_inverted_'):
                delattr(enum_class, name)
        elif Flag is not None:
            values = [m._value_ for m in enum_class]
            if values != sorted(values):
                enum_class._iter_member_ = enum_class._iter_member_by_def_
        if order:
            _check_order(enum_class, order, is_flag and Flag is not None)
        return enum_class

    def __bool__(cls):
        return True

    if _SINCE_313:
        def __call__(cls, value, names=_not_given, *values, module=None, qualname=None, type=None, start=1, boundary=None):
            if cls._member_map_:
                if names is not _not_given:
                    value = (value, names) + values
                return cls.__new__(cls, value)
            if names is _not_given and type is None:
                raise TypeError(f'{cls} has no members; specify `names=()` if you meant to create a new, empty, enum')
            return cls._create_(
                class_name=value,
                names=None if names is _not_given else names,
                module=module,
                qualname=qualname,
                type=type,
                start=start,
                boundary=boundary,
            )

        def __contains__(cls, value):
            if isinstance(value, cls):
                return True
            if issubclass(cls, Flag):
                try:
                    return isinstance(cls._missing_(value), cls)
                except ValueError:
                    pass
            return value in cls._unhashable_values_ or value in cls._hashable_values_
    else:
        def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None):
            if names is None:
                return cls.__new__(cls, value)
            return cls._create_(value, names, module=module, qualname=qualname, type=type, start=start, boundary=boundary)

        def __contains__(cls, member):
            if sys.version_info >= (3, 12):
                return isinstance(member, cls) or member in cls._value2member_map_ or member in cls._unhashable_values_
            if not isinstance(member, Enum):
                import warnings
                warnings.warn(
                    'in 3.12 __contains__ will no longer raise TypeError, but will return True '
                    + ("or\nFalse depending on whether the value is a member or the value of a member" if _SINCE_311
                       else "if\nobj is a member or a member's value"),
                    DeprecationWarning,
                    stacklevel=2,
                )
                raise TypeError("unsupported operand type(s) for 'in': '%s' and '%s'" % (
                    type(member).__qualname__, cls.__class__.__qualname__ if _SINCE_311 else 'EnumMeta'))
            return isinstance(member, cls) and member._name_ in cls._member_map_

        def __getattr__(cls, name):
            if _is_dunder(name):
                raise AttributeError(name)
            try:
                return cls._member_map_[name]
            except KeyError:
                if sys.version_info < (3, 12) or sys.version_info >= (3, 13):
                    raise AttributeError(name) from None
                raise AttributeError(f'type object {cls.__name__!r} has no attribute {name!r}') from None

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError('%r cannot delete member %r.' % (cls.__name__, attr) if _SINCE_311
                                 else '%s: cannot delete Enum member.' % cls.__name__)
        super().__delattr__(attr)

    def __dir__(cls):
        names = {
            '__class__', '__contains__', '__doc__', '__getitem__', '__iter__', '__len__', '__members__', '__module__',
            '__name__', '__qualname__', *cls._member_names_,
        }
        if cls._new_member_ is not object.__new__:
            names.add('__new__')
        if cls.__init_subclass__ is not object.__init_subclass__:
            names.add('__init_subclass__')
        if cls._member_type_ is not object:
            names.update(dir(cls._member_type_))
        return sorted(names)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __len__(cls):
        return len(cls._member_names_)

    @bltns.property
    def __members__(cls):
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        kind = 'flag' if Flag is not None and issubclass(cls, Flag) else 'enum'
        return '<%s %r>' % (kind, cls.__name__)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', {}):
            raise AttributeError('cannot reassign member %r' % (name,) if _SINCE_311 else 'Cannot reassign members.')
        super().__setattr__(name, value)

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        """Make an enumeration by a call: of names, of names and values, or of a mapping of them."""
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        _, first_enum = cls._get_mixins_(class_name, bases)
        classdict = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            pairs = []
            last_values = []
            for count, name in enumerate(names):
                value = first_enum._generate_next_value_(name, start, count, last_values[:])
                last_values.append(value)
                pairs.append((name, value))
            names = pairs
        for item in () if names is None else names:
            member_name, member_value = (item, names[item]) if isinstance(item, str) else item
            classdict[member_name] = member_value
        if module is None:
            try:
                module = sys._getframe(2).f_globals['__name__']
            except (AttributeError, ValueError, KeyError):
                pass
        if module is None:
            _make_class_unpicklable(classdict)
        else:
            classdict['__module__'] = module
        if qualname is not None:
            classdict['__qualname__'] = qualname
        return metacls.__new__(metacls, class_name, bases, classdict, boundary=boundary)

    def _convert_(cls, name, module, filter, source=None, *, boundary=None, as_global=False):
        """Make an enumeration of the constants of a module, and put the members in their place."""
        module_globals = sys.modules[module].__dict__
        source = source.__dict__ if source else module_globals
        members = [(key, value) for key, value in source.items() if filter(key)]
        try:
            members.sort(key=lambda pair: (pair[1], pair[0]))
        except TypeError:
            members.sort(key=lambda pair: pair[0])
        body = dict(members)
        body['__module__'] = module
        cls = _simple_enum(etype=cls, boundary=boundary or KEEP)(type(name, (object,), body))
        if as_global:
            global_enum(cls)
        else:
            sys.modules[cls.__module__].__dict__.update(cls.__members__)
        module_globals[name] = cls
        return cls

    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError('<enum %r> cannot extend %r' % (class_name, base) if _SINCE_311
                                    else '%s: cannot extend enumeration %r' % (class_name, base.__name__))

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        """The type that members are made of, and the enumeration that is extended."""
        if not bases:
            return object, Enum
        first_enum = bases[-1]
        if not isinstance(first_enum, EnumType):
            raise TypeError('new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`')
        return mcls._find_data_type_(class_name, bases) or object, first_enum

    @classmethod
    def _find_data_repr_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    return base._value_repr_
                namespace = base.__dict__
                if '__repr__' in namespace:
                    made = (_SINCE_313 and '__dataclass_fields__' in namespace and '__dataclass_params__' in namespace
                            and namespace['__dataclass_params__'].repr)
                    return _dataclass_repr if made else namespace['__repr__']
        return None

    @classmethod
    def _find_data_type_(mcls, class_name, bases):
        data_types = set()
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        data_types.add(base._member_type_)
                        break
                elif '__new__' in base.__dict__ or '__dataclass_fields__' in base.__dict__:
                    data_types.add(candidate or base)
                    break
                else:
                    candidate = candidate or base
        if len(data_types) > 1:
            raise TypeError('too many data types for %r: %r' % (class_name, data_types))
        return data_types.pop() if data_types else None

    @classmethod
    def _find_new_(mcls, classdict, member_type, first_enum):
        """What makes members, whether subclasses need to know of it, and whether it takes the value."""
        new = classdict.get('__new__', None)
        save_new = first_enum is not None and new is not None
        if new is None:
            trivial = {None, None.__new__, object.__new__, Enum.__new__}
            candidates = (getattr(possible, method, None)
                          for method in ('__new_member__', '__new__') for possible in (member_type, first_enum))
            new = next((found for found in candidates if found not in trivial), object.__new__)
        use_args = first_enum is not None and new not in (Enum.__new__, object.__new__)
        return new, save_new, use_args

    def _add_member_(cls, name, member):
        """Make a member known by a name; its value is entered elsewhere."""
        if name in cls._member_map_:
            if cls._member_map_[name] is not member:
                raise NameError('%r is already bound: %r' % (name, cls._member_map_[name]))
            return
        found = kind = owner = None
        for base in cls.__mro__[1:]:
            attr = base.__dict__.get(name)
            if attr is None:
                continue
            if isinstance(attr, (property, DynamicClassAttribute)):
                found, kind, owner = attr, 'enum', base
                break
            if _is_descriptor(attr):
                found, kind, owner = attr, kind or 'desc', owner or base
            else:
                kind, owner = 'attr', base
        if found:
            redirect = property()
            redirect.member = member
            redirect.__set_name__(cls, name)
            if kind != 'attr':
                redirect.fget = getattr(found, 'fget', None)
                redirect._get = getattr(found, '__get__', None)
                redirect.fset = getattr(found, 'fset', None)
                redirect._set = getattr(found, '__set__', None)
                redirect.fdel = getattr(found, 'fdel', None)
                redirect._del = getattr(found, '__delete__', None)
            redirect._attr_type = kind
            redirect._cls_type = owner
            setattr(cls, name, redirect)
        else:
            setattr(cls, name, member)
        cls._member_map_[name] = member

    if sys.version_info >= (3, 14):
        @bltns.property
        def __signature__(cls):
            from inspect import Parameter, Signature
            if cls._member_names_:
                return Signature([Parameter('values', Parameter.VAR_POSITIONAL)])
            return Signature([
                Parameter('new_class_name', Parameter.POSITIONAL_ONLY),
                Parameter('names', Parameter.POSITIONAL_OR_KEYWORD),
                Parameter('module', Parameter.KEYWORD_ONLY, default=None),
                Parameter('qualname', Parameter.KEYWORD_ONLY, default=None),
                Parameter('type', Parameter.KEYWORD_ONLY, default=None),
                Parameter('start', Parameter.KEYWORD_ONLY, default=1),
                Parameter('boundary', Parameter.KEYWORD_ONLY, default=None),
            ])


EnumMeta = EnumType

if not _SINCE_311:
    # Up to 3.10 that is its only name.
    for _part in (EnumType, *vars(EnumType).values()):
        _part = getattr(_part, '__func__', getattr(_part, 'fget', _part))
        if getattr(_part, '__qualname__', '').startswith('EnumType'):
            _part.__qualname__ = _part.__qualname__.replace('EnumType', 'EnumMeta')
    EnumType.__name__ = 'EnumMeta'
    del _part


def _enter_value(cls, name, value, member):
    try:
        cls._value2member_map_.setdefault(value, member)
        if _SINCE_313 and value not in cls._hashable_values_:
            cls._hashable_values_.append(value)
    except TypeError:
        cls._unhashable_values_.append(value)
        if _SINCE_313:
            cls._unhashable_values_map_.setdefault(name, []).append(value)


def _drop_notes(exc):
    # The note that CPython adds to what __set_name__ raises speaks of a class that nobody knows.
    if hasattr(exc, '__notes__'):
        del exc.__notes__


def _choose_text_methods(enum_class, classdict, bases, member_type, first_enum):
    """An enumeration's own texts go before those of the type mixed in, but for a ReprEnum."""
    if ReprEnum is not None and ReprEnum in bases:
        if member_type is object:
            raise TypeError('ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)')
        if '__format__' not in classdict:
            enum_class.__format__ = member_type.__format__
            classdict['__format__'] = enum_class.__format__
        if '__str__' not in classdict:
            method = member_type.__str__
            if method is object.__str__:
                method = member_type.__repr__
            enum_class.__str__ = method
            classdict['__str__'] = enum_class.__str__
    for name in ('__repr__', '__str__', '__format__', '__reduce_ex__'):
        if name not in classdict:
            enum_method = getattr(first_enum, name)
            if getattr(enum_class, name) in (getattr(member_type, name), getattr(object, name)):
                setattr(enum_class, name, enum_method)


def _check_order(enum_class, order, is_flag):
    """Compare `_order_` with the order of the members, aliases left out."""
    members = enum_class._member_map_
    names = enum_class._member_names_
    if is_flag:
        order = [name for name in order if name not in members or _is_single_bit(members[name]._value_)]
    order = [name for name in order if name not in members or name in names]
    if order != names:
        raise TypeError('member order does not match _order_:\n  %r\n  %r' % (names, order))


class Enum(metaclass=EnumType):
    """A fixed set of names, each with a value."""

    if sys.version_info[:2] == (3, 13):
        @classmethod
        def __signature__(cls):
            if cls._member_names_:
                return '(*values)'
            return '(new_class_name, /, names, *, module=None, qualname=None, type=None, start=1, boundary=None)'

    def __new__(cls, value):
        # Not for making members: it finds the one that has a value.
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            member = _find_unhashable(cls, value)
            if member is not None:
                return member
        if not cls._member_map_:
            if _SINCE_313 and getattr(cls, '_%s__in_progress' % cls.__name__, False):
                raise TypeError('do not use `super().__new__; call the appropriate __new__ directly') from None
            raise TypeError('%r has no members defined' % cls)
        try:
            exc = None
            result = cls._missing_(value)
        except Exception as e:
            exc = e
            result = None
        try:
            if isinstance(result, cls):
                return result
            if Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(result, int):
                return result
            invalid = ValueError('%r is not a valid %s' % (value, cls.__qualname__))
            if result is None and exc is None:
                raise invalid
            if exc is None:
                exc = TypeError(
                    'error in %s._missing_: returned %r instead of None or a valid member' % (cls.__name__, result))
            if not isinstance(exc, ValueError):
                exc.__context__ = invalid
            raise exc
        finally:
            # No exception may stay in the frame that its traceback leads to.
            exc = None
            invalid = None

    def __init__(self, *args, **kwds):
        pass

    if _SINCE_313:
        def _add_alias_(self, name):
            self.__class__._add_member_(name, self)

        def _add_value_alias_(self, value):
            cls = self.__class__
            known = _find_by_value(cls, value)
            if known is not None:
                if known is not self:
                    raise ValueError('%r is already bound: %r' % (value, known))
                return
            # The member has no name as long as it is being made.
            _enter_value(cls, getattr(self, '_name_', None), value, self)

        @staticmethod
        def _generate_next_value_(name, start, count, last_values):
            if not last_values:
                return start
            try:
                last_value = sorted(last_values).pop()
            except TypeError:
                raise TypeError('unable to sort non-numeric values') from None
            try:
                return last_value + 1
            except TypeError:
                raise TypeError('unable to increment %r' % (last_value,)) from None
    else:
        def _generate_next_value_(name, start, count, last_values):
            if not last_values:
                return start
            try:
                last = last_values[-1]
                last_values.sort()
                if last == last_values[-1]:
                    return last + 1
                raise TypeError
            except TypeError:
                import warnings
                warnings.warn(
                    'In 3.13 the default `auto()`/`_generate_next_value_` will require all values to be sortable '
                    'and support adding +1\nand the value returned will be the largest value in the enum incremented by 1',
                    DeprecationWarning,
                    stacklevel=4,
                )
                for value in reversed(last_values):
                    try:
                        return value + 1
                    except TypeError:
                        pass
                return start

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        value_repr = self.__class__._value_repr_ or repr
        return '<%s.%s: %s>' % (self.__class__.__name__, self._name_, value_repr(self._value_))

    def __str__(self):
        return '%s.%s' % (self.__class__.__name__, self._name_)

    def __dir__(self):
        if not _SINCE_311:
            own = [name for cls in self.__class__.mro() for name in cls.__dict__ if name[0] != '_' and name not in self._member_map_]
            return ['__class__', '__doc__', '__module__'] + own + [name for name in self.__dict__ if name[0] != '_']
        names = set()
        if self.__class__._member_type_ is not object:
            names.update(object.__dir__(self))
        for name in getattr(self, '__dict__', []):
            if name[0] != '_' and name not in self._member_map_:
                names.add(name)
        for cls in self.__class__.mro():
            for name, obj in cls.__dict__.items():
                if name[0] == '_':
                    continue
                if isinstance(obj, property):
                    if obj.fget is not None or name not in self._member_map_:
                        names.add(name)
                    else:
                        names.discard(name)
                elif name not in self._member_map_:
                    names.add(name)
        return sorted(names | {'__class__', '__doc__', '__eq__', '__hash__', '__module__'})

    if _SINCE_311:
        def __format__(self, format_spec):
            return str.__format__(str(self), format_spec)
    else:
        def __format__(self, format_spec):
            if self._member_type_ is object or type(self).__str__ not in (Enum.__str__, Flag.__str__):
                return str.__format__(str(self), format_spec)
            return self._member_type_.__format__(self._value_, format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self

    @property
    def name(self):
        """The name of the Enum member."""
        return self._name_

    @property
    def value(self):
        """The value of the Enum member."""
        return self._value_


def _find_unhashable(cls, value):
    if _SINCE_313:
        for name, values in cls._unhashable_values_map_.items():
            if value in values:
                return cls[name]
    for name, member in cls._member_map_.items():
        if value == member._value_:
            return cls[name]
    return None


class ReprEnum(Enum):
    """An enumeration whose str() and format() are those of the type mixed in."""


# Before 3.11 the text of a member is the enumeration's whatever is mixed in, and format() that of the value.
_TextOfValue = ReprEnum if _SINCE_311 else Enum


class IntEnum(int, _TextOfValue):
    """An enumeration of ints."""


class StrEnum(str, ReprEnum):
    """An enumeration of strings."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError('too many arguments for str(): %r' % (values,))
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError('%r is not a string' % (values[0],))
        if len(values) >= 2 and not isinstance(values[1], str):
            raise TypeError('encoding must be a string, not %r' % (values[1],))
        if len(values) == 3 and not isinstance(values[2], str):
            raise TypeError('errors must be a string, not %r' % (values[2]))
        value = str(*values)
        member = str.__new__(cls, value)
        member._value_ = value
        return member

    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


def pickle_by_global_name(self, proto):
    """Pickle a member by its name in the module."""
    return self.name


_reduce_ex_by_global_name = pickle_by_global_name


def pickle_by_enum_name(self, proto):
    """Pickle a member by its name in the enumeration."""
    return getattr, (self.__class__, self._name_)


class FlagBoundary(StrEnum):
    """What becomes of bits that no flag has."""

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


def _name_of_bits(cls, value):
    members = []
    combined = 0
    for m in cls._iter_member_(value & cls._singles_mask_):
        members.append(m)
        combined |= m._value_
    if value & ~cls._singles_mask_:
        for m in cls._member_map_.values():
            if m not in members and m._value_ and m._value_ & value == m._value_:
                members.append(m)
                combined |= m._value_
    unknown = value ^ combined
    if not combined:
        return None
    name = '|'.join([m._name_ for m in members])
    if unknown and cls._boundary_ is STRICT:
        raise ValueError('%r: no members with value %r' % (cls, unknown))
    return f'{name}|{cls._numeric_repr_(unknown)}' if unknown else name


def _value_to_combine(self, other, operator):
    """The value of another flag or of a plain number, or NotImplemented."""
    if isinstance(other, self.__class__):
        value = other._value_
    elif self._member_type_ is not object and isinstance(other, self._member_type_):
        value = other
    else:
        return NotImplemented
    if _SINCE_313:
        for flag in self, other:
            if self._get_value(flag) is None:
                raise TypeError(f"'{flag}' cannot be combined with other flags with {operator}")
    return value


class Flag(Enum, boundary=STRICT):
    """An enumeration whose members are bits that can be combined."""

    _numeric_repr_ = repr

    def _generate_next_value_(name, start, count, last_values):
        if not count:
            return start if start is not None else 1
        last_value = max(last_values)
        try:
            high_bit = _high_bit(last_value)
        except Exception:
            raise TypeError('invalid flag value %r' % last_value) from None
        return 2 ** (high_bit + 1)

    @classmethod
    def _iter_member_by_value_(cls, value):
        for bit in _iter_bits_lsb(value & cls._flag_mask_):
            yield cls._value2member_map_.get(bit)

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        if _SINCE_311:
            order = lambda m: m._sort_order_
        else:
            names = list(cls._member_map_)
            order = lambda m: names.index(m._name_)
        yield from sorted(cls._iter_member_by_value_(value), key=order)

    @classmethod
    def _missing_(cls, value):
        """Make the member that combines those whose bits are in the value."""
        if not isinstance(value, int):
            raise ValueError('%r is not a valid %s' % (value, cls.__qualname__))
        boundary = cls._boundary_
        mask = cls._flag_mask_
        all_bits = cls._all_bits_
        negative = None
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ mask):
            if boundary is STRICT:
                max_bits = max(value.bit_length(), mask.bit_length())
                raise ValueError('%r invalid value %r\n    given %s\n  allowed %s' % (
                    cls, value, bin(value, max_bits), bin(mask, max_bits)))
            if boundary is CONFORM:
                value = value & mask
            elif boundary is EJECT:
                return value
            elif boundary is KEEP:
                if value < 0:
                    value += max(all_bits + 1, 2 ** value.bit_length())
            else:
                raise ValueError('%r unknown flag boundary %r' % (cls, boundary))
        if value < 0:
            negative = value
            value += all_bits + 1
        unknown = value & ~mask
        if unknown and boundary is not KEEP:
            raise ValueError('%s(%r) -->  unknown values %r [%s]' % (cls.__name__, value, unknown, bin(unknown)))
        if cls._member_type_ is object:
            pseudo_member = object.__new__(cls)
        else:
            pseudo_member = cls._member_type_.__new__(cls, value)
        if not hasattr(pseudo_member, '_value_'):
            pseudo_member._value_ = value
        pseudo_member._name_ = _name_of_bits(cls, value)
        pseudo_member = cls._value2member_map_.setdefault(value, pseudo_member)
        if negative is not None:
            cls._value2member_map_[negative] = pseudo_member
        return pseudo_member

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError("unsupported operand type(s) for 'in': %r and %r" % (
                type(other).__qualname__, self.__class__.__qualname__))
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        cls_name = self.__class__.__name__
        value_repr = self.__class__._value_repr_ or repr
        if self._name_ is None:
            return '<%s: %s>' % (cls_name, value_repr(self._value_))
        return '<%s.%s: %s>' % (cls_name, self._name_, value_repr(self._value_))

    def __str__(self):
        cls_name = self.__class__.__name__
        if self._name_ is None:
            return '%s(%r)' % (cls_name, self._value_)
        return '%s.%s' % (cls_name, self._name_)

    def __bool__(self):
        return bool(self._value_)

    if _SINCE_313:
        def _get_value(self, flag):
            if isinstance(flag, self.__class__):
                return flag._value_
            if self._member_type_ is not object and isinstance(flag, self._member_type_):
                return flag
            return NotImplemented

    def __or__(self, other):
        other_value = _value_to_combine(self, other, '|')
        if other_value is NotImplemented:
            return NotImplemented
        return self.__class__(self._value_ | other_value)

    def __and__(self, other):
        other_value = _value_to_combine(self, other, '&')
        if other_value is NotImplemented:
            return NotImplemented
        return self.__class__(self._value_ & other_value)

    def __xor__(self, other):
        other_value = _value_to_combine(self, other, '^')
        if other_value is NotImplemented:
            return NotImplemented
        return self.__class__(self._value_ ^ other_value)

    def __invert__(self):
        if _SINCE_313 and self._value_ is None:
            raise TypeError(f"'{self}' cannot be inverted")
        if self._inverted_ is None:
            bits = ~self._value_
            if self._boundary_ not in (EJECT, KEEP):
                bits &= self._singles_mask_
            self._inverted_ = self.__class__(bits)
        return self._inverted_

    __rand__ = __and__
    __ror__ = __or__
    __rxor__ = __xor__


if not _SINCE_311:
    from _oldflags import FlagMethods, IntFlagMethods, put_methods
    put_methods(Flag, FlagMethods)
    del Flag.__iter__, Flag.__len__, Flag.__rand__, Flag.__ror__, Flag.__rxor__


class IntFlag(int, *([ReprEnum] if _SINCE_311 else []), Flag, boundary=KEEP):
    """Flags that are ints."""


if not _SINCE_311:
    put_methods(IntFlag, IntFlagMethods)
    del FlagMethods, IntFlagMethods, put_methods


def _high_bit(value):
    return value.bit_length() - 1


def _aliases(enumeration):
    return ', '.join(['%s -> %s' % (name, member.name)
                      for name, member in enumeration.__members__.items() if name != member.name])


def unique(enumeration):
    """Class decorator that refuses aliases."""
    aliases = _aliases(enumeration)
    if aliases:
        raise ValueError('duplicate values found in %r: %s' % (enumeration, aliases))
    return enumeration


def _dataclass_repr(self):
    fields = self.__dataclass_fields__
    return ', '.join('%s=%r' % (name, getattr(self, name)) for name in fields if fields[name].repr)


def _last_module(cls):
    return cls.__module__.split('.')[-1]


def global_enum_repr(self):
    """A member as a name of its module."""
    return '%s.%s' % (_last_module(self.__class__), self._name_)


def global_flag_repr(self):
    """A flag as names of its module."""
    module = _last_module(self.__class__)
    if self._name_ is None:
        return '%s.%s(%r)' % (module, self.__class__.__name__, self._value_)
    if _is_single_bit(self._value_):
        return '%s.%s' % (module, self._name_)
    keep = self._boundary_ is FlagBoundary.KEEP
    return '|'.join([name if keep and name[0].isdigit() else '%s.%s' % (module, name) for name in self._name_.split('|')])


def global_str(self):
    """A member without its class."""
    if self._name_ is None:
        return '%s(%r)' % (self.__class__.__name__, self._value_)
    return self._name_


def global_enum(cls, update_str=False):
    """Class decorator: the members become names of the module, and are shown as such."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls


def _simple_enum(etype=Enum, *, boundary=None, use_args=None):
    """Class decorator that makes an enumeration of a plain class."""
    def convert_class(cls):
        metacls = type(etype)
        namespace = metacls.__prepare__(cls.__name__, (etype,))
        for name, obj in cls.__dict__.items():
            if name not in ('__dict__', '__weakref__'):
                namespace[name] = obj
        if namespace.get('__doc__') is None:
            namespace['__doc__'] = 'An enumeration.'
        return metacls.__new__(metacls, cls.__name__, (etype,), namespace, boundary=boundary)

    return convert_class


@_simple_enum(StrEnum)
class EnumCheck:
    """What `verify` can look at."""

    CONTINUOUS = 'no skipped integer values'
    NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
    UNIQUE = 'one name per value'


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Class decorator that checks an enumeration."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        if not issubclass(enumeration, Enum):
            raise TypeError("the 'verify' decorator only works with Enum and Flag")
        for check in self.checks:
            if check is UNIQUE:
                _verify_unique(enumeration)
            elif check is CONTINUOUS:
                _verify_continuous(enumeration)
            elif check is NAMED_FLAGS:
                _verify_named_flags(enumeration)
        return enumeration


def _verify_unique(enumeration):
    aliases = _aliases(enumeration)
    if aliases:
        raise ValueError('aliases found in %r: %s' % (enumeration, aliases))


def _verify_continuous(enumeration):
    values = set(e.value for e in enumeration)
    if len(values) < 2:
        return
    low, high = min(values), max(values)
    if issubclass(enumeration, Flag):
        kind = 'flag'
        expected = (2 ** i for i in range(_high_bit(low) + 1, _high_bit(high)))
    else:
        kind = 'enum'
        expected = range(low + 1, high)
    missing = [value for value in expected if value not in values]
    if missing:
        text = 'invalid %s %r: missing values %s' % (kind, enumeration.__name__, ', '.join(map(str, missing)))
        raise ValueError(text[:256])


def _verify_named_flags(enumeration):
    values = [m.value for m in enumeration]
    names = []
    bits = 0
    for name, alias in enumeration._member_map_.items():
        if name in enumeration._member_names_ or alias.value < 0:
            continue
        missed = [bit for bit in _iter_bits_lsb(alias.value) if bit not in values]
        if missed:
            names.append(name)
            for bit in missed:
                bits |= bit
    if not names:
        return
    if len(names) == 1:
        alias = 'alias %s is missing' % names[0]
    else:
        alias = 'aliases %s and %s are missing' % (', '.join(names[:-1]), names[-1])
    value = ('value 0x%x' if _is_single_bit(bits) else 'combined values of 0x%x') % bits
    raise ValueError('invalid Flag %r: %s %s [use enum.show_flag_values(value) for details]' % (
        enumeration.__name__, alias, value))


_UNCOMPARED = ('__module__', '_member_map_', '_value2member_map_', '__doc__', '__static_attributes__', '__firstlineno__')
_REDUCERS = ('__str__', '__repr__', '__reduce_ex__', '__format__', '__getnewargs_ex__', '__getnewargs__', '__reduce__')


def _test_simple_enum(checked_enum, simple_enum):
    """Raise TypeError unless both enumerations are made alike."""
    failed = []
    checked, simple = checked_enum.__dict__, simple_enum.__dict__
    member_names = {*checked_enum._member_map_, *simple_enum._member_map_}
    for key in {*checked, *simple} - member_names - set(_UNCOMPARED):
        if key not in simple:
            failed.append('missing key: %r' % (key,))
        elif key not in checked:
            failed.append('extra key:   %r' % (key,))
        elif not callable(checked[key]) and not isinstance(checked[key], bltns.property) and checked[key] != simple[key]:
            failed.append(_mismatch(key, '', checked[key], simple[key]))
    failed.sort()
    for name in member_names:
        if name not in simple:
            failed.append('missing member from simple enum: %r' % name)
        elif name not in checked:
            failed.append('extra member in simple enum: %r' % name)
        else:
            differences = _member_differences(name, checked_enum[name].__dict__, simple_enum[name].__dict__)
            if differences:
                failed.append('%r member mismatch:\n      %s' % (name, '\n      '.join(differences)))
    for method in _REDUCERS:
        if method not in simple and method not in checked:
            ours, theirs = (getattr(getattr(e, method, None), '__func__', getattr(e, method, None))
                            for e in (checked_enum, simple_enum))
            if ours != theirs:
                failed.append('%r:  %-30s %s' % (method, 'checked -> %r' % (ours,), 'simple -> %r' % (theirs,)))
    if failed:
        raise TypeError('enum mismatch:\n   %s' % '\n   '.join(failed))


def _mismatch(key, word, checked, simple):
    return '%r:\n         %s\n         %s' % (key, f'checked{word} -> {checked!r}', f'simple{word}  -> {simple!r}')


def _member_differences(name, checked, simple):
    differences = []
    for key in {*checked, *simple} - {'__module__', '__objclass__', '_inverted_'}:
        if key not in simple:
            differences.append('missing key %r not in the simple enum member %r' % (key, name))
        elif key not in checked:
            differences.append('extra key %r in simple enum member %r' % (key, name))
        elif checked[key] != simple[key]:
            differences.append(_mismatch(key, ' member', checked[key], simple[key]))
    return differences


if not _SINCE_311:
    __all__ = ['EnumMeta', 'Enum', 'IntEnum', 'Flag', 'IntFlag', 'auto', 'unique']
    del StrEnum, EnumCheck, CONTINUOUS, NAMED_FLAGS, UNIQUE, verify
