"""Requests, and which one is being handled: a context variable knows."""
from contextvars import ContextVar

_current = ContextVar('request')


class Request:
    def __init__(self, path):
        self.path = path
        self.body = []


def handle(path, work):
    token = _current.set(Request(path))
    try:
        return work()
    finally:
        _current.reset(token)
        del token


def current():
    try:
        return _current.get()
    except LookupError:
        raise LookupError('no request is being handled') from None
