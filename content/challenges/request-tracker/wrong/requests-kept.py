"""All ways are thought of, but the last requests are kept whole."""
from collections import deque

_active = []
_recent = deque(maxlen=3)


class Request:
    def __init__(self, path):
        self.path = path


def handle(path, work):
    request = Request(path)
    _active.append(request)
    try:
        return work(request)
    finally:
        _active.remove(request)
        _recent.append(request)


def active():
    return [request.path for request in _active]


def recent():
    return [request.path for request in _recent]
