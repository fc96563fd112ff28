"""Tracebacks as text."""

import sys

from _traceback import (
    format_exception_only_text, format_exception_text, format_stack_text, frame_entries, keyword_fix,
    levenshtein_distance as _levenshtein_distance,
    source_line, suggestion_text, syntax_error_lines, traceback_entries,
)

__all__ = [
    'clear_frames', 'extract_stack', 'extract_tb', 'format_exc', 'format_exception', 'format_exception_only', 'format_list',
    'format_stack', 'format_tb', 'print_exc', 'print_exception', 'print_last', 'print_stack', 'print_tb', 'walk_stack',
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
        if lookup_line:
            self.line
        self.locals = {key: _safely(value, 'local', repr) for key, value in locals.items()} if locals else None

    @property
    def line(self):
        if self._line is None:
            if self.lineno is None:
                return None
            self._line = source_line(self.filename, self.lineno)
        return self._line.strip()

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename, self.lineno, self.name, self.locals) == (other.filename, other.lineno, other.name, other.locals)
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


def _safely(value, what, convert=str):
    try:
        return convert(value)
    except:
        return f'<{what} {convert.__name__}() failed>'


def _limited(items, limit):
    if limit is None:
        limit = getattr(sys, 'tracebacklimit', None)
        if limit is not None and limit < 0:
            limit = 0
    if limit is None:
        return items
    return items[:limit] if limit >= 0 else items[limit:]


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

    if sys.version_info >= (3, 11):
        @classmethod
        def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
            """From pairs of frames and line numbers."""
            # A stack that is walked from within counts the calls made here.
            def pairs():
                for pair in frame_gen:
                    yield pair

            return klass._extract(pairs(), limit, lookup_lines, capture_locals)

        @classmethod
        def _extract(klass, pairs, limit, lookup_lines, capture_locals):
            frames = []
            for pair in pairs:
                frames.append(pair)
            return klass._summarized(_limited(frames, limit), lookup_lines, capture_locals)
    else:
        @classmethod
        def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
            """From pairs of frames and line numbers."""
            frames = []
            for pair in frame_gen:
                frames.append(pair)
            return klass._summarized(_limited(frames, limit), lookup_lines, capture_locals)

    @classmethod
    def _summarized(klass, frames, lookup_lines, capture_locals):
        result = klass()
        for f, lineno in frames:
            code = f.f_code
            result.append(FrameSummary(code.co_filename, lineno, code.co_name, lookup_line=False,
                                       locals=f.f_locals if capture_locals else None))
        if lookup_lines:
            for frame in result:
                frame.line
        return result

    def format_frame_summary(self, frame_summary, **kwargs):
        """The text of one line, with its variables."""
        text = _format_frame(frame_summary)
        if isinstance(frame_summary, FrameSummary) and frame_summary.locals:
            for name, value in sorted(frame_summary.locals.items()):
                text += f'    {name} = {value}\n'
        return text

    def format(self, **kwargs):
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


class _Margins:
    """How deep in groups of exceptions the text stands."""

    def __init__(self):
        self.depth = 0
        self.open = False

    def indent(self):
        return '  ' * self.depth

    def put(self, texts, margin='|'):
        if isinstance(texts, str):
            texts = [texts]
        if not self.depth:
            yield from texts
            return
        front = f'{self.indent()}{margin} '
        for text in texts:
            yield ''.join(front + line for line in text.splitlines(True))


def _final_line(name, text):
    return f'{name}: {text}' if text else f'{name}'


