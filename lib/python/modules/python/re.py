"""Regular expressions."""

import _sre
import copyreg
import enum
import functools
import sys

__all__ = [
    "match", "fullmatch", "search", "sub", "subn", "split",
    "findall", "finditer", "compile", "purge", "escape",
    "error", "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U",
    "ASCII", "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "VERBOSE",
    "UNICODE",
]
if sys.version_info < (3, 13):
    __all__.insert(11, "template")
if sys.version_info >= (3, 11):
    __all__ += ["NOFLAG", "RegexFlag"]
if sys.version_info >= (3, 13):
    __all__.append("PatternError")

__version__ = "2.2.1"


if sys.version_info >= (3, 11):
    @enum.global_enum
    class RegexFlag(enum.IntFlag, boundary=enum.KEEP):
        """What may be asked of a pattern."""
        NOFLAG = 0
        ASCII = A = 256
        IGNORECASE = I = 2
        LOCALE = L = 4
        UNICODE = U = 32
        MULTILINE = M = 8
        DOTALL = S = 16
        VERBOSE = X = 64
        if sys.version_info < (3, 13):
            TEMPLATE = T = 1
        DEBUG = 128
        __str__ = object.__str__
        _numeric_repr_ = hex
else:
    class RegexFlag(enum.IntFlag):
        """What may be asked of a pattern."""
        ASCII = A = 256
        IGNORECASE = I = 2
        LOCALE = L = 4
        UNICODE = U = 32
        MULTILINE = M = 8
        DOTALL = S = 16
        VERBOSE = X = 64
        TEMPLATE = T = 1
        DEBUG = 128

        def __repr__(self):
            if self._name_ is not None:
                return f're.{self._name_}'
            left = ~self._value_ if self._value_ < 0 else self._value_
            names = []
            for member in self.__class__:
                if left & member._value_:
                    left &= ~member._value_
                    names.append(f're.{member._name_}')
            if left:
                names.append(hex(left))
            text = '|'.join(names)
            if self._value_ >= 0:
                return text
            return f'~({text})' if len(names) > 1 else f'~{text}'

        __str__ = object.__str__

    globals().update(RegexFlag.__members__)


def _pattern_error_init(self, msg, pattern=None, pos=None):
    self.msg = msg
    self.pattern = pattern
    self.pos = pos
    if pattern is None or pos is None:
        self.lineno = self.colno = None
    else:
        newline = '\n' if isinstance(pattern, str) else b'\n'
        self.lineno = pattern.count(newline, 0, pos) + 1
        self.colno = pos - pattern.rfind(newline, 0, pos)
        msg = '%s at position %d' % (msg, pos)
        if newline in pattern:
            msg = '%s (line %d, column %d)' % (msg, self.lineno, self.colno)
    Exception.__init__(self, msg)


if sys.version_info >= (3, 13):
    class PatternError(Exception):
        """A pattern that is no regular expression."""
        __init__ = _pattern_error_init

    error = PatternError
else:
    class error(Exception):
        """A pattern that is no regular expression."""
        __init__ = _pattern_error_init

del _pattern_error_init

Pattern = _sre.Pattern
Match = _sre.Match


def match(pattern, string, flags=0):
    """A Match at the beginning of the string, or None."""
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    """A Match of the whole string, or None."""
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    """The first Match anywhere in the string, or None."""
    return _compile(pattern, flags).search(string)


if sys.version_info >= (3, 13):
    class _ZeroSentinel(int):
        pass

    _zero_sentinel = _ZeroSentinel()

    def _two_positional(name, count_name, least, args, count, flags):
        if count is not _zero_sentinel:
            raise TypeError(f"{name}() got multiple values for argument '{count_name}'")
        count, *args = args
        if args:
            if flags is not _zero_sentinel:
                raise TypeError(f"{name}() got multiple values for argument 'flags'")
            flags, *args = args
            if args:
                raise TypeError(f"{name}() takes from {least} to {least + 2} positional arguments "
                                f"but {least + 2 + len(args)} were given")
        import warnings
        warnings.warn(f"'{count_name}' is passed as positional argument", DeprecationWarning, stacklevel=3)
        return count, flags

    def sub(pattern, repl, string, *args, count=_zero_sentinel, flags=_zero_sentinel):
        """The string with its matches replaced."""
        if args:
            count, flags = _two_positional('sub', 'count', 3, args, count, flags)
        return _compile(pattern, flags).sub(repl, string, count)

    def subn(pattern, repl, string, *args, count=_zero_sentinel, flags=_zero_sentinel):
        """As sub, with the number of replacements."""
        if args:
            count, flags = _two_positional('subn', 'count', 3, args, count, flags)
        return _compile(pattern, flags).subn(repl, string, count)

    def split(pattern, string, *args, maxsplit=_zero_sentinel, flags=_zero_sentinel):
        """The parts of the string between the matches, and their groups."""
        if args:
            maxsplit, flags = _two_positional('split', 'maxsplit', 2, args, maxsplit, flags)
        return _compile(pattern, flags).split(string, maxsplit)

    sub.__text_signature__ = '(pattern, repl, string, count=0, flags=0)'
    subn.__text_signature__ = '(pattern, repl, string, count=0, flags=0)'
    split.__text_signature__ = '(pattern, string, maxsplit=0, flags=0)'
