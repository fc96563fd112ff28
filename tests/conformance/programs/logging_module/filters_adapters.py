# Filters, adapters, handlers with levels, bad arguments.
import io
import logging
import logging.handlers
import queue
import sys


class NoSecrets(logging.Filter):
    def filter(self, record):
        record.msg = record.msg.replace('secret', '***')
        return 'drop' not in record.msg


logger = logging.getLogger('shop.cart')
logger.setLevel(logging.DEBUG)
logger.propagate = False
stream = io.StringIO()
everything = logging.StreamHandler(stream)
everything.setFormatter(logging.Formatter('[%(levelname).1s] %(message)s'))
errors = logging.StreamHandler(sys.stdout)
errors.setLevel(logging.ERROR)
logger.addHandler(everything)
logger.addHandler(errors)
logger.addFilter(NoSecrets())
logger.debug('a secret')
logger.info('drop this')
logger.error('both')
errors.addFilter(logging.Filter('other'))
logger.error('filtered by name')
errors.addFilter(lambda record: True)
print(repr(stream.getvalue()))


class Adapter(logging.LoggerAdapter):
    def process(self, msg, kwargs):
        return f"[{self.extra['user']}] {msg}", kwargs


adapter = Adapter(logger, {'user': 'ann'})
adapter.warning('adapted')
print(stream.getvalue().splitlines()[-1], adapter)

memory = logging.handlers.MemoryHandler(10, target=everything)
quiet = logging.getLogger('quiet')
quiet.propagate = False
quiet.addHandler(memory)
quiet.warning('kept')
print(len(memory.buffer), stream.getvalue().endswith('kept\n'))
quiet.error('flushes')
print(len(memory.buffer), stream.getvalue().splitlines()[-2:])

q = queue.Queue()
listener = logging.handlers.QueueListener(q, everything)
queued = logging.getLogger('queued')
queued.propagate = False
queued.addHandler(logging.handlers.QueueHandler(q))
listener.start()
queued.warning('through %s', 'the queue')
listener.stop()
print(stream.getvalue().splitlines()[-1])
logging.getLogger('null').addHandler(logging.NullHandler())
logging.getLogger('null').error('nowhere')
print(logging.NullHandler(), everything.level, errors)
