"""Writing JSON."""

import sys

from _json import encode_basestring, encode_basestring_ascii

INFINITY = float('inf')

_NAMES_PATH = sys.version_info >= (3, 14)
_SHOWS_FLOAT = sys.version_info >= (3, 12)


class JSONEncoder(object):
    """Makes JSON text of Python objects."""

    item_separator = ', '
    key_separator = ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        """What to write in place of an object that JSON does not know."""
        raise TypeError(f'Object of type {o.__class__.__name__} is not JSON serializable')

    def encode(self, o):
        """An object as JSON text."""
        if isinstance(o, str):
            return encode_basestring_ascii(o) if self.ensure_ascii else encode_basestring(o)
        chunks = self.iterencode(o, _one_shot=True)
        if not isinstance(chunks, (list, tuple)):
            chunks = list(chunks)
        return ''.join(chunks)

    def iterencode(self, o, _one_shot=False):
        """An object as parts of JSON text."""
        chunks = []
        _Writer(self, chunks.append).write(o, 0)
        if self.indent is None:
            chunks = [''.join(chunks)]
        return chunks if _one_shot else iter(chunks)


class _Writer:
    """One pass over an object."""

    def __init__(self, encoder, add):
        self.encoder = encoder
        self.add = add
        self.quote = encode_basestring_ascii if encoder.ensure_ascii else encode_basestring
        self.markers = {} if encoder.check_circular else None
        indent = encoder.indent
        self.indent = indent if indent is None or isinstance(indent, str) else ' ' * indent

    def number(self, o):
        if o != o:
            text = 'NaN'
        elif o == INFINITY:
            text = 'Infinity'
        elif o == -INFINITY:
            text = '-Infinity'
        else:
            return float.__repr__(o)
        if not self.encoder.allow_nan:
            message = 'Out of range float values are not JSON compliant'
            raise ValueError(f'{message}: {o!r}' if _SHOWS_FLOAT else message)
        return text

    def write(self, o, depth):
        if isinstance(o, str):
            self.add(self.quote(o))
        elif o is None:
            self.add('null')
        elif o is True:
            self.add('true')
        elif o is False:
            self.add('false')
        elif isinstance(o, int):
            self.add(int.__repr__(o))
        elif isinstance(o, float):
            self.add(self.number(o))
        elif isinstance(o, (list, tuple)):
            self.guarded(self.write_list, o, depth)
        elif isinstance(o, dict):
            self.guarded(self.write_dict, o, depth)
        else:
            self.guarded(self.write_other, o, depth)

    def guarded(self, write, o, depth):
        if self.markers is None:
            return write(o, depth)
        marker = id(o)
        if marker in self.markers:
            raise ValueError('Circular reference detected')
        self.markers[marker] = o
        write(o, depth)
        del self.markers[marker]

    def write_other(self, o, depth):
        replacement = self.encoder.default(o)
        if not _NAMES_PATH:
            return self.write(replacement, depth)
        try:
            self.write(replacement, depth)
        except Exception as exc:
            exc.add_note(f'when serializing {type(o).__name__} object')
            raise

    def breaks(self, depth):
        """What separates items, and what comes before the first and after the last."""
        separator = self.encoder.item_separator
        if self.indent is None:
            return separator, '', ''
        first = '\n' + self.indent * (depth + 1)
        return separator + first, first, '\n' + self.indent * depth

    def write_list(self, items, depth):
        if not items:
            self.add('[]')
            return
        separator, before, after = self.breaks(depth)
        self.add('[' + before)
        for i, value in enumerate(items):
            if i:
                self.add(separator)
            if not _NAMES_PATH:
                self.write(value, depth + 1)
                continue
            try:
                self.write(value, depth + 1)
            except Exception as exc:
                exc.add_note(f'when serializing {type(items).__name__} item {i}')
                raise
        self.add(after + ']')

    def key(self, key):
        """A key as text, or None for one to leave out."""
        if isinstance(key, str):
            return key
        if isinstance(key, float):
            return self.number(key)
        if key is True:
            return 'true'
        if key is False:
            return 'false'
        if key is None:
            return 'null'
        if isinstance(key, int):
            return int.__repr__(key)
        if self.encoder.skipkeys:
            return None
        raise TypeError(f'keys must be str, int, float, bool or None, not {key.__class__.__name__}')

    def write_dict(self, dct, depth):
        if not dct:
            self.add('{}')
            return
        separator, before, after = self.breaks(depth)
        entries = dct.items()
        if self.encoder.sort_keys:
            entries = sorted(entries)
        self.add('{')
        first = True
        for key, value in entries:
            text = self.key(key)
            if text is None:
                continue
            self.add(before if first else separator)
            first = False
            self.add(self.quote(text))
            self.add(self.encoder.key_separator)
            if not _NAMES_PATH:
                self.write(value, depth + 1)
                continue
            try:
                self.write(value, depth + 1)
            except Exception as exc:
                exc.add_note(f'when serializing {type(dct).__name__} item {key!r}')
                raise
        self.add('}' if first and _SHOWS_FLOAT else after + '}')
