"""What all kinds of paths have in common."""

import os
import sys
import stat

__all__ = ['commonprefix', 'exists', 'getatime', 'getctime', 'getmtime', 'getsize', 'isdevdrive', 'isdir', 'isfile', 'isjunction', 'islink', 'lexists',
           'samefile', 'sameopenfile', 'samestat']


def exists(path):
    """Whether something is there."""
    try:
        os.stat(path)
    except (OSError, ValueError):
        return False
    return True


def isfile(path):
    """Whether it is a regular file."""
    try:
        st = os.stat(path)
    except (OSError, ValueError):
        return False
    return stat.S_ISREG(st.st_mode)


def isdir(s):
    """Whether it is a directory."""
    try:
        st = os.stat(s)
    except (OSError, ValueError):
        return False
    return stat.S_ISDIR(st.st_mode)


def getsize(filename):
    """Size in bytes."""
    return os.stat(filename).st_size


def getmtime(filename):
    """When it was changed."""
    return os.stat(filename).st_mtime


def getatime(filename):
    """When it was read."""
    return os.stat(filename).st_atime


def getctime(filename):
    """When its description was changed."""
    return os.stat(filename).st_ctime


def commonprefix(m, /):
    """The longest beginning that all have, letter by letter."""
    if sys.version_info >= (3, 15):
        import warnings
        warnings.warn('os.path.commonprefix() is deprecated. Use os.path.commonpath() for longest path prefix.', DeprecationWarning, stacklevel=2)
    return _commonprefix(m)


def _commonprefix(m):
    if not m:
        return ''
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(os.fspath, m))
    low, high = min(m), max(m)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def samestat(s1, s2):
    """Whether two results of stat are of one file."""
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2):
    """Whether two paths lead to one file."""
    return samestat(os.stat(f1), os.stat(f2))


def sameopenfile(fp1, fp2):
    """Whether two descriptors lead to one file."""
    return samestat(os.fstat(fp1), os.fstat(fp2))


def _splitext(p, sep, altsep, extsep):
    slash = p.rfind(sep)
    if altsep:
        slash = max(slash, p.rfind(altsep))
    dot = p.rfind(extsep)
    if dot > slash and p[slash + 1:dot].strip(extsep):
        return p[:dot], p[dot:]
    return p, p[:0]


def _check_arg_types(funcname, *args):
    has_str = has_bytes = False
    for s in args:
        if isinstance(s, str):
            has_str = True
        elif isinstance(s, bytes):
            has_bytes = True
        else:
            raise TypeError(f'{funcname}() argument must be str, bytes, or os.PathLike object, not {s.__class__.__name__!r}') from None
    if has_str and has_bytes:
        raise TypeError("Can't mix strings and bytes in path components") from None
