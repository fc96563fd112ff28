import asyncio
import gc
import weakref

from background import Background

sent = []


class Mail:
    def __init__(self, to):
        self.to = to
        self.reply = None


async def send(mail):
    mail.reply = asyncio.get_running_loop().create_future()
    waiting.append(weakref.ref(mail.reply))
    await mail.reply
    sent.append(mail.to)


waiting = []


async def main():
    background = Background()
    for name in ('ada', 'ben', 'eva'):
        background.start(send(Mail(name)))
    await asyncio.sleep(0)
    gc.collect()
    # mark: while it waits
    for reply in waiting:
        future = reply()
        if future is not None:
            future.set_result('thanks')
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(sorted(sent), background.errors)
    await background.close()


asyncio.run(main())
