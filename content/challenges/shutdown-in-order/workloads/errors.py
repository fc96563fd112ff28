from shutdown import Shutdown


class Connection:
    def __init__(self, name):
        self.name = name

    def close(self):
        print('closing', self.name)
        if self.name != 'good':
            raise OSError('cannot close ' + self.name)


shutdown = Shutdown()


def add(name):
    return shutdown.add(name, Connection(name).close)


def close_by_hand():
    try:
        add('by hand')()
    except OSError as error:
        print('caught', error)


for name in ('bad', 'good', 'worse'):
    add(name)
failures = shutdown.run()
close_by_hand()
# mark: after the run
print(failures, shutdown.run())
add('good')
add('last')
