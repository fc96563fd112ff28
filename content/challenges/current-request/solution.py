"""Requests, and which one is being handled."""
import threading

_local = threading.local()


class Request:
    def __init__(self, path):
        self.path = path
        self.body = []


def handle(path, work):
    before = getattr(_local, 'request', None)
    _local.request = Request(path)
    try:
        return work()
    finally:
        # In every case, and what was there before: the handler of a request may handle another one.
        _local.request = before


def current():
    request = getattr(_local, 'request', None)
    if request is None:
        raise LookupError('no request is being handled')
    return request
