"""Readers and writers of comma-separated values."""

import sys

__version__ = '1.0'
QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)
_dialects = {}
_limit = 131072
_CHECKS_VALUES = sys.version_info >= (3, 13)


class Error(Exception):
    """What is no such table."""

    __module__ = '_csv'


_DEFAULTS = {'delimiter': ',', 'doublequote': True, 'escapechar': None, 'lineterminator': '\r\n', 'quotechar': '"', 'quoting': QUOTE_MINIMAL,
             'skipinitialspace': False, 'strict': False}


def _character(name, value, optional):
    if value is None and optional:
        return None
    if not isinstance(value, str):
        raise TypeError(f'"{name}" must be {"string or None" if optional else "string"}, not {type(value).__name__}')
    if len(value) != 1:
        if sys.version_info >= (3, 14):
            raise TypeError(f'"{name}" must be a unicode character{" or None" if optional else ""}, not a string of length {len(value)}')
        raise TypeError(f'"{name}" must be a 1-character string')
    return value


class Dialect:
    """A way of writing that was checked."""

    __module__ = '_csv'
    __slots__ = tuple(_DEFAULTS)

    def __new__(cls, dialect=None, **options):
        for name in options:
            if name not in _DEFAULTS:
                raise TypeError(f"this function got an unexpected keyword argument '{name}'")
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        self = object.__new__(cls)
        found = {}
        for name, default in _DEFAULTS.items():
            found[name] = options[name] if name in options else getattr(dialect, name, default) if dialect is not None else default
        delimiter = _character('delimiter', found['delimiter'], False)
        escapechar = _character('escapechar', found['escapechar'], True)
        quotechar = _character('quotechar', found['quotechar'], True)
        quoting = found['quoting']
        if not isinstance(quoting, int):
            raise TypeError('"quoting" must be an integer, not ' + type(quoting).__name__)
        if not 0 <= quoting <= 5:
            raise TypeError('bad "quoting" value')
        if 'quotechar' in options and quotechar is None and 'quoting' not in options:
            quoting = QUOTE_NONE
        if quoting != QUOTE_NONE and quotechar is None:
            raise TypeError('quotechar must be set if quoting enabled')
        ending = found['lineterminator']
        if not isinstance(ending, str):
            given = f', not {type(ending).__name__}' if sys.version_info >= (3, 14) else ''
            raise TypeError(f'"lineterminator" must be a string{given}')
        skip = bool(found['skipinitialspace'])
        if _CHECKS_VALUES:
            cls._check(found, skip)
        values = dict(found, quoting=quoting, skipinitialspace=skip, doublequote=bool(found['doublequote']), strict=bool(found['strict']))
        for name, value in values.items():
            object.__setattr__(self, name, value)
        return self

    @staticmethod
    def _check(found, skip):
        # Characters that cannot be told apart, or not from the end of a line.
        refused = '\n\r ' if skip else '\n\r'
        for name, chars in ('delimiter', '\n\r'), ('escapechar', refused), ('quotechar', refused):
            if found[name] is not None and found[name] in chars:
                raise ValueError(f'bad {name} value')
        for first, second in ('delimiter', 'escapechar'), ('delimiter', 'quotechar'), ('escapechar', 'quotechar'):
            if found[first] is not None and found[first] == found[second]:
                raise ValueError(f'bad {first} or {second} value')
        for name in 'delimiter', 'escapechar', 'quotechar':
            if found[name] is not None and found[name] in found['lineterminator']:
                raise ValueError(f'bad {name} or lineterminator value')

    def __init__(self, *args, **kwargs):
        pass

    def __setattr__(self, name, value):
        raise AttributeError(f"attribute '{name}' of '_csv.Dialect' objects is not writable")

    def __delattr__(self, name):
        raise AttributeError(f"attribute '{name}' of '_csv.Dialect' objects is not writable")

    def __reduce_ex__(self, version):
        raise TypeError("cannot pickle 'Dialect' instances")


def register_dialect(name, /, dialect=None, **options):
    """Give a way of writing a name."""
    if not isinstance(name, str):
        raise TypeError('dialect name must be a string')
    _dialects[name] = Dialect(dialect, **options)


