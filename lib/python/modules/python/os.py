"""The operating system: files, directories, the environment."""

import abc
import sys
import stat as st
import posixpath as path
from _collections_abc import Mapping, MutableMapping
from posix import *
from posix import _exit, _fsencode, _fsdecode, open, error, environ as _environ_bytes

sys.modules['os.path'] = path
from os.path import curdir, pardir, sep, pathsep, defpath, extsep, altsep, devnull

name = 'posix'
linesep = '\n'
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
P_WAIT, P_NOWAIT, P_NOWAITO = 0, 1, 1
supports_dir_fd = set()
supports_effective_ids = set()
supports_fd = {stat, chdir, listdir, truncate, utime}
supports_follow_symlinks = {stat, chmod, link, utime}
supports_bytes_environ = True

GenericAlias = type(list[int])


def makedirs(name, mode=0o777, exist_ok=False):
    """Make a directory and those that it is in."""
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass
        if tail == (curdir if isinstance(tail, str) else b'.'):
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def removedirs(name):
    """Remove a directory and those around it that are empty then."""
    rmdir(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def renames(old, new):
    """Rename, making and removing directories as needed."""
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)
    head, tail = path.split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


class DirEntry:
    """What scandir finds."""

    __module__ = 'posix'
    __slots__ = ('name', 'path')

    def __init__(self, name, path):
        self.name = name
        self.path = path

    def __repr__(self):
        return f'<DirEntry {self.name!r}>'

    def __fspath__(self):
        return self.path

    def stat(self, *, follow_symlinks=True):
        return stat(self.path, follow_symlinks=follow_symlinks)

    def inode(self):
        return lstat(self.path).st_ino

    def _kind(self, follow_symlinks):
        try:
            return st.S_IFMT(stat(self.path, follow_symlinks=follow_symlinks).st_mode)
        except FileNotFoundError:
            return 0

    def is_dir(self, *, follow_symlinks=True):
        return self._kind(follow_symlinks) == st.S_IFDIR

    def is_file(self, *, follow_symlinks=True):
        return self._kind(follow_symlinks) == st.S_IFREG

    def is_symlink(self):
        return self._kind(False) == st.S_IFLNK

    def is_junction(self):
        return False


class _Scan:
    def __init__(self, entries):
        self._entries = entries

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def close(self):
        self._entries = iter(())

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.close()


def scandir(path=None):
    """The entries of a directory."""
    top = '.' if path is None else fspath(path)
    names = listdir(top)
    if isinstance(top, bytes):
        names = map(fsencode, names)
    return _Scan(iter([DirEntry(name, sys.modules['posixpath'].join(top, name)) for name in names]))


_listdir = listdir


def walk(top, topdown=True, onerror=None, followlinks=False):
    """All directories below a place, each with its directories and files."""
    sys.audit('os.walk', top, topdown, onerror, followlinks) if hasattr(sys, 'audit') else None
    stack = [fspath(top)]
    while stack:
        top = stack.pop()
        if isinstance(top, tuple):
            yield top
            continue
        try:
            entries = list(scandir(top))
        except OSError as error:
            if onerror is not None:
                onerror(error)
            continue
        dirs, files = [], []
        for entry in entries:
            (dirs if entry.is_dir() else files).append(entry.name)
        if topdown:
            yield top, dirs, files
        else:
            stack.append((top, dirs, files))
        for name in reversed(dirs):
            below = path.join(top, name)
            if followlinks or not path.islink(below):
                stack.append(below)


class _Environ(MutableMapping):
    def __init__(self, data, encodekey, decodekey, encodevalue, decodevalue):
        self.encodekey, self.decodekey, self.encodevalue, self.decodevalue = encodekey, decodekey, encodevalue, decodevalue
        self._data = data

    def __getitem__(self, key):
        try:
            value = self._data[self.encodekey(key)]
        except KeyError:
            raise KeyError(key) from None
        return self.decodevalue(value)

    def __setitem__(self, key, value):
        key = self.encodekey(key)
        value = self.encodevalue(value)
        if not key or b'=' in key:
            raise ValueError('illegal environment variable name')
        self._data[key] = value

    def __delitem__(self, key):
        try:
            del self._data[self.encodekey(key)]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        for key in list(self._data):
            yield self.decodekey(key)

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        items = ', '.join(f'{self.decodekey(key)!r}: {self.decodevalue(value)!r}' for key, value in self._data.items())
        return f'environ({{{items}}})'

    def copy(self):
        return dict(self)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        return {**self, **other}

    def __ror__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        return {**other, **self}


def _encode(value):
    if not isinstance(value, str):
        raise TypeError('str expected, not %s' % type(value).__name__)
    return value.encode('utf-8')


def _decode(value):
    return value.decode('utf-8')


def _check_bytes(value):
    if not isinstance(value, bytes):
        raise TypeError('bytes expected, not %s' % type(value).__name__)
    return value


environ = _Environ(_environ_bytes, _encode, _decode, _encode, _decode)
environb = _Environ(_environ_bytes, _check_bytes, bytes, _check_bytes, bytes)


def getenv(key, default=None):
    """A variable of the environment."""
    return environ.get(key, default)


def getenvb(key, default=None):
    """As getenv, in bytes."""
    return environb.get(key, default)


def putenv(key, value):
    """Set a variable, behind the back of environ."""


def unsetenv(key):
    """Remove a variable, behind the back of environ."""


def get_exec_path(env=None):
    """Where programs are looked for."""
    return (environ if env is None else env).get('PATH', defpath).split(pathsep)


def fsencode(filename):
    """A name as bytes."""
    filename = fspath(filename)
    return _fsencode(filename) if isinstance(filename, str) else filename


def fsdecode(filename):
    """A name as text."""
    filename = fspath(filename)
    return _fsdecode(filename) if isinstance(filename, bytes) else filename


def fdopen(fd, mode='r', buffering=-1, encoding=None, *args, **kwargs):
    """A stream for a descriptor."""
    if not isinstance(fd, int):
        raise TypeError('invalid fd type (%s, expected integer)' % type(fd))
    import io
    return io.open(fd, mode, buffering, encoding, *args, **kwargs)


def closerange(fd_low, fd_high):
    """Close descriptors, whether open or not."""
    for fd in range(fd_low, min(fd_high, 1024)):
        try:
            close(fd)
        except OSError:
            pass


def process_cpu_count():
    """One processor."""
    return cpu_count()


class PathLike(abc.ABC):
    """What has a path."""

    __slots__ = ()

    @abc.abstractmethod
    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return any('__fspath__' in base.__dict__ for base in subclass.__mro__) or NotImplemented
        return NotImplemented

    __class_getitem__ = classmethod(GenericAlias)


__all__ = [_name for _name in list(globals()) if not _name.startswith('_') and _name not in ('abc', 'sys', 'st', 'Mapping', 'MutableMapping', 'GenericAlias')]
__all__.append('_exit')


def device_encoding(fd, /):
    """The encoding of a terminal; no descriptor is one in here."""
    return None
