"""Templates: what t-strings make."""

from _templates import Interpolation, Template


def convert(obj, /, conversion):
    """The object as a conversion such as `!r` shows it."""
    if conversion is None:
        return obj
    if conversion == 'r':
        return repr(obj)
    if conversion == 's':
        return str(obj)
    if conversion == 'a':
        return ascii(obj)
    raise ValueError(f'invalid conversion specifier: {conversion}')


def _template_unpickle(*args):
    strings, interpolations = args
    pieces = [strings[0]]
    for interpolation, text in zip(interpolations, strings[1:]):
        pieces += [interpolation, text]
    return Template(*pieces)
