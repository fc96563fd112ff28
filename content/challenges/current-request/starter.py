"""Requests, and which one is being handled."""
import threading

_local = threading.local()


class Request:
    def __init__(self, path):
        self.path = path
        self.body = []


def handle(path, work):
    _local.request = Request(path)
    return work()


def current():
    try:
        return _local.request
    except AttributeError:
        raise LookupError('no request is being handled') from None
