"""A small HTTP client."""


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
        self.read = self.counted(socket.recv)

    def counted(self, recv):
        def read(n):
            part = recv(n)
            self.received += len(part)
            return part
        return read


def fetch(address):
    return Response(Socket('text of ' + address))
