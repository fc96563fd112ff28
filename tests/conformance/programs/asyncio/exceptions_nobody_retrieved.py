import asyncio
async def bad(x):
    raise ValueError(x)
async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(context['message'], repr(context.get('exception'))))
    t = asyncio.create_task(bad(4))
    await asyncio.sleep(.1)
    del t
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(.1)
    print('end')
asyncio.run(main())
