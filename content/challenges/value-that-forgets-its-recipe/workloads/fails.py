from lazy import Lazy


class Scan:
    pass


attempts = []


def make():
    scan = Scan()
    attempts.append(scan is not None)
    if len(attempts) < 3:
        raise OSError('attempt %d' % len(attempts))
    return 'read'


value = Lazy(make)


def ask():
    try:
        print(value.get(), len(attempts))
    except OSError as error:
        print(error)


ask()
ask()
# mark: after the failures
ask()
ask()
