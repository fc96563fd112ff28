"""Work in the background of a service: each task takes itself off when it ends."""
import asyncio


class Background:
    def __init__(self):
        self.errors = []
        self.tasks = {}
        self.number = 0
        self.closed = False

    def start(self, coroutine):
        if self.closed:
            coroutine.close()
            raise RuntimeError('closed')
        self.number += 1
        self.tasks[self.number] = asyncio.ensure_future(self._run(self.number, coroutine))

    async def _run(self, number, coroutine):
        try:
            await coroutine
        except asyncio.CancelledError:
            pass
        except Exception as error:
            self.errors = [*self.errors, '%s: %s' % (type(error).__name__, error)][-10:]
        finally:
            coroutine.close()
            del self.tasks[number]

    async def close(self):
        self.closed = True
        tasks = list(self.tasks.values())
        await asyncio.sleep(0)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
