"""Representations of limited length, and of objects that contain themselves."""

import builtins
import sys
from _thread import get_ident
from itertools import islice

__all__ = ['Repr', 'repr', 'recursive_repr']

_DESCRIBED = ('__module__', '__doc__', '__name__', '__qualname__')


def recursive_repr(fillvalue='...'):
    """Decorator: a `__repr__` that gives a fill value while it runs for the same object."""
    def decorating_function(user_function):
        running = set()

        def wrapper(self):
            key = id(self), get_ident()
            if key in running:
                return fillvalue
            running.add(key)
            try:
                result = user_function(self)
            finally:
                running.discard(key)
            return result

        for name in _DESCRIBED:
            setattr(wrapper, name, getattr(user_function, name))
        if sys.version_info >= (3, 14):
            wrapper.__annotate__ = getattr(user_function, '__annotate__', None)
        else:
            wrapper.__annotations__ = getattr(user_function, '__annotations__', {})
        if sys.version_info >= (3, 12):
            wrapper.__type_params__ = getattr(user_function, '__type_params__', ())
        if sys.version_info >= (3, 13):
            wrapper.__wrapped__ = user_function
        return wrapper

    return decorating_function


_LIMITS = {
    'maxlevel': 6, 'maxtuple': 6, 'maxlist': 6, 'maxarray': 5, 'maxdict': 4, 'maxset': 6, 'maxfrozenset': 6, 'maxdeque': 6,
    'maxstring': 30, 'maxlong': 40, 'maxother': 30, 'fillvalue': '...', 'indent': None,
}


class Repr:
    """Makes representations of limited length; a subclass may have `repr_TYPE` methods of its own."""

    _lookup = {
        'tuple': 'builtins', 'list': 'builtins', 'array': 'array', 'set': 'builtins', 'frozenset': 'builtins',
        'deque': 'collections', 'dict': 'builtins', 'str': 'builtins', 'int': 'builtins',
    }

    if sys.version_info >= (3, 12):
        def __init__(self, *, maxlevel=6, maxtuple=6, maxlist=6, maxarray=5, maxdict=4, maxset=6, maxfrozenset=6, maxdeque=6,
                     maxstring=30, maxlong=40, maxother=30, fillvalue='...', indent=None):
            values = locals()
            for name in _LIMITS:
                setattr(self, name, values[name])
    else:
        def __init__(self):
            for name, value in _LIMITS.items():
                setattr(self, name, value)

    def repr(self, x):
        return self.repr1(x, self.maxlevel)

    def repr1(self, x, level):
        cls = type(x)
        typename = cls.__name__.replace(' ', '_')
        method = getattr(self, 'repr_' + typename, None)
        if method and self._lookup.get(typename, getattr(cls, '__module__', None)) == getattr(cls, '__module__', None):
            return method(x, level)
        return self.repr_instance(x, level)

    def _join(self, pieces, level):
        indent = self.indent
        if indent is None:
            return ', '.join(pieces)
        if not pieces:
            return ''
        if isinstance(indent, int):
            if indent < 0:
                raise ValueError(f'Repr.indent cannot be negative int (was {indent!r})')
            indent *= ' '
        try:
            sep = ',\n' + (self.maxlevel - level + 1) * indent
        except TypeError as error:
            raise TypeError(f'Repr.indent must be a str, int or None, not {type(indent)}') from error
        return sep.join(('', *pieces, ''))[1:-len(indent) or None]

    def _repr_iterable(self, x, level, left, right, maxiter, trail=''):
        n = len(x)
        if level <= 0 and n:
            return f'{left}{self.fillvalue}{right}'
        pieces = [self.repr1(item, level - 1) for item in islice(x, maxiter)]
        if n > maxiter:
            pieces.append(self.fillvalue)
        if n == 1 and trail and self.indent is None:
            right = trail + right
        return left + self._join(pieces, level) + right

    def repr_tuple(self, x, level):
        return self._repr_iterable(x, level, '(', ')', self.maxtuple, ',')

    def repr_list(self, x, level):
        return self._repr_iterable(x, level, '[', ']', self.maxlist)

    def repr_array(self, x, level):
        if not x:
            return "array('%s')" % x.typecode
        return self._repr_iterable(x, level, "array('%s', [" % x.typecode, '])', self.maxarray)

    def repr_set(self, x, level):
        return self._repr_iterable(_possibly_sorted(x), level, '{', '}', self.maxset) if x else 'set()'

    def repr_frozenset(self, x, level):
        return self._repr_iterable(_possibly_sorted(x), level, 'frozenset({', '})', self.maxfrozenset) if x else 'frozenset()'

    def repr_deque(self, x, level):
        return self._repr_iterable(x, level, 'deque([', '])', self.maxdeque)

    def repr_dict(self, x, level):
        if not x:
            return '{}'
        if level <= 0:
            return '{' + self.fillvalue + '}'
        pieces = [f'{self.repr1(key, level - 1)}: {self.repr1(x[key], level - 1)}'
                  for key in islice(_possibly_sorted(x), self.maxdict)]
        if len(x) > self.maxdict:
            pieces.append(self.fillvalue)
        return '{' + self._join(pieces, level) + '}'

    def _shortened(self, text, limit, source=None):
        """The beginning and the end of a text that is too long."""
        if len(text) <= limit:
            return text
        before = max(0, (limit - 3) // 2)
        after = max(0, limit - 3 - before)
        if source is not None:
            text = builtins.repr(source[:before] + source[len(source) - after:])
        return text[:before] + self.fillvalue + text[len(text) - after:]

    def repr_str(self, x, level):
        return self._shortened(builtins.repr(x[:self.maxstring]), self.maxstring, x)

    def repr_int(self, x, level):
        return self._shortened(builtins.repr(x), self.maxlong)

    def repr_instance(self, x, level):
        try:
            text = builtins.repr(x)
        except Exception:
            return '<%s instance at %#x>' % (x.__class__.__name__, id(x))
        return self._shortened(text, self.maxother)


def _possibly_sorted(x):
    try:
        return sorted(x)
    except Exception:
        return list(x)


aRepr = Repr()
repr = aRepr.repr
