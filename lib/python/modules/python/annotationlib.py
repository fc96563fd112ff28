"""Annotations in the form that is asked for: values, forward references or text."""

import enum
import sys
import types
from typing import ForwardRef


class Format(enum.IntEnum):
    """In which form annotations are wanted."""

    VALUE = 1
    VALUE_WITH_FAKE_GLOBALS = 2
    FORWARDREF = 3
    STRING = 4


class _Text:
    # Stands for a name while an annotation is turned into text: whatever is done with it is written down.

    def __init__(self, text, tight=True):
        self.__text = text
        self.__tight = tight

    def __mro_entries__(self, bases):
        return ()

    def _as_text(self, operand=False):
        return f'({self.__text})' if operand and not self.__tight else self.__text

    def __getattr__(self, name):
        if name.startswith('__') and name.endswith('__'):
            raise AttributeError(name)
        return _Text(f'{self._as_text(True)}.{name}')

    def __getitem__(self, key):
        inside = ', '.join(map(_written, key)) if isinstance(key, tuple) and key else _written(key)
        return _Text(f'{self._as_text(True)}[{inside}]')

    def __call__(self, *args, **kwargs):
        parts = [*map(_written, args), *(f'{name}={_written(value)}' for name, value in kwargs.items())]
        return _Text(f"{self._as_text(True)}({', '.join(parts)})")

    def __iter__(self):
        yield _Text(f'*{self._as_text(True)}')

    def __repr__(self):
        return self.__text


def _operator(name, sign):
    def forward(self, other):
        return _Text(f'{self._as_text(True)} {sign} {_written(other, True)}', False)

    def backward(self, other):
        return _Text(f'{_written(other, True)} {sign} {self._as_text(True)}', False)

    setattr(_Text, f'__{name}__', forward)
    setattr(_Text, f'__r{name}__', backward)


for _name, _sign in (('or', '|'), ('and', '&'), ('add', '+'), ('sub', '-'), ('mul', '*'), ('truediv', '/'), ('floordiv', '//'), ('mod', '%'),
                     ('pow', '**'), ('lshift', '<<'), ('rshift', '>>'), ('xor', '^'), ('matmul', '@')):
    _operator(_name, _sign)
for _name, _sign in (('neg', '-'), ('pos', '+'), ('invert', '~')):
    setattr(_Text, f'__{_name}__', lambda self, sign=_sign: _Text(sign + self._as_text(True), False))
del _name, _sign


def _written(value, operand=False):
    if isinstance(value, _Text):
        return value._as_text(operand)
    if isinstance(value, slice):
        parts = ['' if part is None else _written(part) for part in (value.start, value.stop)]
        return ':'.join(parts if value.step is None else [*parts, _written(value.step)])
    if isinstance(value, list):
        return f"[{', '.join(map(_written, value))}]"
    if isinstance(value, tuple):
        return f"({', '.join(map(_written, value))}{',' if len(value) == 1 else ''})"
    if value is ...:
        return '...'
    return repr(value)


def _hidden(name):
    return name in ('__classdict__', '__conditional_annotations__', '.format')


def _with_names(annotate, stand_in, names):
    """The function again, with some names standing for something else."""
    cells = []
    for name, cell in zip(annotate.__code__.co_freevars, annotate.__closure__ or ()):
        if name in names and not _hidden(name):
            cell = types.CellType(stand_in(name))
        elif name == '__classdict__':
            cell = types.CellType({key: value for key, value in cell.cell_contents.items() if key not in names})
        cells.append(cell)
    namespace = {**annotate.__globals__, **{name: stand_in(name) for name in names if not _hidden(name)}}
    return types.FunctionType(
        annotate.__code__, namespace, annotate.__name__, annotate.__defaults__, tuple(cells) if cells else None)


def call_annotate_function(annotate, format, *, owner=None):
    """What an __annotate__ function makes, in the form that is asked for."""
    return _call(annotate, format, owner, False)


def call_evaluate_function(evaluate, format, *, owner=None):
    """What the function behind a type alias, bound or default gives, in the form that is asked for."""
    return _call(evaluate, format, owner, True)


