import asyncio

from rpc import Client

sent = []


async def main():
    client = Client(sent.append)
    questions = [asyncio.ensure_future(client.ask('question %d' % number, 60)) for number in range(3)]
    await asyncio.sleep(0)
    print(client.waiting, [question for number, question in sent])
    for number, question in reversed(sent):
        client.receive(number, question + ' answered')
    print(await asyncio.gather(*questions), client.waiting, client.late)


asyncio.run(main())
