import asyncio

from background import Background


class Mail:
    def __init__(self, to):
        self.to = to


async def send(to):
    mail = Mail(to)
    await asyncio.sleep(0)
    if not mail.to:
        raise ValueError('no address')
    return mail


async def main():
    background = Background()
    for name in ('ada', '', 'ben', ''):
        background.start(send(name))
    for _ in range(6):
        await asyncio.sleep(0)
    # mark: after the mails
    print(background.errors)
    await background.close()
    print('closed')


asyncio.run(main())
