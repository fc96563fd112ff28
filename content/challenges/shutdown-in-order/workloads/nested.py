from shutdown import Shutdown

shutdown = Shutdown()
ends = {}


def close(name, also=None):
    print('closing', name)
    if also in ends:
        ends[also]()
    elif also:
        shutdown.add(also, lambda: print('closing', also))


ends['a'] = shutdown.add('a', lambda: close('a'))
ends['b'] = shutdown.add('b', lambda: close('b', 'c'))
ends['c'] = shutdown.add('c', lambda: close('c'))
ends['d'] = shutdown.add('d', lambda: close('d', 'a'))
print(shutdown.run())
shutdown.add('e', lambda: close('e', 'new'))
print('end')
