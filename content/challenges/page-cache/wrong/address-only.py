"""The language is missing in the key."""
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
_languages = {}


def rendered():
    return _rendered


@lru_cache(maxsize=20)
def render(address):
    global _rendered
    _rendered += 1
    return Page(address, _languages[address])


def show(request):
    _languages.setdefault(request.address, request.language)
    return render(request.address).text
