"""Files and directories that are gone when they are not needed any more."""

import functools as _functools
import io as _io
import os as _os
import shutil as _shutil
import weakref as _weakref
import warnings as _warnings
from random import Random as _Random

__all__ = ['NamedTemporaryFile', 'TemporaryFile', 'SpooledTemporaryFile', 'TemporaryDirectory', 'mkstemp', 'mkdtemp', 'mktemp', 'TMP_MAX',
           'gettempprefix', 'tempdir', 'gettempdir', 'gettempprefixb', 'gettempdirb']

TMP_MAX = 10000
template = 'tmp'
tempdir = None


class _RandomNameSequence:
    characters = 'abcdefghijklmnopqrstuvwxyz0123456789_'

    def __init__(self):
        self.rng = _Random()

    def __iter__(self):
        return self

    def __next__(self):
        return ''.join(self.rng.choices(self.characters, k=8))


_names = None


def _get_candidate_names():
    global _names
    if _names is None:
        _names = _RandomNameSequence()
    return _names


def gettempdir():
    """Where temporary files are."""
    global tempdir
    if tempdir is None:
        tempdir = next((d for d in map(_os.getenv, ('TMPDIR', 'TEMP', 'TMP')) if d and _os.path.isdir(d)), '/tmp')
    return tempdir


def gettempprefix():
    """What their names begin with."""
    return template


def gettempdirb():
    """As gettempdir, in bytes."""
    return _os.fsencode(gettempdir())


def gettempprefixb():
    """As gettempprefix, in bytes."""
    return _os.fsencode(template)


def _infer_return_type(*args):
    # bytes if the paths are bytes, str if they are text or if there are none.
    kinds = {bytes if isinstance(path, bytes) else str for path in (_os.fspath(arg) for arg in args if arg is not None)}
    if len(kinds) > 1:
        raise TypeError("Can't mix bytes and non-bytes in path components.")
    return kinds.pop() if kinds else str


def _parameters(prefix, suffix, dir):
    as_bytes = _infer_return_type(prefix, suffix, dir) is bytes
    empty = b'' if as_bytes else ''
    prefix = (gettempprefixb() if as_bytes else template) if prefix is None else prefix
    dir = (gettempdirb() if as_bytes else gettempdir()) if dir is None else dir
    return prefix, empty if suffix is None else suffix, _os.fspath(dir), as_bytes


def _make(prefix, suffix, dir, as_bytes, create):
    for _ in range(TMP_MAX):
        name = next(_get_candidate_names())
        if as_bytes:
            name = _os.fsencode(name)
        file = _os.path.abspath(_os.path.join(dir, prefix + name + suffix))
        try:
            return create(file), file
        except FileExistsError:
            continue
    raise FileExistsError(17, 'No usable temporary file name found')


def _open_new(file):
    return _os.open(file, _os.O_RDWR | _os.O_CREAT | _os.O_EXCL | _os.O_NOFOLLOW, 0o600)


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """A new file: descriptor and name."""
    prefix, suffix, dir, as_bytes = _parameters(prefix, suffix, dir)
    return _make(prefix, suffix, dir, as_bytes, _open_new)


def mkdtemp(suffix=None, prefix=None, dir=None):
    """A new directory: its name."""
    prefix, suffix, dir, as_bytes = _parameters(prefix, suffix, dir)
    return _make(prefix, suffix, dir, as_bytes, lambda name: _os.mkdir(name, 0o700))[1]


def mktemp(suffix='', prefix=template, dir=None):
    """A name that is free at the moment."""
    prefix, suffix, dir, as_bytes = _parameters(prefix, suffix, dir)

    def check(name):
        if _os.path.lexists(name):
            raise FileExistsError
    return _make(prefix, suffix, dir, as_bytes, check)[1]


class _TemporaryFileCloser:
    cleanup_called = False
    close_called = False

    def __init__(self, file, name, delete, delete_on_close, warn_message):
        self.file = file
        self.name = name
        self.delete = delete
        self.delete_on_close = delete_on_close
        self.warn_message = warn_message

    def cleanup(self, unlink=_os.unlink):
        if self.cleanup_called:
            return
        self.cleanup_called = True
        try:
            if not self.close_called:
                self.close_called = True
                self.file.close()
        finally:
            if self.delete:
                try:
                    unlink(self.name)
                except FileNotFoundError:
                    pass

    def close(self):
        if self.close_called:
            return
        self.close_called = True
        try:
            self.file.close()
        finally:
            if self.delete and self.delete_on_close:
                self.cleanup()

    def __del__(self):
        close_called = self.close_called
        self.cleanup()
        if not close_called:
            _warnings.warn(self.warn_message, ResourceWarning)


