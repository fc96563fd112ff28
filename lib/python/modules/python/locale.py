"""Conventions of a place: only those of the C locale are known, with UTF-8 as its encoding."""

import re as _re

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)
CHAR_MAX = 127

__all__ = ["getlocale", "getdefaultlocale", "getpreferredencoding", "Error",
           "setlocale", "localeconv", "strcoll", "strxfrm",
           "str", "atof", "atoi", "format_string", "currency",
           "normalize", "LC_CTYPE", "LC_COLLATE", "LC_MESSAGES", "LC_TIME",
           "LC_MONETARY", "LC_NUMERIC", "LC_ALL", "CHAR_MAX", "getencoding"]


class Error(Exception):
    """A locale that is not there."""


_current = {LC_CTYPE: 'C.UTF-8', LC_NUMERIC: 'C', LC_TIME: 'C', LC_COLLATE: 'C', LC_MONETARY: 'C', LC_MESSAGES: 'C'}
_NAMES = ('LC_CTYPE', 'LC_NUMERIC', 'LC_TIME', 'LC_COLLATE', 'LC_MONETARY', 'LC_MESSAGES')
_override_localeconv = {}


def _describe():
    if len(set(_current.values())) == 1:
        return _current[LC_CTYPE]
    rest = ';LC_PAPER=C;LC_NAME=C;LC_ADDRESS=C;LC_TELEPHONE=C;LC_MEASUREMENT=C;LC_IDENTIFICATION=C'
    return ';'.join(f'{name}={_current[i]}' for i, name in enumerate(_NAMES)) + rest


def setlocale(category, locale=None):
    """Ask for the locale of a category, or set it."""
    if category not in range(7):
        raise Error("unsupported locale setting")
    if locale is None:
        return _describe() if category == LC_ALL else _current[category]
    if not isinstance(locale, _str):
        locale = '.'.join(part for part in locale if part) or 'C'
    if ';' in locale and category == LC_ALL:
        wanted = dict(part.partition('=')[::2] for part in locale.split(';'))
        for i, name in enumerate(_NAMES):
            setlocale(i, wanted.get(name, 'C'))
        return _describe()
    if locale == '':
        locale = 'C.UTF-8'
    if locale not in ('C', 'POSIX', 'C.UTF-8', 'C.utf8'):
        raise Error("unsupported locale setting")
    if locale == 'POSIX':
        locale = 'C'
    for i in range(6) if category == LC_ALL else (category,):
        _current[i] = locale
    return locale


_str = str


def localeconv():
    """How numbers and sums of money are written."""
    conventions = {'int_curr_symbol': '', 'currency_symbol': '', 'mon_decimal_point': '', 'mon_thousands_sep': '', 'mon_grouping': [],
                   'positive_sign': '', 'negative_sign': '', 'int_frac_digits': 127, 'frac_digits': 127, 'p_cs_precedes': 127,
                   'p_sep_by_space': 127, 'n_cs_precedes': 127, 'n_sep_by_space': 127, 'p_sign_posn': 127, 'n_sign_posn': 127,
                   'decimal_point': '.', 'thousands_sep': '', 'grouping': []}
    conventions.update(_override_localeconv)
    return conventions


def _refuse_null(*texts):
    if any('\0' in text for text in texts):
        raise ValueError('embedded null character')


def strcoll(a, b, /):
    """How two texts sort: below, equal or above zero."""
    _refuse_null(a, b)
    return (a > b) - (a < b)


def strxfrm(string, /):
    """A text that sorts as this one does."""
    _refuse_null(string)
    return string


def getencoding():
    """The encoding of the place."""
    return 'utf-8'


def getpreferredencoding(do_setlocale=True):
    """The encoding of text files."""
    return 'utf-8'


def normalize(localename):
    """The full name of a locale."""
    return {'c': 'C', 'posix': 'C', 'en_us': 'en_US.ISO8859-1', 'de_de': 'de_DE.ISO8859-1', 'fr_fr': 'fr_FR.ISO8859-1'}.get(
        localename.lower(), localename)


def _parse_localename(localename):
    code = normalize(localename)
    if '@' in code:
        code, modifier = code.split('@', 1)
        if modifier == 'euro' and '.' not in code:
            return code, 'iso-8859-15'
    if '.' in code:
        language, encoding = code.split('.')[:2]
        return (None if language == 'C' else language), encoding.upper() if encoding.lower() in ('utf-8', 'utf8') else encoding
    if code == 'C':
        return None, None
    if code == 'UTF-8':
        return None, 'UTF-8'
    raise ValueError('unknown locale: %s' % localename)


def getlocale(category=LC_CTYPE):
    """Language and encoding of a category."""
    localename = setlocale(category)
    if category == LC_ALL and ';' in localename:
        raise TypeError('category LC_ALL is not supported')
    if localename == 'C.UTF-8':
        return 'en_US', 'UTF-8'
    return _parse_localename(localename)


def getdefaultlocale(envvars=('LC_ALL', 'LC_CTYPE', 'LANG', 'LANGUAGE')):
    """Language and encoding that a program starts with."""
    return 'en_US', 'UTF-8'


