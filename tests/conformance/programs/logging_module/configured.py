# Configuration from a dict; warnings; the last resort.
import logging
import logging.config
import sys
import warnings

logging.getLogger('early').warning('last resort')
logging.config.dictConfig({
    'version': 1,
    'disable_existing_loggers': False,
    'formatters': {'short': {'format': '%(levelname)s-%(name)s-%(message)s'}},
    'filters': {'only': {'name': 'app'}},
    'handlers': {'out': {'class': 'logging.StreamHandler', 'stream': 'ext://sys.stdout', 'formatter': 'short', 'level': 'INFO'},
                 'app': {'class': 'logging.StreamHandler', 'stream': 'ext://sys.stdout', 'filters': ['only']}},
    'loggers': {'app': {'handlers': ['app'], 'level': 'DEBUG', 'propagate': True}},
    'root': {'handlers': ['out'], 'level': 'WARNING'},
})
logging.getLogger('app').debug('debug')
logging.getLogger('app.sub').info('info')
logging.getLogger('other').info('unseen')
logging.warning('root')
for config in ({}, {'version': 2}, {'version': 1, 'handlers': {'h': {'class': 'logging.Nothing'}}}, {'version': 1, 'root': {'level': 'LOUD'}}):
    try:
        logging.config.dictConfig(config)
    except ValueError as e:
        print(e, '|', repr(e.__cause__))
logging.captureWarnings(True)
warnings.simplefilter('always')
warnings.warn_explicit('careful', UserWarning, 'file.py', 3)
logging.captureWarnings(False)
logging.basicConfig(force=True, stream=sys.stdout, format='%(message)s', level=10)
logging.debug('forced')
try:
    logging.basicConfig(force=True, nonsense=1)
except ValueError as e:
    print(e)