def unregister_dialect(name, /):
    """Forget a name."""
    try:
        del _dialects[name]
    except KeyError:
        raise Error('unknown dialect') from None


def get_dialect(name, /):
    """The way of writing that has the name."""
    try:
        return _dialects[name]
    except KeyError:
        raise Error('unknown dialect') from None


def list_dialects():
    """All names."""
    return list(_dialects)


def field_size_limit(*args):
    """How long a field may be."""
    global _limit
    if len(args) > 1:
        raise TypeError(f'field_size_limit expected at most 1 argument, got {len(args)}')
    old = _limit
    if args:
        if not isinstance(args[0], int):
            raise TypeError('limit must be an integer')
        _limit = args[0]
    return old


_START, _FIELD_START, _ESCAPED, _FIELD, _QUOTED, _ESCAPED_IN_QUOTES, _QUOTE_SEEN, _LINE_ENDED, _AFTER_ESCAPED_END = range(9)


class _Reader:
    """Rows of a table."""

    __slots__ = ('_lines', 'dialect', 'line_num')

    def __init__(self, iterable, dialect=None, **options):
        try:
            self._lines = iter(iterable)
        except TypeError:
            raise TypeError(f"'{type(iterable).__name__}' object is not iterable") from None
        self.dialect = Dialect(dialect, **options)
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        d = self.dialect
        fields, field, state, numeric, quoted = [], [], _START, False, False

        def save():
            nonlocal field, numeric, quoted
            text = ''.join(field)
            if len(text) > _limit:
                raise Error(f'field larger than field limit ({_limit})')
            value = text
            if d.quoting == QUOTE_NOTNULL and not quoted and not text:
                value = None
            elif d.quoting == QUOTE_STRINGS and not quoted and not text:
                value = None
            elif d.quoting in (QUOTE_NONNUMERIC, QUOTE_STRINGS) and numeric:
                value = float(text) if text or d.quoting == QUOTE_NONNUMERIC else text
            fields.append(value)
            field, numeric, quoted = [], False, False
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if field or state in (_QUOTED, _ESCAPED):
                    if d.strict:
                        raise Error('unexpected end of data') from None
                    save()
                    return fields
                raise
            if not isinstance(line, str):
                raise Error(f'iterator should return strings, not {type(line).__name__} (the file should be opened in text mode)')
            self.line_num += 1
            for c in line:
                again = True
                while again:
                    again = False
                    if state == _START:
                        if c in '\n\r':
                            state = _LINE_ENDED
                            break
                        state = _FIELD_START
                        again = True
                    elif state == _FIELD_START:
                        if c in '\n\r':
                            save()
                            state = _LINE_ENDED
                        elif c == d.quotechar and d.quoting != QUOTE_NONE:
                            quoted = True
                            state = _QUOTED
                        elif c == d.escapechar:
                            numeric = _CHECKS_VALUES and d.quoting in (QUOTE_NONNUMERIC, QUOTE_STRINGS)
                            state = _ESCAPED
                        elif c == ' ' and d.skipinitialspace:
                            pass
                        elif c == d.delimiter:
                            save()
                        else:
                            numeric = d.quoting in (QUOTE_NONNUMERIC, QUOTE_STRINGS)
                            field.append(c)
                            state = _FIELD
                    elif state == _ESCAPED:
                        field.append(c)
                        state = _AFTER_ESCAPED_END if c in '\n\r' else _FIELD
                    elif state in (_FIELD, _AFTER_ESCAPED_END):
                        if c in '\n\r':
                            save()
                            state = _LINE_ENDED
                        elif c == d.escapechar:
                            state = _ESCAPED
                        elif c == d.delimiter:
                            save()
                            state = _FIELD_START
                        else:
                            field.append(c)
                            state = _FIELD
                    elif state == _QUOTED:
                        if c == d.escapechar:
                            state = _ESCAPED_IN_QUOTES
                        elif c == d.quotechar and d.quoting != QUOTE_NONE:
                            state = _QUOTE_SEEN if d.doublequote else _FIELD
                        else:
                            field.append(c)
                    elif state == _ESCAPED_IN_QUOTES:
                        field.append(c)
                        state = _QUOTED
                    elif state == _QUOTE_SEEN:
                        if d.quoting != QUOTE_NONE and c == d.quotechar:
                            field.append(c)
                            state = _QUOTED
                        elif c == d.delimiter:
                            save()
                            state = _FIELD_START
                        elif c in '\n\r':
                            save()
                            state = _LINE_ENDED
                        elif not d.strict:
                            field.append(c)
                            state = _FIELD
                        else:
                            raise Error(f"'{d.delimiter}' expected after '{d.quotechar}'")
                    elif c not in '\n\r':
                        raise Error('new-line character seen in unquoted field - do you need to open the file with newline=\'\'?')
                if len(field) > _limit:
                    raise Error(f'field larger than field limit ({_limit})')
            if state == _START:
                return fields
            if state in (_FIELD, _FIELD_START, _QUOTE_SEEN):
                save()
                return fields
            if state == _LINE_ENDED:
                return fields
            if state == _ESCAPED:
                field.append('\n')
                state = _AFTER_ESCAPED_END
            elif state == _ESCAPED_IN_QUOTES:
                field.append('\n')
                state = _QUOTED


