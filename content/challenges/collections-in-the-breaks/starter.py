"""Collections between requests."""
import gc
from contextlib import contextmanager


class Breaks:
    def __init__(self, every):
        self.every = every

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        pass

    @contextmanager
    def request(self):
        yield
