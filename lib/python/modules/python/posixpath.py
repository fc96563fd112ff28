"""Operations on the names of files, as POSIX systems have them."""

curdir, pardir, extsep, sep, pathsep, altsep = '.', '..', '.', '/', ':', None
defpath, devnull = '/bin:/usr/bin', '/dev/null'

import os
import stat
import genericpath
from genericpath import _commonprefix, commonprefix, exists, getatime, getctime, getmtime, getsize, isdir, isfile, samefile, sameopenfile, samestat

__all__ = ['normcase', 'isabs', 'join', 'splitdrive', 'splitroot', 'split', 'splitext', 'basename', 'dirname', 'commonprefix', 'getsize', 'getmtime',
           'getatime', 'getctime', 'islink', 'exists', 'lexists', 'isdir', 'isfile', 'ismount', 'expanduser', 'expandvars', 'normpath', 'abspath',
           'samefile', 'sameopenfile', 'samestat', 'curdir', 'pardir', 'sep', 'pathsep', 'defpath', 'altsep', 'extsep', 'devnull', 'realpath',
           'supports_unicode_filenames', 'relpath', 'commonpath', 'isjunction', 'isdevdrive']

supports_unicode_filenames = False


def _same_kind(path, text):
    return text.encode() if isinstance(path, bytes) else text


def normcase(s):
    """The name itself: case matters."""
    return os.fspath(s)


def isabs(s):
    """Whether the path begins at the root."""
    s = os.fspath(s)
    return s.startswith(_same_kind(s, '/'))


def join(a, *p):
    """Put paths together; an absolute one starts anew."""
    a = os.fspath(a)
    slash = _same_kind(a, '/')
    path = a
    try:
        for b in map(os.fspath, p):
            if b.startswith(slash) or not path:
                path = b
            elif path.endswith(slash):
                path += b
            else:
                path += slash + b
    except (TypeError, AttributeError, BytesWarning):
        genericpath._check_arg_types('join', a, *p)
        raise
    return path


def split(p):
    """What is before the last slash, and what is behind it."""
    p = os.fspath(p)
    slash = _same_kind(p, '/')
    i = p.rfind(slash) + 1
    head, tail = p[:i], p[i:]
    if head and head != slash * len(head):
        head = head.rstrip(slash)
    return head, tail


def splitext(p):
    """The path without its extension, and the extension."""
    p = os.fspath(p)
    if isinstance(p, bytes):
        return genericpath._splitext(p, b'/', None, b'.')
    return genericpath._splitext(p, '/', None, '.')


def splitdrive(p):
    """There are no drives."""
    p = os.fspath(p)
    return p[:0], p


def splitroot(p):
    """Drive, root and the rest."""
    p = os.fspath(p)
    slash = _same_kind(p, '/')
    if p[:1] != slash:
        return p[:0], p[:0], p
    if p[1:2] != slash or p[2:3] == slash:
        return p[:0], slash, p[1:]
    return p[:0], p[:2], p[2:]


def basename(p):
    """What is behind the last slash."""
    return split(p)[1]


def dirname(p):
    """What is before the last slash."""
    return split(p)[0]


def islink(path):
    """Whether the path is a symbolic link."""
    try:
        st = os.lstat(path)
    except (OSError, ValueError, AttributeError):
        return False
    return stat.S_ISLNK(st.st_mode)


def isjunction(path):
    """Never: that is a thing of Windows."""
    os.fspath(path)
    return False


def isdevdrive(path):
    """Never: that is a thing of Windows."""
    os.fspath(path)
    return False


def lexists(path):
    """Whether something is there, be it a broken link."""
    try:
        os.lstat(path)
    except (OSError, ValueError):
        return False
    return True


def ismount(path):
    """Whether the path is a mount point: the root is."""
    return realpath(path) == _same_kind(os.fspath(path), '/')


def expanduser(path):
    """Replace `~` at the beginning by the home directory."""
    path = os.fspath(path)
    tilde = _same_kind(path, '~')
    if not path.startswith(tilde):
        return path
    slash = _same_kind(path, '/')
    i = path.find(slash, 1)
    if i < 0:
        i = len(path)
    name = path[1:i]
    if name and name not in ('user', b'user'):
        return path
    home = os.environ.get('HOME', '/home/user') if not name else '/home/user'
    home = _same_kind(path, home).rstrip(slash)
    return (home + path[i:]) or slash


