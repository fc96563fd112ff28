# Functions that are registered while the others run are not called; what they hold goes in the end.
import atexit


class Named:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


def call(named):
    print('call', named.name)


def registers():
    atexit.register(call, Named('new'))
    print('registered')


atexit.register(call, Named('first'))
atexit.register(registers)
atexit.register(call, Named('last'))
print('end')
