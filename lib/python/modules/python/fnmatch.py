"""Patterns of file names."""

import functools
import re
import sys

try:
    from os import fspath as _fspath
except ImportError:
    def _fspath(path):
        if isinstance(path, (str, bytes)):
            return path
        raise TypeError('expected str, bytes or os.PathLike object, not ' + type(path).__name__)

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]
if sys.version_info >= (3, 14):
    __all__.insert(1, "filterfalse")


def fnmatch(name, pat):
    """Whether a name fits a pattern, by the rules of the system."""
    return fnmatchcase(_fspath(name), _fspath(pat))


@functools.lru_cache(maxsize=32768, typed=True)
def _compile_pattern(pat):
    if isinstance(pat, bytes):
        return re.compile(translate(pat.decode('latin-1')).encode('latin-1')).match
    return re.compile(translate(pat)).match


def filter(names, pat):
    """The names that fit."""
    match = _compile_pattern(_fspath(pat))
    return [name for name in names if match(name)]


if sys.version_info >= (3, 14):
    def filterfalse(names, pat):
        """The names that do not fit."""
        match = _compile_pattern(_fspath(pat))
        return [name for name in names if not match(name)]


def fnmatchcase(name, pat):
    """Whether a name fits a pattern, with regard to case."""
    return _compile_pattern(pat)(name) is not None


_set_operators = re.compile(r'([&~|])')


def _ranges(pat, start, end):
    # The text of a set that has hyphens: ranges that are empty go, hyphens that are no ranges are escaped.
    chunks = []
    at = start + (2 if pat[start] == '!' else 1)
    while True:
        at = pat.find('-', at, end)
        if at < 0:
            break
        chunks.append(pat[start:at])
        start = at + 1
        at += 3
    if pat[start:end]:
        chunks.append(pat[start:end])
    else:
        chunks[-1] += '-'
    for k in range(len(chunks) - 1, 0, -1):
        if chunks[k - 1][-1] > chunks[k][0]:
            chunks[k - 1] = chunks[k - 1][:-1] + chunks[k][1:]
            del chunks[k]
    return '-'.join(chunk.replace('\\', r'\\').replace('-', r'\-') for chunk in chunks)


def _set(pat, start, end):
    inside = pat[start:end]
    inside = _ranges(pat, start, end) if '-' in inside else inside.replace('\\', r'\\')
    inside = _set_operators.sub(r'\\\1', inside)
    if not inside:
        return '(?!)'
    if inside == '!':
        return '.'
    if inside[0] == '!':
        inside = '^' + inside[1:]
    elif inside[0] in ('^', '['):
        inside = '\\' + inside
    return f'[{inside}]'


def _pieces(pat):
    # Lists of the parts between stars, joined.
    pieces = ['']
    i = 0
    while i < len(pat):
        c = pat[i]
        i += 1
        if c == '*':
            if len(pieces) == 1 or pieces[-1]:
                pieces.append('')
        elif c == '?':
            pieces[-1] += '.'
        elif c == '[':
            j = i
            if pat[j:j + 1] == '!':
                j += 1
            if pat[j:j + 1] == ']':
                j += 1
            j = pat.find(']', j)
            if j < 0:
                pieces[-1] += '\\['
            else:
                pieces[-1] += _set(pat, i, j)
                i = j + 1
        else:
            pieces[-1] += re.escape(c)
    return pieces


if sys.version_info >= (3, 11):
    def _shortest(piece):
        return f'(?>.*?{piece})'
else:
    from itertools import count as _count
    _next_group = _count().__next__

    def _shortest(piece):
        number = _next_group()
        return f'(?=(?P<g{number}>.*?{piece}))(?P=g{number})'

_end = r'\z' if sys.version_info >= (3, 14) else r'\Z'


def translate(pat):
    """The regular expression for a pattern."""
    first, *rest = _pieces(pat)
    result = [first]
    for piece in rest[:-1]:
        result.append(_shortest(piece))
    if rest:
        result.append('.*' + rest[-1])
    return f"(?s:{''.join(result)}){_end}"
