import contextvars
import asyncio
req = contextvars.ContextVar('req')
async def h(n):
    req.set(n); await asyncio.sleep(.01); return req.get()
async def main():
    req.set('m')
    print(await asyncio.gather(*(h(i) for i in range(3))), req.get())
asyncio.run(main())
