from slowlog import SlowLog


class Request:
    __hash__ = None

    def __init__(self, path):
        self.path = path


log = SlowLog(3)
print(log.entries())
log.record(Request('/a'), 0.5)
log.record(Request('/b'), 1.5)
print(log.entries())
for path, seconds in (('/c', 0.1), ('/d', 1.5), ('/e', 0.2), ('/f', 1.5), ('/g', 1.5)):
    log.record(Request(path), seconds)
print(log.entries())
log.record(Request('/h'), 9, error=ValueError('no such day'))
print(log.entries())
log.entries().clear()
print(len(log.entries()))
