"""A bound, but the user is still part of the key."""
from functools import lru_cache


class Request:
    def __init__(self, address, language, user):
        self.address = address
        self.language = language
        self.user = user


class Page:
    def __init__(self, address, language):
        self.text = f'{address} ({language})'


_rendered = 0


def rendered():
    return _rendered


@lru_cache(maxsize=20)
def render(address, language, user):
    global _rendered
    _rendered += 1
    return Page(address, language)


def show(request):
    return render(request.address, request.language, request.user).text
