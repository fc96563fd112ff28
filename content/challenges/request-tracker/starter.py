"""Requests that are being handled, and the last ones that were."""

_active = []
_recent = []


class Request:
    def __init__(self, path):
        self.path = path


def handle(path, work):
    request = Request(path)
    _active.append(request)
    answer = work(request)
    _active.remove(request)
    _recent.append(request)
    return answer


def active():
    return [request.path for request in _active]


def recent():
    return [request.path for request in _recent[-3:]]
