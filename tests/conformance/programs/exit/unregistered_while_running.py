"""Exit functions that are unregistered or registered while they run, and when their arguments die."""
import atexit


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)

    def __call__(self, *args):
        print('call', self.name, len(args))


first, second, late = Noisy('first'), Noisy('second'), Noisy('late')
atexit.register(first, 1)
atexit.register(second, Noisy('argument'))


def changes():
    print('changes')
    atexit.unregister(second)
    print('unregistered')
    atexit.register(late)


atexit.register(changes)
atexit.register(Noisy('temporary'))
print('end')
