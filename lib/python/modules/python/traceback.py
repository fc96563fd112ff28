"""Tracebacks as text."""

import sys

from _traceback import format_exception_only_text, format_exception_text, format_stack_text, frame_entries, source_line, traceback_entries

__all__ = [
    'clear_frames', 'extract_stack', 'extract_tb', 'format_exc', 'format_exception', 'format_exception_only', 'format_list',
    'format_stack', 'format_tb', 'print_exc', 'print_exception', 'print_last', 'print_list', 'print_stack', 'print_tb', 'walk_stack',
    'walk_tb', 'FrameSummary', 'StackSummary', 'TracebackException',
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

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """From pairs of frames and line numbers."""
        if limit is None:
            limit = getattr(sys, 'tracebacklimit', None)
            if limit is not None and limit < 0:
                limit = 0
        frames = list(frame_gen)
        if limit is not None:
            frames = frames[:limit] if limit >= 0 else frames[limit:]
        result = klass()
        for f, lineno in frames:
            code = f.f_code
            result.append(FrameSummary(code.co_filename, lineno, code.co_name, lookup_line=lookup_lines,
                                       locals=f.f_locals if capture_locals else None))
        if lookup_lines:
            for frame in result:
                frame.line
        return result

    def format_frame_summary(self, frame_summary):
        """The text of one line, with its variables."""
        text = _format_frame(frame_summary)
        if isinstance(frame_summary, FrameSummary) and frame_summary.locals:
            for name, value in sorted(frame_summary.locals.items()):
                text += f'    {name} = {value}\n'
        return text

    def format(self):
        """A list of texts, one for each line; many equal ones are counted."""
        result = []
        last = None
        count = 0
        for frame in self:
            text = self.format_frame_summary(frame)
            if text is None:
                continue
            place = tuple(frame)[:3]
            if place != last:
                if count > _RECURSIVE_CUTOFF:
                    result.append(_repeated(count - _RECURSIVE_CUTOFF))
                last = place
                count = 0
            count += 1
            if count > _RECURSIVE_CUTOFF:
                continue
            result.append(text)
        if count > _RECURSIVE_CUTOFF:
            result.append(_repeated(count - _RECURSIVE_CUTOFF))
        return result


_RECURSIVE_CUTOFF = 3


def _repeated(count):
    return f'  [Previous line repeated {count} more time{"s" if count > 1 else ""}]\n'


_CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n'
_CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n'


class TracebackException:
    """An exception as it can be printed later, without keeping its objects."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False, compact=False,
                 max_group_width=15, max_group_depth=10, _seen=None):
        if _seen is None:
            _seen = set()
        _seen.add(id(exc_value))
        if capture_locals:
            self.stack = StackSummary.extract(walk_tb(exc_traceback), limit=limit, lookup_lines=lookup_lines, capture_locals=True)
        else:
            self.stack = extract_tb(exc_traceback, limit)
        self.exc_type = exc_type
        self.exc_type_str = None
        if exc_type is not None:
            module = exc_type.__module__
            self.exc_type_str = exc_type.__qualname__ if module in ('__main__', 'builtins') else f'{module}.{exc_type.__qualname__}'
        try:
            self._str = str(exc_value)
        except Exception:
            self._str = '<exception str() failed>'
        self.__notes__ = getattr(exc_value, '__notes__', None)
        self._only = ['NoneType: None\n'] if exc_value is None else format_exception_only_text(exc_value)
        self._whole = None
        self.exceptions = None
        if isinstance(exc_value, SyntaxError):
            self.filename = exc_value.filename
            self.lineno = None if exc_value.lineno is None else str(exc_value.lineno)
            self.end_lineno = None if getattr(exc_value, 'end_lineno', None) is None else str(exc_value.end_lineno)
            self.text = exc_value.text
            self.offset = exc_value.offset
            self.end_offset = getattr(exc_value, 'end_offset', None)
            self.msg = exc_value.msg

        def other(exc):
            if exc is None or id(exc) in _seen:
                return None
            return TracebackException(type(exc), exc, exc.__traceback__, limit=limit, lookup_lines=lookup_lines,
                                      capture_locals=capture_locals, _seen=_seen)

        cause = getattr(exc_value, '__cause__', None)
        context = getattr(exc_value, '__context__', None)
        self.__suppress_context__ = getattr(exc_value, '__suppress_context__', False)
        self.__cause__ = other(cause)
        if compact and (self.__cause__ is not None or self.__suppress_context__):
            self.__context__ = None
        else:
            self.__context__ = other(context)
        if sys.version_info >= (3, 11) and isinstance(exc_value, BaseExceptionGroup):
            self.exceptions = [other(exc) for exc in exc_value.exceptions]
            self._whole = format_exception_text(exc_value, True), format_exception_text(exc_value, False)

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """From an exception alone."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self, **kwargs):
        """The lines behind the stack."""
        yield from self._only

    def format(self, *, chain=True, **kwargs):
        """All lines, those of cause or context first."""
        if self._whole is not None:
            yield from self._whole[0 if chain else 1]
            return
        output = []
        exc = self
        while exc is not None:
            if not chain:
                output.append((None, exc))
                break
            if exc.__cause__ is not None:
                output.append((_CAUSE, exc))
                exc = exc.__cause__
            elif exc.__context__ is not None and not exc.__suppress_context__:
                output.append((_CONTEXT, exc))
                exc = exc.__context__
            else:
                output.append((None, exc))
                exc = None
        for message, exc in reversed(output):
            if message is not None:
                yield message
            if exc._whole is not None:
                yield from exc._whole[1]
                continue
            if exc.stack:
                yield 'Traceback (most recent call last):\n'
                yield from exc.stack.format()
            yield from exc.format_exception_only()

    def print(self, *, file=None, chain=True, **kwargs):
        """Prints it."""
        for line in self.format(chain=chain):
            print(line, file=sys.stderr if file is None else file, end='')


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
