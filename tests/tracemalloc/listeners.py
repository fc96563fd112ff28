import tracemalloc


class Emitter:
    def __init__(self):
        self.listeners = []

    def on(self, listener):
        self.listeners.append(listener)


class Session:
    def __init__(self, emitter, name):
        self.name = name
        self.buffer = bytearray(2048)
        emitter.on(self.handle)

    def handle(self, event):
        self.last = event


def run(emitter):
    for n in range(300):
        Session(emitter, f'session {n}')


tracemalloc.start()
emitter = Emitter()
run(emitter)
