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
        future = asyncio.get_running_loop().create_future()
        self.table[number] = question, future
        self.send((number, question))
        return await asyncio.wait_for(future, timeout)

    def receive(self, number, reply):
        question, future = self.table.pop(number)
        future.set_result(reply)
