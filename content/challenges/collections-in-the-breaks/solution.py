"""Collections between requests."""
import gc
from contextlib import contextmanager


class Breaks:
    def __init__(self, every):
        self.every = every
        self._running = 0
        self._ended = 0

    def __enter__(self):
        self._was_enabled = gc.isenabled()
        gc.disable()
        return self

    def __exit__(self, *exception):
        if self._was_enabled:
            gc.enable()

    @contextmanager
    def request(self):
        self._running += 1
        try:
            yield
        finally:
            self._running -= 1
            self._ended += 1
            if self._ended >= self.every and self._running == 0:
                self._ended = 0
                gc.collect()
