"""Reads on to the end to close the file, and so meets lines that cannot be read."""

FILES = {}
_open = 0


def open_files():
    return _open


def lines(name):
    global _open
    _open += 1
    try:
        for line in FILES[name]:
            if line is None:
                raise ValueError('cannot read ' + name)
            yield line
    finally:
        _open -= 1


def _split(name):
    everything = list(lines(name))
    while everything and not everything[0]:
        del everything[0]
    return everything or ['untitled']


def title(name):
    return _split(name)[0]


def rest(name):
    return _split(name)[1:]
