"""Names of files that fit a pattern."""

import os
import re
import fnmatch

__all__ = ['escape', 'glob', 'iglob', 'translate']

_magic = re.compile('([*?[])')
_magic_bytes = re.compile(b'([*?[])')


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """A list of the paths that fit."""
    return list(iglob(pathname, root_dir=root_dir, dir_fd=dir_fd, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """The paths that fit, one by one."""
    root = os.fspath(root_dir) if root_dir is not None else pathname[:0]
    found = _find(pathname, root, recursive, include_hidden, False)
    if not pathname or recursive and _is_recursive(pathname[:2]):
        found = (name for name in found if name)
    return found


def _join(a, b):
    return os.path.join(a, b) if a and b else a or b


def _find(pathname, root, recursive, hidden, only_dirs):
    folder, base = os.path.split(pathname)
    if not has_magic(pathname):
        if base:
            if os.path.lexists(_join(root, pathname)):
                yield pathname
        elif os.path.isdir(_join(root, folder)):
            yield pathname
        return
    if folder and folder != pathname and has_magic(folder):
        folders = _find(folder, root, recursive, hidden, True)
    else:
        folders = [folder]
    for folder in folders:
        for name in _names_in(_join(root, folder), base, recursive, hidden, only_dirs):
            yield os.path.join(folder, name) if folder else name


def _names_in(folder, base, recursive, hidden, only_dirs):
    if recursive and _is_recursive(base):
        if os.path.isdir(folder) or not folder:
            yield base[:0]
        yield from _below(folder, only_dirs, hidden)
    elif not has_magic(base):
        if os.path.lexists(_join(folder, base)) if base else os.path.isdir(folder):
            yield base
    else:
        names = _entries(folder, only_dirs)
        if not (hidden or _is_hidden(base)):
            names = (name for name in names if not _is_hidden(name))
        yield from fnmatch.filter(names, base)


def _entries(folder, only_dirs):
    try:
        entries = list(os.scandir(folder or '.'))
    except OSError:
        return []
    return [entry.name for entry in entries if not only_dirs or entry.is_dir()]


def _below(folder, only_dirs, hidden):
    for name in _entries(folder, only_dirs):
        if hidden or not _is_hidden(name):
            yield name
            below = _join(folder, name)
            if os.path.isdir(below):
                for rest in _below(below, only_dirs, hidden):
                    yield _join(name, rest)


def _is_hidden(name):
    return name[:1] in ('.', b'.')


def _is_recursive(pattern):
    return pattern in ('**', b'**')


def has_magic(s):
    """Whether there is anything to fit."""
    return (_magic_bytes if isinstance(s, bytes) else _magic).search(s) is not None


def escape(pathname):
    """The pattern that fits this name alone."""
    if isinstance(pathname, bytes):
        return _magic_bytes.sub(br'[\1]', pathname)
    return _magic.sub(r'[\1]', pathname)
