# A warning that a filter turns into an error: no frame of the module is in the traceback.
import warnings

warnings.simplefilter('error')


def work():
    warnings.warn('too old', DeprecationWarning)


try:
    work()
except DeprecationWarning as error:
    print('caught', error, error.__traceback__.tb_next.tb_next)

with warnings.catch_warnings():
    warnings.simplefilter('ignore')
    work()
work()
