from slowlog import SlowLog


class Upload:
    def __init__(self, name):
        self.name = name


class Request:
    path = '/upload'


log = SlowLog(5)


def handle(name):
    upload = Upload(name)
    if upload.name:
        raise ValueError('cannot read ' + name)


def serve(name, seconds):
    try:
        handle(name)
    except ValueError as error:
        log.record(Request(), seconds, error)
    except Exception as error:
        log.record(Request(), seconds, error=error)


serve('a.png', 2)
serve('b.png', 3)
# mark: after the errors
print(log.entries())