class TracebackException:
    """An exception as it can be printed later, without keeping its objects."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False, compact=False,
                 max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None):
        outermost = _seen is None
        if outermost:
            _seen = set()
        _seen.add(id(exc_value))
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = _stack_of(exc_traceback, limit, lookup_lines, capture_locals)
        if sys.version_info >= (3, 13):
            self._exc_type = exc_type if save_exc_type else None
        else:
            self.exc_type = exc_type
        self._str = _safely(exc_value, 'exception')
        if sys.version_info < (3, 11) and self._str == '<exception str() failed>':
            self._str = f'<unprintable {exc_type.__name__} object>'
        try:
            self.__notes__ = getattr(exc_value, '__notes__', None)
        except Exception as error:
            self.__notes__ = [f'Ignored error getting __notes__: {_safely(error, "__notes__", repr)}']
        self._have_exc_type = exc_type is not None
        self.exc_type_qualname = exc_type.__qualname__ if self._have_exc_type else None
        self.exc_type_module = exc_type.__module__ if self._have_exc_type else None
        self._is_syntax_error = self._have_exc_type and issubclass(exc_type, SyntaxError)
        if self._is_syntax_error:
            self.filename = exc_value.filename
            self.lineno = None if exc_value.lineno is None else str(exc_value.lineno)
            self.end_lineno = None if exc_value.end_lineno is None else str(exc_value.end_lineno)
            self.text = exc_value.text
            self.offset = exc_value.offset
            self.end_offset = exc_value.end_offset
            self.msg = exc_value.msg
            self._fix = keyword_fix(exc_value)
        elif self._have_exc_type and isinstance(exc_value, BaseException):
            self._str += suggestion_text(exc_value)
        self.__suppress_context__ = exc_value.__suppress_context__ if exc_value is not None else False
        self.__cause__ = self.__context__ = self.exceptions = None
        if outermost:
            options = dict(limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals, max_group_width=max_group_width,
                           max_group_depth=max_group_depth, _seen=_seen)
            self._add_others(exc_value, compact, options)

    def _add_others(self, exc_value, compact, options):
        # A list of what is still to be done, since chains can be long.
        def other(exc):
            made = TracebackException(type(exc), exc, exc.__traceback__, **options)
            waiting.append((made, exc))
            return made

        waiting = [(self, exc_value)]
        while waiting:
            made, exc = waiting.pop()
            if exc is None:
                continue
            seen = options['_seen']
            if exc.__cause__ is not None and id(exc.__cause__) not in seen:
                made.__cause__ = other(exc.__cause__)
            wanted = not compact or (made.__cause__ is None and not exc.__suppress_context__)
            if wanted and exc.__context__ is not None and id(exc.__context__) not in seen:
                made.__context__ = other(exc.__context__)
            if sys.version_info >= (3, 11) and isinstance(exc, BaseExceptionGroup):
                made.exceptions = [other(member) for member in exc.exceptions]

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """From an exception alone."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    if sys.version_info >= (3, 13):
        @property
        def exc_type(self):
            import warnings
            warnings.warn('Deprecated in 3.13. Use exc_type_str instead.', DeprecationWarning, stacklevel=2)
            return self._exc_type

    @property
    def exc_type_str(self):
        if not self._have_exc_type:
            return None
        module = self.exc_type_module
        if module in ('__main__', 'builtins'):
            return self.exc_type_qualname
        return f'{module if isinstance(module, str) else "<unknown>"}.{self.exc_type_qualname}'

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self, *, show_group=False, _depth=0, **kwargs):
        """The lines behind the stack; on demand those of a group's members, too."""
        front = '   ' * _depth
        if not self._have_exc_type:
            yield front + _final_line(None, self._str) + '\n'
            return
        if self._is_syntax_error:
            for line in self._format_syntax_error(self.exc_type_str):
                yield front + line
        elif _depth:
            for line in _final_line(self.exc_type_str, self._str).split('\n'):
                yield front + line + '\n'
        else:
            yield _final_line(self.exc_type_str, self._str) + '\n'
        yield from self._format_notes(front)
        if self.exceptions and show_group:
            for member in self.exceptions:
                yield from member.format_exception_only(show_group=True, _depth=_depth + 1)

    def _format_notes(self, front):
        notes = self.__notes__
        if notes is None:
            return
        if isinstance(notes, (list, tuple)):
            for note in notes:
                for line in _safely(note, 'note').split('\n'):
                    yield front + line + '\n'
        else:
            yield front + _safely(notes, '__notes__', repr) + '\n'

    def _format_syntax_error(self, stype, **kwargs):
        if self._fix is not None:
            self.msg, self.offset, self.end_offset, self.text = self._fix
            self.end_lineno = self.lineno
        yield from syntax_error_lines(self.filename, self.lineno, self.offset, self.text, self.end_lineno, self.end_offset)
        suffix = f' ({self.filename})' if self.lineno is None and self.filename is not None else ''
        yield f'{stype}: {self.msg or "<no detail available>"}{suffix}\n'

    def format(self, *, chain=True, _ctx=None, **kwargs):
        """All lines, those of cause or context first."""
        margins = _Margins() if _ctx is None else _ctx
        output = []
        exc = self
        while exc is not None:
            if chain and exc.__cause__ is not None:
                output.append((_CAUSE, exc))
                exc = exc.__cause__
            elif chain and exc.__context__ is not None and not exc.__suppress_context__:
                output.append((_CONTEXT, exc))
                exc = exc.__context__
            else:
                output.append((None, exc))
                exc = None
        for message, exc in reversed(output):
            if message is not None:
                yield from margins.put(message)
            if exc.exceptions is None:
                if exc.stack:
                    yield from margins.put('Traceback (most recent call last):\n')
                    yield from margins.put(exc.stack.format())
                yield from margins.put(exc.format_exception_only())
            elif margins.depth > self.max_group_depth:
                yield from margins.put(f'... (max_group_depth is {self.max_group_depth})\n')
            else:
                yield from exc._format_group(margins, chain, self.max_group_width)

    def _format_group(self, margins, chain, width):
        outermost = margins.depth == 0
        if outermost:
            margins.depth = 1
        if self.stack:
            yield from margins.put('Exception Group Traceback (most recent call last):\n', '+' if outermost else '|')
            yield from margins.put(self.stack.format())
        yield from margins.put(self.format_exception_only())
        count = len(self.exceptions)
        last = min(count, width + 1) - 1
        margins.open = False
        for i in range(last + 1):
            if i == last:
                margins.open = True
            yield f'{margins.indent()}{"  " if i else "+-"}+---------------- {i + 1 if i < width else "..."} ----------------\n'
            margins.depth += 1
            if i < width:
                yield from self.exceptions[i].format(chain=chain, _ctx=margins)
            else:
                more = count - width
                yield from margins.put(f'and {more} more exception{"s" if more > 1 else ""}\n')
            if i == last and margins.open:
                yield f'{margins.indent()}+------------------------------------\n'
                margins.open = False
            margins.depth -= 1
        if outermost:
            margins.depth = 0

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
    result = StackSummary()
    for filename, lineno, name, line, text, end_lineno, colno, end_colno in _limited(entries, limit):
        frame = FrameSummary(filename, lineno, name, line=line, end_lineno=end_lineno, colno=colno, end_colno=end_colno)
        frame._text = text
        result.append(frame)
    return result


