"""A small HTTP client that follows redirects."""


class TooManyRedirects(Exception):
    def __init__(self, urls):
        super().__init__('gave up after %d redirects' % (len(urls) - 1))
        self.urls = urls


class Request:
    def __init__(self, url, previous):
        self.url = url
        self.previous = previous
        self.response = None

    @property
    def asked_by(self):
        return None if self.previous is None else self.previous.url


class Response:
    def __init__(self, request, status, location, body, history):
        self.request = request
        self.status = status
        self.location = location
        self.body = body
        self.history = history
        request.response = self

    @property
    def url(self):
        return self.request.url


class Client:
    def __init__(self, transport):
        self.transport = transport

    def get(self, url):
        response = None
        while True:
            history = [] if response is None else response.history + [response]
            if len(history) > 10:
                raise TooManyRedirects([step.url for step in history])
            request = Request(url, response)
            response = Response(request, *self.transport(url), history)
            if response.location is None:
                return response
            url = response.location