def expandvars(path):
    """Replace `$name` and `${name}` by what the environment has."""
    path = os.fspath(path)
    import re
    as_bytes = isinstance(path, bytes)
    text = os.fsdecode(path) if as_bytes else path

    def value(match):
        name = match[1] or match[2]
        return os.environ.get(name, match[0])
    result = re.sub(r'\$(?:(\w+)|\{([^}]*)\})', value, text, flags=re.ASCII)
    return os.fsencode(result) if as_bytes else result


def normpath(path):
    """Without `.`, `..` and doubled slashes."""
    path = os.fspath(path)
    slash, dot, up = _same_kind(path, '/'), _same_kind(path, '.'), _same_kind(path, '..')
    if not path:
        return dot
    _, root, tail = splitroot(path)
    parts = []
    for part in tail.split(slash):
        if not part or part == dot:
            continue
        if part != up or (not root and not parts) or (parts and parts[-1] == up):
            parts.append(part)
        elif parts:
            parts.pop()
    return (root + slash.join(parts)) or dot


def abspath(path):
    """From the root on."""
    path = os.fspath(path)
    if not isabs(path):
        path = join(os.getcwdb() if isinstance(path, bytes) else os.getcwd(), path)
    return normpath(path)


def realpath(filename, *, strict=False):
    """From the root on, without symbolic links."""
    filename = os.fspath(filename)
    slash, up = _same_kind(filename, '/'), _same_kind(filename, '..')
    rest = filename.split(slash)[::-1]
    path = slash if filename.startswith(slash) else (os.getcwdb() if isinstance(filename, bytes) else os.getcwd())
    links = 0
    while rest:
        name = rest.pop()
        if not name or name == _same_kind(filename, '.'):
            continue
        if name == up:
            path = dirname(path)
            continue
        new = join(path, name)
        try:
            is_link = stat.S_ISLNK(os.lstat(new).st_mode)
        except OSError:
            if strict:
                raise
            is_link = False
        if not is_link:
            path = new
            continue
        links += 1
        if links > 40:
            if strict:
                os.stat(new)
            return join(new, *rest[::-1])
        target = _same_kind(filename, os.readlink(new))
        if target.startswith(slash):
            path = slash
        rest.extend(target.split(slash)[::-1])
    return path


def relpath(path, start=None):
    """The way from one place to another."""
    if not path:
        raise ValueError('no path specified')
    path = os.fspath(path)
    slash, dot, up = _same_kind(path, '/'), _same_kind(path, '.'), _same_kind(path, '..')
    start = dot if start is None else os.fspath(start)
    try:
        start_parts = [x for x in abspath(start).split(slash) if x]
        path_parts = [x for x in abspath(path).split(slash) if x]
        i = len(_commonprefix([start_parts, path_parts]))
        return slash.join([up] * (len(start_parts) - i) + path_parts[i:]) or dot
    except (TypeError, AttributeError, BytesWarning, DeprecationWarning):
        genericpath._check_arg_types('relpath', path, start)
        raise


def commonpath(paths):
    """The longest path that all are in."""
    paths = tuple(map(os.fspath, paths))
    if not paths:
        raise ValueError('commonpath() arg is an empty sequence')
    slash, dot = _same_kind(paths[0], '/'), _same_kind(paths[0], '.')
    try:
        split_paths = [path.split(slash) for path in paths]
        absolute = {path.startswith(slash) for path in paths}
        if len(absolute) != 1:
            raise ValueError("Can't mix absolute and relative paths") from None
        split_paths = [[c for c in s if c and c != dot] for s in split_paths]
        low, high = min(split_paths), max(split_paths)
        common = low
        for i, c in enumerate(low):
            if c != high[i]:
                common = low[:i]
                break
        return (slash if absolute.pop() else slash[:0]) + slash.join(common)
    except (TypeError, AttributeError):
        genericpath._check_arg_types('commonpath', *paths)
        raise
