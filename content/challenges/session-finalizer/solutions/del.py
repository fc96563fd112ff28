"""Sessions of a chat server, closed by their own finalizer."""


class Server:
    def __init__(self):
        self.users = []
        self.log = []

    def began(self, user):
        self.users.append(user)
        self.log.append('open ' + user)

    def ended(self, user):
        self.users.remove(user)
        self.log.append('close ' + user)


class Session:
    open = False

    def __init__(self, server, user):
        self.server = server
        self.user = user
        server.began(user)
        self.open = True

    def send(self, text):
        if not self.open or not text:
            raise ValueError('cannot send ' + repr(text))
        self.server.log.append(self.user + ': ' + text)

    def close(self):
        if self.open:
            self.open = False
            self.server.ended(self.user)

    __del__ = close

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()
