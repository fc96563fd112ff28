"""Sending mail, by name: there is no network."""

SMTP_PORT, SMTP_SSL_PORT = 25, 465


class SMTPException(OSError):
    """A mail that cannot be sent."""


class SMTPServerDisconnected(SMTPException):
    """There is no connection."""


class SMTPResponseException(SMTPException):
    """A server that refuses."""

    def __init__(self, code, msg):
        self.smtp_code = code
        self.smtp_error = msg
        self.args = (code, msg)


class SMTPConnectError(SMTPResponseException):
    """A connection that is refused."""


class SMTPAuthenticationError(SMTPResponseException):
    """A password that is refused."""


class SMTPRecipientsRefused(SMTPException):
    """Recipients that are refused."""


class SMTP:
    """A connection to a server of mail."""

    def __init__(self, host='', port=0, *args, **kwargs):
        raise OSError('There is no network in here')


class SMTP_SSL(SMTP):
    """An encrypted connection to a server of mail."""
