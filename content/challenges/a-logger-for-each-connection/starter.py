"""Connections of a gateway, and their log."""
import logging

logging.getLogger('gateway').setLevel(logging.INFO)


class Lines(logging.Handler):
    """Writes the lines of one connection."""

    def __init__(self, connection):
        super().__init__()
        self.connection = connection

    def emit(self, record):
        self.connection.stream.write('connection %d: %s\n' % (self.connection.number, record.getMessage()))


class Connection:
    def __init__(self, number, stream):
        self.number = number
        self.stream = stream
        self.log = logging.getLogger('gateway.connection%d' % number)
        self.log.addHandler(Lines(self))

    def receive(self, text):
        self.log.info('%s', text)

    def fail(self, text):
        self.log.error('%s', text)

    def close(self):
        self.log.info('closed')
