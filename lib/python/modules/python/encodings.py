"""The package of encodings: finds the module of an encoding by its name."""

import codecs
import sys
from . import aliases

_cache = {}
_unknown = '--unknown--'
_import_tail = ['*']
_aliases = aliases.aliases


class CodecRegistryError(LookupError, SystemError):
    """A module of this package is no codec."""


def normalize_encoding(encoding):
    """The name with one underscore for each run of other characters than letters, digits and dots."""
    if isinstance(encoding, bytes):
        encoding = str(encoding, "ascii")
    words = []
    word = ''
    for c in encoding:
        if c.isalnum() or c == '.':
            if c.isascii():
                word += c
        else:
            if word:
                words.append(word)
            word = ''
    if word:
        words.append(word)
    return '_'.join(words)


def _find(name):
    # The module of a normalized name, or None.
    alias = _aliases.get(name) or _aliases.get(name.replace('.', '_'))
    for candidate in ([alias] if alias is not None else []) + [name]:
        if not candidate or '.' in candidate:
            continue
        try:
            return __import__('encodings.' + candidate, fromlist=_import_tail, level=0)
        except ImportError:
            pass
    return None


def search_function(encoding):
    """What `codecs.lookup` asks: the codec of an encoding, or None."""
    entry = _cache.get(encoding, _unknown)
    if entry is not _unknown:
        return entry
    module = _find(normalize_encoding(encoding))
    getregentry = getattr(module, 'getregentry', None)
    if getregentry is None:
        _cache[encoding] = None
        return None
    entry = getregentry()
    if not isinstance(entry, codecs.CodecInfo):
        raise CodecRegistryError('module "%s" failed to register' % module.__name__)
    _cache[encoding] = entry
    return entry


codecs.register(search_function)