class _TemporaryFileWrapper:
    def __init__(self, file, name, delete=True, delete_on_close=True):
        self.file = file
        self.name = name
        self._closer = _TemporaryFileCloser(file, name, delete, delete_on_close, f'Implicitly cleaning up {self!r}')


    def __getattr__(self, name):
        file = self.__dict__['file']
        value = getattr(file, name)
        if hasattr(value, '__call__'):
            func = value

            @_functools.wraps(func)
            def func_wrapper(*args, **kwargs):
                return func(*args, **kwargs)
            func_wrapper._closer = self._closer
            value = func_wrapper
        if not isinstance(value, int):
            setattr(self, name, value)
        return value

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, exc, value, tb):
        result = self.file.__exit__(exc, value, tb)
        self._closer.cleanup()
        return result

    def close(self):
        self._closer.close()

    def __iter__(self):
        for line in self.file:
            yield line


def NamedTemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True, *, errors=None,
                       delete_on_close=True):
    """A file with a name, removed when it is closed."""
    prefix, suffix, dir, as_bytes = _parameters(prefix, suffix, dir)
    name = None

    def opener(*args):
        nonlocal name
        fd, name = _make(prefix, suffix, dir, as_bytes, _open_new)
        return fd
    file = _io.open(dir, mode, buffering=buffering, newline=newline, encoding=encoding, errors=errors, opener=opener)
    raw = getattr(file, 'buffer', file)
    raw = getattr(raw, 'raw', raw)
    raw.name = name
    return _TemporaryFileWrapper(file, name, delete, delete_on_close)


def TemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
    """A file without a name."""
    prefix, suffix, dir, as_bytes = _parameters(prefix, suffix, dir)
    fd = None

    def opener(*args):
        nonlocal fd
        fd, name = _make(prefix, suffix, dir, as_bytes, _open_new)
        _os.unlink(name)
        return fd
    file = _io.open(dir, mode, buffering=buffering, newline=newline, encoding=encoding, errors=errors, opener=opener)
    raw = getattr(file, 'buffer', file)
    raw = getattr(raw, 'raw', raw)
    raw.name = fd
    return file


class SpooledTemporaryFile(_io.IOBase):
    """Kept in memory up to a size, then in a file."""

    _rolled = False

    def __init__(self, max_size=0, mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
        self._file = _io.BytesIO() if 'b' in mode else _io.TextIOWrapper(_io.BytesIO(), encoding=encoding, errors=errors, newline=newline)
        self._max_size = max_size
        self._arguments = dict(mode=mode, buffering=buffering, suffix=suffix, prefix=prefix, encoding=encoding, newline=newline, dir=dir, errors=errors)

    def _check(self, file):
        if not self._rolled and self._max_size and file.tell() > self._max_size:
            self.rollover()

    def rollover(self):
        if self._rolled:
            return
        file = self._file
        new = self._file = TemporaryFile(**self._arguments)
        del self._arguments
        pos = file.tell()
        if hasattr(new, 'buffer'):
            file.flush()
            new.buffer.write(file.detach().getvalue())
        else:
            new.write(file.getvalue())
        new.seek(pos, 0)
        self._rolled = True

    def __enter__(self):
        if self._file.closed:
            raise ValueError('Cannot enter context with closed file')
        return self

    def __exit__(self, exc, value, tb):
        self._file.close()

    def __iter__(self):
        return self._file.__iter__()

    def __del__(self):
        pass

    closed = property(lambda self: self._file.closed)

    def close(self):
        self._file.close()

    def fileno(self):
        self.rollover()
        return self._file.fileno()

    def flush(self):
        self._file.flush()

    def read(self, *args):
        return self._file.read(*args)

    def readline(self, *args):
        return self._file.readline(*args)

    def readlines(self, *args):
        return self._file.readlines(*args)

    def seek(self, *args):
        return self._file.seek(*args)

    def tell(self):
        return self._file.tell()

    def truncate(self, size=None):
        return self._file.truncate(size)

    def write(self, s):
        count = self._file.write(s)
        self._check(self._file)
        return count

    def writelines(self, lines):
        self._file.writelines(lines)
        self._check(self._file)


class TemporaryDirectory:
    """A directory that is removed at the end."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore_cleanup_errors = ignore_cleanup_errors
        self._delete = delete
        self._finalizer = _weakref.finalize(
            self, self._cleanup, self.name, warn_message=f'Implicitly cleaning up {self!r}', ignore_errors=ignore_cleanup_errors, delete=delete)

    @classmethod
    def _cleanup(cls, name, warn_message, ignore_errors=False, delete=True):
        if delete:
            _shutil.rmtree(name, ignore_errors=ignore_errors)
            _warnings.warn(warn_message, ResourceWarning)

    def __repr__(self):
        return f'<{self.__class__.__name__} {self.name!r}>'

    def __enter__(self):
        return self.name

    def __exit__(self, exc, value, tb):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        if self._finalizer.detach() or _os.path.exists(self.name):
            _shutil.rmtree(self.name, ignore_errors=self._ignore_cleanup_errors)
