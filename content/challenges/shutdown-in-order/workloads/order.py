from shutdown import Shutdown

shutdown = Shutdown()
shutdown.add('log', lambda: print('log closed'))
early = shutdown.add('folder', lambda: print('folder removed'))
shutdown.add('socket', lambda: print('socket closed'))
other = Shutdown()
other.add('other', lambda: print('the other one'))
early()
early()
del shutdown, other
print('end')
