"""Warnings: messages about what is probably a mistake, written to stderr."""

import sys

__all__ = ['warn', 'warn_explicit', 'showwarning', 'formatwarning', 'filterwarnings', 'simplefilter', 'resetwarnings', 'catch_warnings']
if sys.version_info >= (3, 13):
    __all__ += ['deprecated']


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Write a warning to a file, stderr by default."""
    _showwarnmsg_impl(WarningMessage(message, category, filename, lineno, file, line))


def formatwarning(message, category, filename, lineno, line=None):
    """The text of a warning, with the source line if it is known."""
    return _formatwarnmsg_impl(WarningMessage(message, category, filename, lineno, None, line))


def _showwarnmsg_impl(msg):
    file = sys.stderr if msg.file is None else msg.file
    if file is None:
        return
    text = _formatwarnmsg(msg)
    try:
        file.write(text)
    except OSError:
        pass


def _formatwarnmsg_impl(msg):
    category = msg.category.__name__
    text = f'{msg.filename}:{msg.lineno}: {category}: {msg.message}\n'
    line = msg.line
    if line is None:
        try:
            import linecache
            line = linecache.getline(msg.filename, msg.lineno)
        except Exception:
            line = None
    if line:
        text += f'  {line.strip()}\n'
    if msg.source is not None and not sys.is_finalizing():
        text += _allocation_text(msg.source, category)
    return text


def _allocation_text(source, category):
    """Where the object that a warning is about was allocated, or how to find out."""
    try:
        import tracemalloc
    except Exception:
        return ''
    if not tracemalloc.is_tracing():
        return f'{category}: Enable tracemalloc to get the object allocation traceback\n'
    try:
        trace = tracemalloc.get_object_traceback(source)
    except Exception:
        trace = None
    if trace is None:
        return ''
    text = 'Object allocated at (most recent call last):\n'
    for frame in trace:
        text += f'  File "{frame.filename}", lineno {frame.lineno}\n'
        try:
            import linecache
            line = linecache.getline(frame.filename, frame.lineno)
        except Exception:
            line = None
        if line:
            text += f'    {line.strip()}\n'
    return text


_showwarning_orig = showwarning
_formatwarning_orig = formatwarning


def _showwarnmsg(msg):
    """Shows a warning: by the program's own showwarning() if there is one."""
    show = showwarning
    if show is _showwarning_orig:
        _showwarnmsg_impl(msg)
    elif not callable(show):
        raise TypeError('warnings.showwarning() must be set to a function or method')
    else:
        show(msg.message, msg.category, msg.filename, msg.lineno, msg.file, msg.line)


def _formatwarnmsg(msg):
    if formatwarning is _formatwarning_orig:
        return _formatwarnmsg_impl(msg)
    return formatwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.line)


_actions = ('error', 'ignore', 'always', 'default', 'module', 'once')
if sys.version_info >= (3, 14):
    _actions += ('all',)


def _check(fits, kind, message):
    if not fits:
        raise (kind if sys.version_info >= (3, 13) else AssertionError)(message)


