# Errors of exit functions: each is printed; up to 3.9 the last one also comes out of _run_exitfuncs.
import atexit
import sys


class Failing(Exception):
    def __init__(self, name):
        self.name = name

    def __str__(self):
        return self.name

    def __del__(self):
        print('freed', self.name)


def fail(name):
    raise Failing(name)


def leave():
    sys.exit(3)


before = atexit._ncallbacks()
atexit.register(print, 'last')
atexit.register(fail, 'one')
atexit.register(print, 'between')
atexit.register(fail, 'two')
print(atexit._ncallbacks() - before)
try:
    print(atexit._run_exitfuncs())
except Failing as error:
    print('raised', error)
print(atexit._ncallbacks())

atexit.register(print, 'after leave')
atexit.register(leave)
try:
    print(atexit._run_exitfuncs())
except SystemExit as error:
    print('left', error.code)

atexit.register(fail, 'at the end')
atexit.register(leave)
atexit.register(fail, 'first at the end')
print('end')
