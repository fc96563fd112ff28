from slowlog import SlowLog


class Part(str):
    """A piece of a request, as parsers give it."""


class Request:
    def __init__(self, path):
        self.path = Part(path)
        self.path.request = self

    def close(self):
        self.path = None


log = SlowLog(5)


def serve(path, seconds):
    request = Request(path)
    log.record(request, seconds)
    request.close()


serve('/a', 1)
serve('/b', 2)
# mark: after the requests
print([(seconds, path, type(path).__name__, type(error).__name__) for seconds, path, error in log.entries()])