def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    """Add a rule about warnings; new rules come first."""
    _check(action in _actions, ValueError, f'invalid action: {action!r}')
    _check(isinstance(message, str), TypeError, 'message must be a string')
    if sys.version_info >= (3, 13):
        _check(isinstance(category, type) and issubclass(category, Warning), TypeError, 'category must be a Warning subclass')
    else:
        _check(isinstance(category, type), TypeError, 'category must be a class')
        _check(issubclass(category, Warning), TypeError, 'category must be a Warning subclass')
    _check(isinstance(module, str), TypeError, 'module must be a string')
    _check_line(lineno)
    if message or module:
        import re
        message = re.compile(message, re.I) if message else None
        module = re.compile(module) if module else None
    _add_filter(action, message or None, category, module or None, lineno, append=append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Add a rule about all warnings of a category."""
    _check(action in _actions, ValueError, f'invalid action: {action!r}')
    _check_line(lineno)
    _add_filter(action, None, category, None, lineno, append=append)


def _check_line(lineno):
    if sys.version_info >= (3, 12):
        _check(isinstance(lineno, int), TypeError, 'lineno must be an int')
    _check(isinstance(lineno, int) and lineno >= 0, ValueError, 'lineno must be an int >= 0')


def _add_filter(*item, append):
    known = item in filters
    if append:
        if not known:
            filters.append(item)
    else:
        if known:
            filters.remove(item)
        filters.insert(0, item)
    _filters_mutated()


def resetwarnings():
    """Remove all rules."""
    filters[:] = []
    _filters_mutated()


class _OptionError(Exception):
    """An option of -W that means nothing."""


def _processoptions(args):
    for arg in args:
        try:
            _setoption(arg)
        except _OptionError as problem:
            print('Invalid -W option ignored:', problem, file=sys.stderr)


def _setoption(arg):
    fields = [field.strip() for field in arg.split(':')]
    if len(fields) > 5:
        raise _OptionError(f'too many fields (max 5): {arg!r}')
    action, message, category, module, lineno = fields + [''] * (5 - len(fields))
    action = _getaction(action)
    category = _getcategory(category)
    if message or module:
        import re
        message = re.escape(message)
        if module:
            module = re.escape(module) + r'\Z'
    if lineno and not (lineno.isdecimal() and lineno.isascii()):
        raise _OptionError(f'invalid lineno {lineno!r}')
    filterwarnings(action, message, category, module, int(lineno or 0))


def _getaction(action):
    if not action:
        return 'default'
    if action == 'all':
        return 'always'
    for name in ('default', 'always', 'ignore', 'module', 'once', 'error'):
        if name.startswith(action):
            return name
    raise _OptionError(f'invalid action: {action!r}')


def _getcategory(category):
    if not category:
        return Warning
    module, _, name = category.rpartition('.')
    module = module or 'builtins'
    try:
        found = __import__(module, None, None, [name])
    except ImportError:
        raise _OptionError(f'invalid module name: {module!r}') from None
    try:
        found = getattr(found, name)
    except AttributeError:
        raise _OptionError(f'unknown warning category: {category!r}') from None
    if not issubclass(found, Warning):
        raise _OptionError(f'invalid warning category: {category!r}')
    return found


class WarningMessage:
    """What catch_warnings(record=True) collects."""

    _WARNING_DETAILS = ('message', 'category', 'filename', 'lineno', 'file', 'line', 'source')

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
        module = f'module : {getattr(self, "module", None)!r}, ' if sys.version_info >= (3, 15) else ''
        return (f'{{message : {self.message!r}, category : {self._category_name!r}, {module}filename : {self.filename!r}, '
                f'lineno : {self.lineno}, line : {self.line!r}}}')


class catch_warnings:
    """Restores the rules at the end of the block; with record=True the warnings are collected in a list."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._module = sys.modules['warnings'] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        args = ['record=True'] if self._record else []
        if self._module is not sys.modules['warnings']:
            args.append(f'module={self._module!r}')
        return f'{type(self).__name__}({", ".join(args)})'

    def __enter__(self):
        if self._entered:
            raise RuntimeError(f'Cannot enter {self!r} twice')
        self._entered = True
        module = self._module
        self._filters = module.filters
        module.filters = self._filters[:]
        module._filters_mutated()
        self._showwarning = module.showwarning
        self._showwarnmsg_impl = module._showwarnmsg_impl
        if self._record:
            log = []
            module._showwarnmsg_impl = log.append
            # What the program has put in its place would not reach the list.
            module.showwarning = module._showwarning_orig
        else:
            log = None
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError(f'Cannot exit {self!r} without entering first')
        module = self._module
        module.filters = self._filters
        module._filters_mutated()
        module.showwarning = self._showwarning
        module._showwarnmsg_impl = self._showwarnmsg_impl


if sys.version_info >= (3, 13):
    class deprecated:
        """Marks a class or function as deprecated: calling it warns."""

        def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
            if not isinstance(message, str):
                raise TypeError(f"Expected an object of type str for 'message', not {type(message).__name__!r}")
            self.message = message
            self.category = category
            self.stacklevel = stacklevel

        def __call__(self, arg, /):
            # The functions made below keep these, not self.
            message, category, stacklevel = self.message, self.category, self.stacklevel + 1
            if category is None:
                arg.__deprecated__ = message
                return arg
            if isinstance(arg, type):
                return _deprecate_class(arg, message, category, stacklevel)
            if not callable(arg):
                raise TypeError(f'@deprecated decorator with non-None category must be applied to a class or callable, not {arg!r}')
            return _deprecate_callable(arg, message, category, stacklevel)

    def _deprecate_callable(arg, message, category, stacklevel):
        import functools
        import inspect

        @functools.wraps(arg)
        def wrapper(*args, **kwargs):
            warn(message, category=category, stacklevel=stacklevel)
            return arg(*args, **kwargs)

        if inspect.iscoroutinefunction(arg):
            wrapper = inspect.markcoroutinefunction(wrapper)
        arg.__deprecated__ = wrapper.__deprecated__ = message
        return wrapper

    def _deprecate_class(cls, message, category, stacklevel):
        import functools
        from types import MethodType
        make = cls.__new__

        @functools.wraps(make)
        def __new__(made, *args, **kwargs):
            if made is cls:
                warn(message, category=category, stacklevel=stacklevel)
            if make is not object.__new__:
                return make(made, *args, **kwargs)
            if made.__init__ is object.__init__ and (args or kwargs):
                raise TypeError(f'{made.__name__}() takes no arguments')
            return make(made)

        cls.__new__ = staticmethod(__new__)
        inherited = cls.__init_subclass__
        bound = isinstance(inherited, MethodType)
        if bound:
            inherited = inherited.__func__

        @functools.wraps(inherited)
        def __init_subclass__(*args, **kwargs):
            warn(message, category=category, stacklevel=stacklevel)
            return inherited(*args, **kwargs)

        cls.__init_subclass__ = classmethod(__init_subclass__) if bound else __init_subclass__
        cls.__deprecated__ = __new__.__deprecated__ = __init_subclass__.__deprecated__ = message
        return cls


def _deprecated(name, message='{name!r} is deprecated and slated for removal in Python {remove}', *, remove, _version=sys.version_info):
    """Warn that a name goes away; from that version on it is an error that it is still there."""
    version = f'{remove[0]}.{remove[1]}'
    if _version[:2] > remove or (_version[:2] == remove and _version[3] != 'alpha'):
        raise RuntimeError(f'{name!r} was slated for removal after Python {version} alpha')
    warn(message.format(name=name, remove=version), DeprecationWarning, stacklevel=3)


def _warn_unawaited_coroutine(coro):
    text = f"coroutine '{coro.__qualname__}' was never awaited"
    if coro.cr_origin is not None:
        import linecache
        import traceback
        frames = [(filename, lineno, name, linecache.getline(filename, lineno)) for filename, lineno, name in reversed(coro.cr_origin)]
        text += '\nCoroutine created at (most recent call last)\n' + ''.join(traceback.format_list(frames)).rstrip('\n')
    warn(text, RuntimeWarning, 2, coro)


from _warnings import _defaultaction, _onceregistry, filters, warn, warn_explicit  # noqa: E402

if sys.version_info >= (3, 14):
    from _warnings import _filters_mutated_lock_held as _filters_mutated
else:
    from _warnings import _filters_mutated

defaultaction = _defaultaction
onceregistry = _onceregistry

_processoptions(sys.warnoptions)
