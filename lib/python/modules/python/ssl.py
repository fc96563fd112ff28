"""Encrypted connections, by name: there is no network to connect to."""

CERT_NONE, CERT_OPTIONAL, CERT_REQUIRED = 0, 1, 2
PROTOCOL_TLS, PROTOCOL_TLS_CLIENT, PROTOCOL_TLS_SERVER = 2, 16, 17


class SSLError(OSError):
    """A connection that cannot be encrypted."""


class SSLZeroReturnError(SSLError):
    """A connection that was closed."""


class SSLWantReadError(SSLError):
    """More has to be read."""


class SSLWantWriteError(SSLError):
    """More has to be written."""


class SSLEOFError(SSLError):
    """A connection that ended."""


class SSLCertVerificationError(SSLError, ValueError):
    """A certificate that is not valid."""


CertificateError = SSLCertVerificationError


def _no_network(*args, **kwargs):
    raise OSError('There is no network in here')


class SSLContext:
    """Settings of encrypted connections."""

    def __init__(self, protocol=None):
        _no_network()


class SSLSocket(SSLContext):
    """An encrypted connection."""


create_default_context = _create_unverified_context = get_server_certificate = _no_network
