"""Texts in place of exceptions, but all of them."""

_failures = []


class Upload:
    def __init__(self, name, size):
        self.name = name
        self.data = [0] * size


def write(upload):
    if len(upload.data) > 50:
        raise OSError('no room for ' + upload.name)


def save(name, size):
    upload = Upload(name, size)
    try:
        write(upload)
    except OSError as error:
        _failures.append([f'{type(error).__name__}: {error} (in {_where(error)})'])
        return False
    return True


def _where(error):
    traceback = error.__traceback__
    while traceback.tb_next is not None:
        traceback = traceback.tb_next
    return traceback.tb_frame.f_code.co_name


def page():
    return [text for [text] in _failures[-10:]]
