"""Requests, by name: there is no network."""

from urllib.error import URLError, HTTPError, ContentTooShortError
from urllib.parse import quote, unquote, urlparse, urlsplit, urljoin


def _no_network(*args, **kwargs):
    raise URLError(OSError('There is no network in here'))


urlopen = urlretrieve = _no_network


class Request:
    """What is asked for."""

    def __init__(self, url, data=None, headers={}, origin_req_host=None, unverifiable=False, method=None):
        self.full_url = url
        parts = urlsplit(url)
        if not parts.scheme:
            raise ValueError('unknown url type: %r' % url)
        self.type, self.host = parts.scheme, parts.netloc
        self.selector = url.split(parts.netloc, 1)[-1] if parts.netloc else parts.path
        self.data = data
        self.headers = {}
        for name, value in headers.items():
            self.add_header(name, value)
        if method is not None:
            self.method = method

    def add_header(self, key, val):
        """Set a header."""
        self.headers[key.capitalize()] = val

    def has_header(self, header_name):
        """Whether a header is set."""
        return header_name in self.headers

    def get_header(self, header_name, default=None):
        """The value of a header."""
        return self.headers.get(header_name, default)

    def get_method(self):
        """What is done: GET or POST, unless told."""
        return getattr(self, 'method', 'GET' if self.data is None else 'POST')

    def get_full_url(self):
        """The whole address."""
        return self.full_url


class OpenerDirector:
    """Opens addresses."""

    addheaders = []
    open = _no_network


def build_opener(*handlers):
    """Something that opens addresses."""
    return OpenerDirector()


def install_opener(opener):
    """Nothing can be opened anyway."""
