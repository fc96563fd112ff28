"""Drops what came first, not what was used longest ago."""


class Request:
    def __init__(self, address, language, user):
        self.address = address
        self.language = language
        self.user = user


class Page:
    def __init__(self, address, language):
        self.text = f'{address} ({language})'


_cache = {}
_rendered = 0


def rendered():
    return _rendered


def show(request):
    global _rendered
    key = (request.address, request.language)
    if key not in _cache:
        _rendered += 1
        if len(_cache) == 20:
            del _cache[next(iter(_cache))]
        _cache[key] = Page(*key)
    return _cache[key].text
