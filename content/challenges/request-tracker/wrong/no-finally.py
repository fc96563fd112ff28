"""Bounded, but the way of the exception is forgotten."""
from collections import deque

_active = []
_recent = deque(maxlen=3)


class Request:
    def __init__(self, path):
        self.path = path


def handle(path, work):
    request = Request(path)
    _active.append(request)
    answer = work(request)
    _active.remove(request)
    _recent.append(request.path)
    return answer


def active():
    return [request.path for request in _active]


def recent():
    return list(_recent)
