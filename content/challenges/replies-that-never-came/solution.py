"""Asks questions over a connection, and waits for their replies."""
import asyncio


class Client:
    def __init__(self, send):
        self.send = send
        self.table = {}
        self.asked = 0
        self.late = 0

    @property
    def waiting(self):
        return len(self.table)

    async def ask(self, question, timeout):
        self.asked += 1
        number = self.asked
        future = self.table[number] = asyncio.get_running_loop().create_future()
        try:
            self.send((number, question))
            return await asyncio.wait_for(future, timeout)
        finally:
            # Whoever asked puts the entry away, however the waiting ended.
            del self.table[number]

    def receive(self, number, reply):
        future = self.table.get(number)
        if future is None or future.done():
            self.late += 1
        else:
            future.set_result(reply)
