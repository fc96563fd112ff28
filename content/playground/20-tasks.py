# Tasks that wait for ever
import asyncio


class Payload:
    def __init__(self, number):
        self.number = number


waiting = []


async def work(payload):
    await asyncio.sleep(1000)
    return payload.number


async def main():
    for number in range(3):
        waiting.append(asyncio.create_task(work(Payload(number))))
    await asyncio.sleep(0)
    print(len(waiting), 'tasks hold their payloads')
    for task in waiting:
        task.cancel()
    await asyncio.gather(*waiting, return_exceptions=True)
    waiting.clear()
    print('cancelled and let go')


asyncio.run(main())
