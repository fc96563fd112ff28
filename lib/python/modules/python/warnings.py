"""Warnings: messages about what is probably a mistake, written to stderr."""

import sys

__all__ = ['warn', 'warn_explicit', 'showwarning', 'formatwarning', 'filterwarnings', 'simplefilter', 'resetwarnings', 'catch_warnings', 'deprecated']

# (action, message, category, module, line); the first that fits decides. `message` and `module` are beginnings of texts here.
filters = [
    ('default', None, DeprecationWarning, '__main__', 0),
    ('ignore', None, DeprecationWarning, None, 0),
    ('ignore', None, PendingDeprecationWarning, None, 0),
    ('ignore', None, ImportWarning, None, 0),
    ('ignore', None, ResourceWarning, None, 0),
]
_default_action = 'default'
_once = {}


class WarningMessage:
    """What catch_warnings(record=True) collects."""

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (f'{{message : {self.message!r}, category : {self._category_name!r}, filename : {self.filename!r}, '
                f'lineno : {self.lineno}, line : {self.line!r}}}')


def formatwarning(message, category, filename, lineno, line=None):
    """The text of a warning, with the source line if it is known."""
    text = f'{filename}:{lineno}: {category.__name__}: {message}\n'
    if line is None:
        from _traceback import source_line
        line = source_line(filename, lineno)
    if line:
        text += f'  {line.strip()}\n'
    return text


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Write a warning to a file, stderr by default."""
    file = file or sys.stderr
    if file is not None:
        file.write(formatwarning(message, category, filename, lineno, line))


_original_showwarning = showwarning


def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    """Add a rule about warnings; new rules come first."""
    if action not in ('error', 'ignore', 'always', 'all', 'default', 'module', 'once'):
        raise ValueError(f'invalid action: {action!r}')
    _add_filter((action, message or None, category, module or None, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Add a rule about all warnings of a category."""
    if action not in ('error', 'ignore', 'always', 'all', 'default', 'module', 'once'):
        raise ValueError(f'invalid action: {action!r}')
    _add_filter((action, None, category, None, lineno), append)


def _add_filter(item, append):
    if item in filters:
        if append:
            return
        filters.remove(item)
    if append:
        filters.append(item)
    else:
        filters.insert(0, item)


def resetwarnings():
    """Remove all rules."""
    filters[:] = []


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    """Issue a warning about the code that is stacklevel calls above."""
    if isinstance(message, Warning):
        category = message.__class__
    if category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    try:
        frame = sys._getframe(stacklevel)
    except ValueError:
        globals, filename, lineno = sys.__dict__, *(('<sys>', 0) if sys.version_info >= (3, 12) else ('sys', 1))
    else:
        globals, filename, lineno = frame.f_globals, frame.f_code.co_filename, frame.f_lineno
    registry = globals.setdefault('__warningregistry__', {})
    warn_explicit(message, category, filename, lineno, globals.get('__name__', '<string>'), registry, None, source)


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    """Issue a warning about a given place."""
    module = module or filename
    if registry is None:
        registry = {}
    if isinstance(message, Warning):
        text = str(message)
        category = message.__class__
    else:
        text = message
        message = category(message)
    key = (text, category, lineno)
    if registry.get(key):
        return
    action = _action_for(text, category, module, lineno)
    if action == 'ignore':
        return
    if action == 'error':
        raise message
    if action == 'once':
        registry[key] = 1
        if _once.get((text, category)):
            return
        _once[(text, category)] = 1
    elif action == 'module':
        registry[key] = 1
        if registry.get((text, category, 0)):
            return
        registry[(text, category, 0)] = 1
    elif action == 'default':
        registry[key] = 1
    _show(WarningMessage(message, category, filename, lineno, source=source))


def _action_for(text, category, module, lineno):
    for action, message, wanted, module_name, line in filters:
        if ((message is None or text.lower().startswith(message.lower())) and issubclass(category, wanted)
                and (module_name is None or module.startswith(module_name)) and (line == 0 or line == lineno)):
            return action
    return _default_action


def _show(message):
    if _recorders:
        _recorders[-1].append(message)
    else:
        showwarning(message.message, message.category, message.filename, message.lineno, message.file, message.line)
        if message.source is not None and showwarning is _original_showwarning and not sys.is_finalizing():
            (message.file or sys.stderr).write(f'{message.category.__name__}: Enable tracemalloc to get the object allocation traceback\n')


_recorders = []


def _warn_unawaited_coroutine(coro):
    text = f"coroutine '{coro.__qualname__}' was never awaited"
    if coro.cr_origin is not None:
        import linecache
        import traceback
        frames = [(filename, lineno, name, linecache.getline(filename, lineno)) for filename, lineno, name in reversed(coro.cr_origin)]
        text += '\nCoroutine created at (most recent call last)\n' + ''.join(traceback.format_list(frames)).rstrip('\n')
    warn(text, RuntimeWarning, 2, coro)


class catch_warnings:
    """Restores the rules at the end of the block; with record=True the warnings are collected in a list."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._filter = None if action is None else (action, category, lineno, append)
        self._entered = False

    def __enter__(self):
        if self._entered:
            raise RuntimeError(f'Cannot enter {self!r} twice')
        self._entered = True
        self._filters = filters[:]
        log = None
        if self._record:
            log = []
            _recorders.append(log)
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError(f'Cannot exit {self!r} without entering first')
        filters[:] = self._filters
        if self._record:
            _recorders.pop()


class deprecated:
    """Marks a class or function as deprecated: calling it warns."""

    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(f"Expected an object of type str for 'message', not {type(message).__name__!r}")
        self.message = message
        self.category = category
        self.stacklevel = stacklevel

    def __call__(self, arg, /):
        from functools import wraps
        message, category, stacklevel = self.message, self.category, self.stacklevel
        if category is None:
            arg.__deprecated__ = message
            return arg
        if isinstance(arg, type):
            original = arg.__init__

            def __init__(self, *args, **kwargs):
                if type(self) is arg:
                    warn(message, category=category, stacklevel=stacklevel + 1)
                original(self, *args, **kwargs)
            arg.__init__ = __init__
            arg.__deprecated__ = message
            return arg

        @wraps(arg)
        def wrapper(*args, **kwargs):
            warn(message, category=category, stacklevel=stacklevel + 1)
            return arg(*args, **kwargs)
        arg.__deprecated__ = wrapper.__deprecated__ = message
        return wrapper
