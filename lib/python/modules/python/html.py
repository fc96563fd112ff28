"""Text in HTML."""

import re as _re

__all__ = ['escape', 'unescape']


def escape(s, quote=True):
    """The text with what HTML would take for its own replaced."""
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if quote:
        s = s.replace('"', "&quot;").replace('\'', "&#x27;")
    return s


# Windows-1252 stands in for the control characters from 128 to 159.
_WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'


def _is_no_character(num):
    return (0x1 <= num <= 0x8 or num == 0xb or 0xe <= num <= 0x1f or 0x7f <= num <= 0x9f
            or 0xfdd0 <= num <= 0xfdef or num & 0xfffe == 0xfffe)


def _replace_charref(match):
    from html.entities import html5
    name = match[1]
    if name[0] == '#':
        digits = name.rstrip(';')
        num = int(digits[2:], 16) if digits[1] in 'xX' else int(digits[1:])
        if num == 0:
            return '\ufffd'
        if num == 0x0d:
            return '\r'
        if 0x80 <= num <= 0x9f:
            return _WINDOWS[num - 0x80]
        if 0xD800 <= num <= 0xDFFF or num > 0x10FFFF:
            return '\uFFFD'
        return '' if _is_no_character(num) else chr(num)
    if name in html5:
        return html5[name]
    for end in range(len(name) - 1, 1, -1):
        if name[:end] in html5:
            return html5[name[:end]] + name[end:]
    return '&' + name


_charref = _re.compile(r'&(#[0-9]+;?'
                       r'|#[xX][0-9a-fA-F]+;?'
                       r'|[^\t\n\f <&#;]{1,32};?)')


def unescape(s):
    """The text with HTML's references replaced by what they stand for."""
    if '&' not in s:
        return s
    return _charref.sub(_replace_charref, s)
