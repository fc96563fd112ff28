"""A function registered for forks keeps its module's names until the streams are gone: threading's are such functions."""
import threading


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


threading.silent = Noisy('on threading')
threading.excepthook = lambda args: Noisy
kept = Noisy('in a global that the hook keeps')
