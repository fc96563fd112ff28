"""Requests, and which one is being handled: the last of a list for each thread."""
import threading


class _Stack(threading.local):
    def __init__(self):
        self.requests = []


_stack = _Stack()


class Request:
    def __init__(self, path):
        self.path = path
        self.body = []


def handle(path, work):
    _stack.requests.append(Request(path))
    try:
        return work()
    finally:
        _stack.requests.pop()


def current():
    if not _stack.requests:
        raise LookupError('no request is being handled')
    return _stack.requests[-1]