def _stack_of(tb, limit, lookup_lines, capture_locals):
    stack = _summary(traceback_entries(tb), limit)
    if capture_locals:
        for summary, (frame, _) in zip(stack, _limited(list(walk_tb(tb)), limit)):
            variables = frame.f_locals
            summary.locals = {key: _safely(value, 'local', repr) for key, value in variables.items()} if variables else None
    return stack


def extract_tb(tb, limit=None):
    return _summary(traceback_entries(tb), limit)


def _innermost(limit):
    """The limit of a stack, which is counted from the innermost frame, for lines that begin with the outermost."""
    if limit is None:
        limit = getattr(sys, 'tracebacklimit', None)
        if limit is not None and limit < 0:
            limit = 0
    return None if limit is None else -limit


def extract_stack(f=None, limit=None):
    return _summary(frame_entries(sys._getframe().f_back if f is None else f), _innermost(limit))


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
    if (value is _missing) != (tb is _missing):
        raise ValueError('Both or neither of value and tb must be given')
    if value is _missing:
        value = exc
        tb = None if exc is None else exc.__traceback__
    return value, tb


def _parts(value, tb, limit, chain):
    if value is None:
        return ['NoneType: None\n']
    if limit is None and tb is value.__traceback__ and not hasattr(sys, 'tracebacklimit'):
        return format_exception_text(value, chain)
    return list(TracebackException(type(value), value, tb, limit=limit, compact=True).format(chain=chain))


def format_exception(exc, /, value=_missing, tb=_missing, limit=None, chain=True, **kwargs):
    value, tb = _given(exc, value, tb)
    return _parts(value, tb, limit, chain)


def print_exception(exc, /, value=_missing, tb=_missing, limit=None, file=None, chain=True, **kwargs):
    value, tb = _given(exc, value, tb)
    print(''.join(_parts(value, tb, limit, chain)), file=file or sys.stderr, end='')


def format_exception_only(exc, /, value=_missing, *, show_group=False, **kwargs):
    if value is _missing:
        value = exc
    if value is not None and show_group:
        return list(TracebackException(type(value), value, None, compact=True).format_exception_only(show_group=True))
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


if sys.version_info >= (3, 14):
    def walk_stack(f):
        def frames(frame):
            while frame is not None:
                yield frame, frame.f_lineno
                frame = frame.f_back

        return frames(sys._getframe().f_back if f is None else f)
else:
    def walk_stack(f):
        if f is None:
            # As seen from StackSummary.extract(), whose own calls are passed over.
            f = sys._getframe().f_back.f_back
            if sys.version_info >= (3, 11):
                f = f.f_back.f_back
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
