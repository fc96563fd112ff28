import retries


class Upload:
    def __init__(self):
        self.data = [0] * 50


def store(upload):
    raise OSError('no room')


def with_argument():
    raise ValueError(Upload().data.__class__, 'and an upload', len(Upload().data))


def task():
    upload = Upload()
    store(upload)


def chained():
    upload = Upload()
    try:
        store(upload)
    except OSError as error:
        raise RuntimeError('chained') from error


def holding():
    class Refused(Exception):
        def __str__(self):
            return 'refused'

    raise Refused(Upload())


queue = retries.Queue()
queue.add('plain', task)
queue.add('chained', chained)
queue.add('argument', with_argument)
queue.add('holding', holding)
queue.run()
# mark: after the attempts
print(queue.page())
