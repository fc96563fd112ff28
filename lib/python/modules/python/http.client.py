"""Requests to servers, by name: there is no network."""

HTTP_PORT, HTTPS_PORT = 80, 443


class HTTPException(Exception):
    """What goes wrong with a request."""


class NotConnected(HTTPException):
    """There is no connection."""


class InvalidURL(HTTPException):
    """An address that cannot be."""


class ImproperConnectionState(HTTPException):
    """Something that cannot be done now."""


class CannotSendRequest(ImproperConnectionState):
    """A request too early."""


class ResponseNotReady(ImproperConnectionState):
    """An answer asked for too early."""


class BadStatusLine(HTTPException):
    """An answer that cannot be read."""

    def __init__(self, line):
        self.args = line or repr(line),
        self.line = line


class RemoteDisconnected(ConnectionResetError, BadStatusLine):
    """A server that went away."""


class HTTPConnection:
    """A connection to a server."""

    def __init__(self, host, port=None, *args, **kwargs):
        self.host = host
        self.port = port or HTTP_PORT

    def connect(self):
        """Open the connection."""
        raise OSError('There is no network in here')

    def request(self, method, url, body=None, headers={}, *, encode_chunked=False):
        """Send a request."""
        self.connect()

    def getresponse(self):
        """The answer."""
        raise ResponseNotReady('Idle')

    def close(self):
        """Close the connection."""


class HTTPSConnection(HTTPConnection):
    """An encrypted connection to a server."""


class HTTPResponse:
    """An answer."""

    def __init__(self, *args, **kwargs):
        raise OSError('There is no network in here')
