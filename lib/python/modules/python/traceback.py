"""Tracebacks as text."""

import sys

from _traceback import format_exception_only_text, format_exception_text, format_stack_text, frame_entries, source_line, traceback_entries

__all__ = [
    'clear_frames', 'extract_stack', 'extract_tb', 'format_exc', 'format_exception', 'format_exception_only', 'format_list',
    'format_stack', 'format_tb', 'print_exc', 'print_exception', 'print_last', 'print_list', 'print_stack', 'print_tb', 'walk_stack',
    'walk_tb', 'FrameSummary', 'StackSummary',
]

_missing = object()


class FrameSummary:
    """One line of a traceback."""

    __slots__ = 'filename', 'lineno', 'name', 'end_lineno', 'colno', 'end_colno', '_line', 'locals', '_text'

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None, end_colno=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self._line = line
        self._text = None
        self.locals = {key: repr(value) for key, value in locals.items()} if locals else None

    @property
    def line(self):
        if self._line is None and self.lineno is not None:
            self._line = source_line(self.filename, self.lineno)
        return None if self._line is None else self._line.strip()

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename, self.lineno, self.name) == (other.filename, other.lineno, other.name)
        if isinstance(other, tuple):
            return tuple(self) == other
        return NotImplemented

    def __getitem__(self, pos):
        return (self.filename, self.lineno, self.name, self.line)[pos]

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __len__(self):
        return 4

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'


class StackSummary(list):
    """The lines of a traceback, the outermost first."""

    @classmethod
    def from_list(klass, a_list):
        result = StackSummary()
        for frame in a_list:
            if isinstance(frame, FrameSummary):
                result.append(frame)
            else:
                filename, lineno, name, line = frame
                result.append(FrameSummary(filename, lineno, name, line=line))
        return result

    def format(self):
        """A list of texts, one for each line."""
        return [_format_frame(frame) for frame in self]


def _format_frame(frame):
    if isinstance(frame, FrameSummary) and frame._text is not None:
        return frame._text
    filename, lineno, name, line = frame
    text = f'  File "{filename}", line {lineno}, in {name}\n'
    if line:
        text += f'    {line.strip()}\n'
    return text


def _summary(entries, limit):
    if limit is None:
        limit = getattr(sys, 'tracebacklimit', None)
        if limit is not None and limit < 0:
            limit = 0
    if limit is not None:
        entries = entries[:limit] if limit >= 0 else entries[limit:]
    result = StackSummary()
    for filename, lineno, name, line, text in entries:
        frame = FrameSummary(filename, lineno, name, line=line)
        frame._text = text
        result.append(frame)
    return result


def extract_tb(tb, limit=None):
    return _summary(traceback_entries(tb), limit)


def extract_stack(f=None, limit=None):
    return _summary(frame_entries(sys._getframe().f_back if f is None else f), None if limit is None else -limit)


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    for item in format_list(extracted_list):
        print(item, file=file or sys.stderr, end='')


def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    if limit is None:
        print(format_stack_text(tb), file=file or sys.stderr, end='')
    else:
        print_list(extract_tb(tb, limit), file)


def _given(exc, value, tb):
    # Both print_exception(exc) and print_exception(type, exc, tb) are in use.
    if value is _missing:
        if tb is not _missing:
            raise ValueError('Both or neither of value and tb must be given')
        value = exc
        tb = None if exc is None else exc.__traceback__
    return value, tb


def _parts(value, tb, limit, chain):
    if value is None:
        return ['NoneType: None\n']
    if limit is None and (tb is None or tb is value.__traceback__):
        return format_exception_text(value, chain)
    lines = []
    if tb is not None:
        lines.append('Traceback (most recent call last):\n')
        lines += format_tb(tb, limit)
    return lines + format_exception_only(value)


def format_exception(exc, /, value=_missing, tb=_missing, limit=None, chain=True, **kwargs):
    value, tb = _given(exc, value, tb)
    return _parts(value, tb, limit, chain)


def print_exception(exc, /, value=_missing, tb=_missing, limit=None, file=None, chain=True, **kwargs):
    value, tb = _given(exc, value, tb)
    print(''.join(_parts(value, tb, limit, chain)), file=file or sys.stderr, end='')


def format_exception_only(exc, /, value=_missing, *, show_group=False, **kwargs):
    if value is _missing:
        value = exc
    return ['NoneType: None\n'] if value is None else format_exception_only_text(value)


def format_exc(limit=None, chain=True):
    return ''.join(format_exception(sys.exc_info()[1], limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exc_info()[1], limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    if not hasattr(sys, 'last_exc'):
        raise ValueError('no last exception')
    print_exception(sys.last_exc, limit=limit, file=file, chain=chain)


def format_stack(f=None, limit=None):
    return extract_stack(sys._getframe().f_back if f is None else f, limit).format()


def print_stack(f=None, limit=None, file=None):
    print_list(extract_stack(sys._getframe().f_back if f is None else f, limit), file)


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    if f is None:
        f = sys._getframe().f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def clear_frames(tb):
    """Clear the local variables of all frames of a traceback that have ended."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass
        tb = tb.tb_next
