"""Work in the background of a service."""
import asyncio
from collections import deque


class Background:
    def __init__(self):
        self._running = set()
        self._errors = deque(maxlen=10)
        self._is_closed = False

    @property
    def errors(self):
        return list(self._errors)

    def start(self, coroutine):
        if self._is_closed:
            coroutine.close()
            raise RuntimeError('the background is closed')
        task = asyncio.get_running_loop().create_task(coroutine)
        self._running.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task):
        self._running.discard(task)
        if not task.cancelled() and task.exception() is not None:
            self._errors.append(f'{type(task.exception()).__name__}: {task.exception()}')

    async def close(self):
        self._is_closed = True
        for task in self._running:
            task.cancel()
        while self._running:
            await asyncio.wait(self._running)
