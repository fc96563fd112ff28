"""What goes wrong with requests."""

import io

__all__ = ['URLError', 'HTTPError', 'ContentTooShortError']


class URLError(OSError):
    """A request that cannot be made."""

    def __init__(self, reason, filename=None):
        self.args = reason,
        self.reason = reason
        if filename is not None:
            self.filename = filename

    def __str__(self):
        return '<urlopen error %s>' % self.reason


class HTTPError(URLError):
    """An answer of a server that is no success."""

    def __init__(self, url, code, msg, hdrs, fp):
        self.code = code
        self.msg = msg
        self.hdrs = hdrs
        self.fp = io.BytesIO() if fp is None else fp
        self.filename = url

    def __str__(self):
        return 'HTTP Error %s: %s' % (self.code, self.msg)

    def __repr__(self):
        return '<HTTPError %s: %r>' % (self.code, self.msg)

    @property
    def reason(self):
        """What the server says."""
        return self.msg

    @property
    def headers(self):
        """The headers of the answer."""
        return self.hdrs

    @headers.setter
    def headers(self, headers):
        self.hdrs = headers

    @property
    def url(self):
        """What was asked for."""
        return self.filename

    def read(self, *args):
        """The body of the answer."""
        return self.fp.read(*args)

    def close(self):
        """Let go of the body."""
        self.fp.close()

    def info(self):
        """The headers of the answer."""
        return self.hdrs

    def getcode(self):
        """The number of the status."""
        return self.code

    def geturl(self):
        """What was asked for."""
        return self.filename


class ContentTooShortError(URLError):
    """A download that ended too early."""

    def __init__(self, message, content):
        URLError.__init__(self, message)
        self.content = content
