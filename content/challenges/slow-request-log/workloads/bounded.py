import random

from slowlog import SlowLog


class Request:
    def __init__(self, path):
        self.path = path


log = SlowLog(10)


def serve(count):
    for number in range(count):
        log.record(Request('/page/%d' % number), random.random() + number)


serve(50)
# mark: after 50 requests
serve(450)
# mark: after 500 requests
assert len(log.entries()) == 10, 'Expected size entries and no more.'
