"""Connections of a gateway, and their log."""
import logging

log = logging.getLogger('gateway')
log.setLevel(logging.INFO)


class Lines(logging.Handler):
    """Writes each line into the stream that came with it."""

    def emit(self, record):
        record.stream.write('connection %d: %s\n' % (record.number, record.getMessage()))


log.addHandler(Lines())


class Connection:
    def __init__(self, number, stream):
        # Numbers and streams travel with the record. One logger is enough for all.
        self.log = logging.LoggerAdapter(log, {'number': number, 'stream': stream})

    def receive(self, text):
        self.log.info('%s', text)

    def fail(self, text):
        self.log.error('%s', text)

    def close(self):
        self.log.info('closed')