class _Writer:
    """Writes rows of a table."""

    __slots__ = ('_write', 'dialect')

    def __init__(self, fileobj, dialect=None, **options):
        write = getattr(fileobj, 'write', None)
        if not callable(write):
            raise TypeError('argument 1 must have a "write" method')
        self.dialect = Dialect(dialect, **options)
        self._write = write

    def _field(self, value, only):
        d = self.dialect
        number = isinstance(value, (int, float, complex)) or hasattr(value, '__float__')
        quote = {QUOTE_ALL: True, QUOTE_NONNUMERIC: not number, QUOTE_STRINGS: isinstance(value, str),
                 QUOTE_NOTNULL: value is not None}.get(d.quoting, False)
        text = '' if value is None else value if isinstance(value, str) else str(value)
        special = {d.delimiter, d.escapechar, d.quotechar, *'\n\r', *d.lineterminator} - {None}
        out = []
        for c in text:
            if c in special:
                escape = d.quoting == QUOTE_NONE
                if not escape:
                    if c == d.quotechar:
                        if d.doublequote:
                            out.append(c)
                            quote = True
                        else:
                            escape = True
                    elif c == d.escapechar:
                        escape = True
                    else:
                        quote = True
                if escape:
                    if d.escapechar is None:
                        raise Error('need to escape, but no escapechar set')
                    out.append(d.escapechar)
            out.append(c)
        if not text and d.delimiter == ' ' and d.skipinitialspace and _CHECKS_VALUES:
            if d.quoting == QUOTE_NONE or value is None and d.quoting in (QUOTE_STRINGS, QUOTE_NOTNULL):
                raise Error('empty field must be quoted if delimiter is a space and skipinitialspace is true')
            quote = True
        if not text and only and not quote:
            if d.quoting == QUOTE_NONE or value is None and d.quoting in (QUOTE_STRINGS, QUOTE_NOTNULL):
                raise Error('single empty field record must be quoted')
            quote = True
        body = ''.join(out)
        return d.quotechar + body + d.quotechar if quote else body

    def writerow(self, row, /):
        """Write one row."""
        try:
            items = iter(row)
        except TypeError:
            raise Error(f'iterable expected, not {type(row).__name__}') from None
        items = list(items)
        fields = [self._field(value, len(items) == 1) for value in items]
        return self._write(self.dialect.delimiter.join(fields) + self.dialect.lineterminator)

    def writerows(self, rows, /):
        """Write several rows."""
        for row in rows:
            self.writerow(row)


for _kind, _name in ((_Reader, 'reader'), (_Writer, 'writer')):
    _kind.__name__ = _kind.__qualname__ = _name
    _kind.__module__ = '_csv'


def reader(iterable, /, dialect='excel', **fmtparams):
    """An iterator over the rows."""
    return _Reader(iterable, dialect, **fmtparams)


def writer(fileobj, /, dialect='excel', **fmtparams):
    """An object that writes rows."""
    return _Writer(fileobj, dialect, **fmtparams)


Reader, Writer = _Reader, _Writer
_dialects['excel'] = Dialect()