def _grouping_intervals(grouping):
    last = None
    for interval in grouping:
        if interval == CHAR_MAX:
            return
        if interval == 0:
            if last is None:
                raise ValueError("invalid grouping")
            while True:
                yield last
        yield interval
        last = interval


def _group(s, monetary=False):
    conv = localeconv()
    separator = conv['mon_thousands_sep' if monetary else 'thousands_sep']
    grouping = conv['mon_grouping' if monetary else 'grouping']
    if not grouping:
        return (s, 0)
    body = s.rstrip(' ')
    right = s[len(body):]
    digits = body.lstrip(' ')
    left = body[:len(body) - len(digits)]
    groups = []
    for interval in _grouping_intervals(grouping):
        if not digits or digits[-1] not in "0123456789":
            left += digits
            digits = ''
            break
        groups.append(digits[-interval:])
        digits = digits[:-interval]
    if digits:
        groups.append(digits)
    groups.reverse()
    return left + separator.join(groups) + right, len(separator) * (len(groups) - 1)


def _strip_padding(s, amount):
    left = 0
    while amount and s[left] == ' ':
        left += 1
        amount -= 1
    right = len(s)
    while amount and s[right - 1] == ' ':
        right -= 1
        amount -= 1
    return s[left:right]


_percent_re = _re.compile(r'%(?:\((?P<key>.*?)\))?(?P<modifiers>[-#0-9 +*.hlL]*?)[eEfFgGdiouxXcrs%]')


def _localize(formatted, grouping=False, monetary=False):
    if '.' in formatted:
        whole, _, fraction = formatted.partition('.')
        seps = 0
        if grouping:
            whole, seps = _group(whole, monetary=monetary)
        point = localeconv()['mon_decimal_point' if monetary else 'decimal_point']
        formatted = whole + (point + fraction if fraction else '')
    else:
        seps = 0
        if grouping:
            formatted, seps = _group(formatted, monetary=monetary)
    return _strip_padding(formatted, seps) if seps else formatted


def _format(percent, value, grouping=False, monetary=False, *additional):
    formatted = percent % ((value,) + additional) if additional else percent % value
    if percent[-1] in 'eEfFgGdiu':
        formatted = _localize(formatted, grouping, monetary)
    return formatted


def format_string(f, val, grouping=False, monetary=False):
    """What f % val gives, in the way of the place."""
    percents = list(_percent_re.finditer(f))
    new_f = _percent_re.sub('%s', f)
    values = []
    if hasattr(val, 'keys'):
        for perc in percents:
            values.append('%' if perc.group()[-1] == '%' else _format(perc.group(), val, grouping, monetary))
    else:
        if not isinstance(val, tuple):
            val = (val,)
        i = 0
        for perc in percents:
            if perc.group()[-1] == '%':
                values.append('%')
            else:
                stars = perc.group('modifiers').count('*')
                values.append(_format(perc.group(), val[i], grouping, monetary, *val[i + 1:i + 1 + stars]))
                i += 1 + stars
    return new_f % tuple(values)


def currency(val, symbol=True, grouping=False, international=False):
    """A sum of money."""
    conv = localeconv()
    digits = conv['int_frac_digits' if international else 'frac_digits']
    if digits == 127:
        raise ValueError("Currency formatting is not possible using the 'C' locale.")
    s = _localize(f'{abs(val):.{digits}f}', grouping, monetary=True)
    s = '<' + s + '>'
    if symbol:
        sign = conv['int_curr_symbol' if international else 'currency_symbol']
        precedes = conv['n_cs_precedes' if val < 0 else 'p_cs_precedes']
        separated = conv['n_sep_by_space' if val < 0 else 'p_sep_by_space']
        if precedes:
            s = sign + (' ' if separated else '') + s
        else:
            if international and sign[-1] == ' ':
                sign = sign[:-1]
            s = s + (' ' if separated else '') + sign
    position = conv['n_sign_posn' if val < 0 else 'p_sign_posn']
    sign = conv['negative_sign' if val < 0 else 'positive_sign']
    if position == 0:
        s = '(' + s + ')'
    elif position == 1:
        s = sign + s
    elif position == 2:
        s = s + sign
    elif position == 3:
        s = s.replace('<', sign)
    elif position == 4:
        s = s.replace('>', sign)
    else:
        s = sign + s
    return s.replace('<', '').replace('>', '')


def str(val):
    """A float as text."""
    return _format("%.12g", val)


def delocalize(string):
    """A number of the place as Python writes it."""
    conv = localeconv()
    if conv['thousands_sep']:
        string = string.replace(conv['thousands_sep'], '')
    if conv['decimal_point']:
        string = string.replace(conv['decimal_point'], '.')
    return string


def localize(string, grouping=False, monetary=False):
    """A number of Python's in the way of the place."""
    return _localize(string, grouping, monetary)


def atof(string, func=float):
    """The float that a text of the place means."""
    return func(delocalize(string))


def atoi(string):
    """The int that a text of the place means."""
    return int(delocalize(string))
