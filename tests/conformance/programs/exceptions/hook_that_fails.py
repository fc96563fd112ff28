import sys


class Odd(Exception):
    def __repr__(self):
        return 'odd'


def hook(kind, value, traceback):
    print('hook:', kind.__name__, repr(value), traceback.tb_lineno)
    raise ValueError('the hook is broken') from value


def fail():
    raise Odd('first')


sys.excepthook = hook
fail()
