"""Work in the background of a service."""
import asyncio


class Background:
    def __init__(self):
        self.errors = []

    def start(self, coroutine):
        asyncio.get_running_loop().create_task(coroutine)

    async def close(self):
        pass
