"""Pages, rendered once and cached."""


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


def render(request):
    global _rendered
    _rendered += 1
    return Page(request.address, request.language)


def show(request):
    if request not in _cache:
        _cache[request] = render(request)
    return _cache[request].text
