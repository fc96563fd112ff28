"""A small HTTP client that follows redirects."""


class TooManyRedirects(Exception):
    def __init__(self, urls):
        super().__init__('gave up after %d redirects' % (len(urls) - 1))
        self.urls = urls


class Request:
    def __init__(self, url, asked_by):
        self.url = url
        self.asked_by = asked_by


class Step:
    """A response on the way: what one wants to know of it afterwards."""

    def __init__(self, status, url):
        self.status = status
        self.url = url


class Response:
    def __init__(self, request, status, body, history):
        self.request = request
        self.status = status
        self.body = body
        self.history = history

    @property
    def url(self):
        return self.request.url


class Client:
    def __init__(self, transport):
        self.transport = transport

    def get(self, url):
        history = []
        asked_by = None
        while True:
            if len(history) > 10:
                raise TooManyRedirects([step.url for step in history])
            status, location, body = self.transport(url)
            if location is None:
                return Response(Request(url, asked_by), status, body, history)
            body.close()
            del body
            history.append(Step(status, url))
            url, asked_by = location, url
