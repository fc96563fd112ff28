"""No cycle, but no end either."""


class Socket:
    """Stands for the kernel's socket: counts the open ones."""

    opened = 0

    def __init__(self, text):
        Socket.opened += 1
        self.text = text
        self.is_open = True

    def recv(self, n):
        part, self.text = self.text[:n], self.text[n:]
        return part

    def close(self):
        if self.is_open:
            self.is_open = False
            Socket.opened -= 1

    def __del__(self):
        self.close()


class Response:
    def __init__(self, socket):
        self.socket = socket
        self.received = 0

    def read(self, n):
        part = self.socket.recv(n)
        self.received += len(part)
        return part

    def __enter__(self):
        return self

    def __exit__(self, *error):
        del self.socket


def fetch(address):
    return Response(Socket('text of ' + address))