else:
    def sub(pattern, repl, string, count=0, flags=0):
        """The string with its matches replaced."""
        return _compile(pattern, flags).sub(repl, string, count)

    def subn(pattern, repl, string, count=0, flags=0):
        """As sub, with the number of replacements."""
        return _compile(pattern, flags).subn(repl, string, count)

    def split(pattern, string, maxsplit=0, flags=0):
        """The parts of the string between the matches, and their groups."""
        return _compile(pattern, flags).split(string, maxsplit)

    def template(pattern, flags=0):
        """As compile, with the flag TEMPLATE."""
        if sys.version_info >= (3, 11):
            import warnings
            warnings.warn("The re.template() function is deprecated "
                          "as it is an undocumented function "
                          "without an obvious purpose. "
                          "Use re.compile() instead.",
                          DeprecationWarning)
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", DeprecationWarning)
                return _compile(pattern, flags | T)
        return _compile(pattern, flags | T)


def findall(pattern, string, flags=0):
    """All matches: their texts, or their groups."""
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """An iterator over all matches."""
    return _compile(pattern, flags).finditer(string)


def compile(pattern, flags=0):
    """A Pattern."""
    return _compile(pattern, flags)


def purge():
    """Forget the patterns that were compiled."""
    _cache.clear()
    _cache2.clear()
    _compile_template.cache_clear()


_special_chars_map = {i: '\\' + chr(i) for i in b'()[]{}?*+-|^$\\.&~# \t\n\r\v\f'}


def escape(pattern):
    """The pattern that matches just this text."""
    if isinstance(pattern, str):
        return pattern.translate(_special_chars_map)
    pattern = str(pattern, 'latin1')
    return pattern.translate(_special_chars_map).encode('latin1')


_cache = {}
_cache2 = {}
_MAXCACHE = 512
_MAXCACHE2 = 256


def _drop_oldest(cache):
    try:
        del cache[next(iter(cache))]
    except (StopIteration, RuntimeError, KeyError):
        pass


def _result(made, source, stacklevel):
    # What _sre found wrong with a pattern, or has to warn of.
    if type(made) is not tuple:
        return made
    notes, result, msg, pos, kind = made
    if notes:
        import warnings
        for category, text in notes:
            warnings.warn(text, category, stacklevel=stacklevel)
    if msg is None:
        return result
    if kind is not None:
        raise kind(msg)
    if pos is None:
        raise error(msg)
    raise error(msg, source, pos)


def _compile(pattern, flags):
    if isinstance(flags, RegexFlag):
        flags = flags.value
    try:
        return _cache2[type(pattern), pattern, flags]
    except KeyError:
        pass
    key = (type(pattern), pattern, flags)
    p = _cache.pop(key, None)
    if p is None:
        if isinstance(pattern, Pattern):
            if flags:
                raise ValueError("cannot process flags argument with a compiled pattern")
            return pattern
        if not isinstance(pattern, (str, bytes)):
            raise TypeError("first argument must be string or compiled pattern")
        if (3, 11) <= sys.version_info < (3, 13) and flags & T:
            import warnings
            warnings.warn("The re.TEMPLATE/re.T flag is deprecated "
                          "as it is an undocumented flag "
                          "without an obvious purpose. "
                          "Don't use it.",
                          DeprecationWarning)
        flags & 64  # what is no number of flags is refused with the words of this operation
        p = _result(_sre.compile(pattern, flags), pattern, 4)
        if flags & 128:
            return p
        if len(_cache) >= _MAXCACHE:
            _drop_oldest(_cache)
    _cache[key] = p
    if len(_cache2) >= _MAXCACHE2:
        _drop_oldest(_cache2)
    _cache2[key] = p
    return p


@functools.lru_cache(_MAXCACHE)
def _compile_template(pattern, repl):
    return _result(_sre.template(pattern, repl), repl, 4)


def _pickle(p):
    return _compile, (p.pattern, p.flags)


copyreg.pickle(Pattern, _pickle, _compile)


class Scanner:
    """Cuts a text into tokens, each with an action."""

    def __init__(self, lexicon, flags=0):
        if isinstance(flags, RegexFlag):
            flags = flags.value
        self.lexicon = lexicon
        phrases = [phrase for phrase, action in lexicon]
        self.scanner = _result(_sre.phrases(phrases, flags), None, 3)

    def scan(self, string):
        """The results of the actions, and the rest of the text."""
        result = []
        match = self.scanner.scanner(string).match
        i = 0
        while True:
            m = match()
            if not m:
                break
            j = m.end()
            if i == j:
                break
            action = self.lexicon[m.lastindex - 1][1]
            if callable(action):
                self.match = m
                action = action(self, m.group())
            if action is not None:
                result.append(action)
            i = j
        return result, string[i:]
