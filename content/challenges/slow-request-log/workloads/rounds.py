import random

from slowlog import SlowLog


class Request:
    def __init__(self, path):
        self.path = path
        self.body = [path] * 20


log = SlowLog(20)


def serve(count):
    for _ in range(count):
        request = Request('/page/%d' % random.randint(1, 9))
        log.record(request, random.randint(1, 3) / 4)


serve(1)
# mark: after 1 request
serve(1)
# mark: after 2 requests
serve(2)
# mark: after 4 requests
serve(4)
# mark: after 8 requests
assert len(log.entries()) == 8, 'Expected an entry for each of 8 requests.'
