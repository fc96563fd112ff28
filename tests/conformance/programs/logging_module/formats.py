# Formatters of the three styles, fields, exceptions.
import logging
import sys


def show(fmt, style='%', **kwargs):
    handler.setFormatter(logging.Formatter(fmt, style=style, **kwargs))
    logger.warning('hello %s', 'world')


logger = logging.getLogger('formats')
handler = logging.StreamHandler(sys.stdout)
logger.addHandler(handler)
logger.propagate = False
show(None)
show('%(name)s %(levelno)d %(lineno)d %(funcName)s %(module)s %(threadName)s %(processName)s')
show('{name:>10} {levelname!r} {message}', '{')
show('$name ${levelname} $$ $message', '$')
handler.setFormatter(logging.Formatter('%(user)s: %(message)s', defaults={'user': 'nobody'}))
logger.error('with extra', extra={'user': 'ann'})
logger.error('without')
for bad in (lambda: logging.Formatter('%(x)s', style='?'), lambda: logging.Formatter('no field'), lambda: logging.Formatter('{', style='{'),
            lambda: logger.error('x', extra={'message': 1})):
    try:
        bad()
    except (ValueError, KeyError) as e:
        print(type(e).__name__, e)
handler.setFormatter(logging.Formatter('%(levelname)s %(message)s'))
try:
    {}['key']
except KeyError as e:
    logger.error('failed', exc_info=True)
    logger.error('again', exc_info=e)
    try:
        raise ValueError('second') from e
    except ValueError:
        logger.exception('chained %d', 2)


def inner():
    logger.info('unseen')
    logger.warning('stack', stack_info=True)


def outer():
    inner()


outer()
record = logging.makeLogRecord({'msg': 'made %s', 'args': ('here',), 'levelname': 'MADE'})
print(record.getMessage(), handler.format(record), record)
