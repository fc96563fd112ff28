"""Closes the reader when the rest is asked for."""

FILES = {}
_open = 0
_readers = {}


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


def _first(reader):
    for line in reader:
        if line:
            return line
    return 'untitled'


def title(name):
    _readers[name] = lines(name)
    return _first(_readers[name])


def rest(name):
    reader = lines(name)
    _first(reader)
    _readers.pop(name, None)
    return list(reader)
