import asyncio

from rpc import Client

numbers = []


async def main():
    client = Client(lambda message: numbers.append(message[0]))
    try:
        await client.ask('slow', 0.001)
    except asyncio.TimeoutError:
        print('gave up')
    client.receive(numbers[0], 'too late')
    client.receive(99, 'never asked')
    task = asyncio.ensure_future(client.ask('quick', 60))
    await asyncio.sleep(0)
    client.receive(numbers[1], 'in time')
    client.receive(numbers[1], 'twice')
    print(await task, client.late, client.waiting)


asyncio.run(main())