def _call(annotate, format, owner, is_value):
    if format == Format.VALUE_WITH_FAKE_GLOBALS:
        raise ValueError('The VALUE_WITH_FAKE_GLOBALS format is for internal use only')
    try:
        return annotate(format)
    except NotImplementedError:
        pass
    if format == Format.STRING:
        code = annotate.__code__
        names = {*code.co_names, *code.co_freevars}
        made = _with_names(annotate, _Text, names)(Format.VALUE_WITH_FAKE_GLOBALS)
        if is_value:
            return made if isinstance(made, str) else _written(made)
        return {name: value if isinstance(value, str) else _written(value) for name, value in made.items()}
    if format != Format.FORWARDREF:
        raise ValueError(f'Invalid format: {format!r}')
    missing = set()
    fn = annotate
    while True:
        try:
            return fn(Format.VALUE)
        except NameError as error:
            name = error.name
            if name is None or name in missing:
                raise
            missing.add(name)
        fn = _with_names(annotate, lambda name: _reference(name, owner), missing)


def _reference(name, owner):
    made = ForwardRef(name, module=getattr(owner, '__module__', None) if owner is not None and not isinstance(owner, type) else None)
    made.__forward_is_class__ = isinstance(owner, type)
    return made


def get_annotate_from_class_namespace(namespace):
    """The annotate function in the namespace of a class that is being made, or None."""
    return namespace.get('__annotate__') or namespace.get('__annotate_func__')


def type_repr(value):
    """A type as it is written in an annotation."""
    if isinstance(value, (type, types.FunctionType, types.BuiltinFunctionType)) and not isinstance(value, types.GenericAlias):
        return value.__qualname__ if value.__module__ == 'builtins' else f'{value.__module__}.{value.__qualname__}'
    if value is ...:
        return '...'
    return repr(value)


def annotations_to_string(annotations):
    """Annotations that are values as text."""
    return {name: value if isinstance(value, str) else type_repr(value) for name, value in annotations.items()}


def _stored(obj):
    if isinstance(obj, type):
        found = obj.__annotations__ if hasattr(obj, '__annotations__') else None
    else:
        found = getattr(obj, '__annotations__', None)
    if found is None:
        return None
    if not isinstance(found, dict):
        raise ValueError(f'{obj!r}.__annotations__ is neither a dict nor None')
    return dict(found)


def _annotate_of(obj):
    annotate = getattr(obj, '__annotate__', None)
    return annotate if isinstance(annotate, types.FunctionType) or callable(annotate) else None


def get_annotations(obj, *, globals=None, locals=None, eval_str=False, format=Format.VALUE):
    """The annotations of a function, class or module as a new dict."""
    if eval_str and format != Format.VALUE:
        raise ValueError('eval_str=True is only supported with format=Format.VALUE')
    format = Format(format) if not isinstance(format, Format) else format
    if format == Format.VALUE_WITH_FAKE_GLOBALS:
        raise ValueError('The VALUE_WITH_FAKE_GLOBALS format is for internal use only')
    if not isinstance(obj, (type, types.ModuleType)) and not callable(obj):
        if not hasattr(obj, '__annotations__'):
            raise TypeError(f'{obj!r} does not have annotations')
    if format == Format.VALUE:
        found = _stored(obj)
    else:
        annotate = _annotate_of(obj)
        found = None if annotate is None else call_annotate_function(annotate, format, owner=obj)
        if found is None:
            found = _stored(obj)
            if found is not None and format == Format.STRING:
                found = annotations_to_string(found)
    if not found:
        return {}
    found = dict(found)
    if not eval_str:
        return found
    inner = obj
    while hasattr(inner, '__wrapped__'):
        inner = inner.__wrapped__
    if globals is None:
        if isinstance(obj, types.ModuleType):
            globals = obj.__dict__
        elif isinstance(obj, type):
            globals = getattr(sys.modules.get(obj.__module__), '__dict__', None)
        else:
            globals = getattr(inner, '__globals__', None)
    if locals is None:
        locals = dict(vars(obj)) if isinstance(obj, type) else {}
        for param in getattr(obj, '__type_params__', ()):
            locals.setdefault(param.__name__, param)
    return {name: eval(value, globals, locals) if isinstance(value, str) else value for name, value in found.items()}


__all__ = [
    'Format', 'ForwardRef', 'annotations_to_string', 'call_annotate_function', 'call_evaluate_function', 'get_annotate_from_class_namespace',
    'get_annotations', 'type_repr',
]
