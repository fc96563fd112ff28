from shutdown import Shutdown


def never_used():
    return Shutdown() is not None


def all_closed():
    shutdown = Shutdown()
    ends = [shutdown.add('part %d' % number, print) for number in range(3)]
    for end in ends:
        end()


def all_run():
    shutdown = Shutdown()
    shutdown.add('one', print)
    return shutdown.run()


print(never_used(), all_closed(), all_run())
# mark: all are empty
again = Shutdown()
again.add('first', print)()
again.add('second', lambda: print('closed at the end'))
del again
print('end')
