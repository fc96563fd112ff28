# profiles: 3.13+
# Further values that a member gets while it is being made, and a generator that has only what it must.
import asyncio
from collections import defaultdict
from collections.abc import AsyncGenerator
from enum import Enum


class Kind(Enum):
    NONE = (0,)
    SOURCE = (1, 'src')

    def __new__(cls, value, *others):
        member = object.__new__(cls)
        member._value_ = value
        for other in others:
            member._add_value_alias_(other)
        return member


print(Kind('src'), Kind(1), list(Kind))


class Minimal(AsyncGenerator):
    def __init__(self):
        self.sent = []

    async def asend(self, value):
        self.sent.append(value)
        if len(self.sent) > 2:
            raise StopAsyncIteration
        return len(self.sent)

    async def athrow(self, typ, val=None, tb=None):
        return await super().athrow(typ, val, tb)


async def main():
    g = Minimal()
    print([item async for item in g], g.sent)
    print(await g.aclose())
    try:
        await g.athrow(ValueError)
    except ValueError as e:
        print(repr(e))


asyncio.run(main())
print(sorted(AsyncGenerator.__abstractmethods__))


class Own(defaultdict):
    def __init__(self):
        self.default_factory = self.make

    def make(self):
        return []


print(repr(Own()).replace('__main__.', ''))
