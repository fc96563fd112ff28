import gc, weakref

class Data:
    def __del__(self):
        print('data freed')

class Pause:
    def __await__(self):
        yield 'paused'

async def inner(data):
    await Pause()
    return data

async def outer():
    data = Data()
    result = await inner(data)
    return result is data

c = outer()
print(c.send(None))
ref = weakref.ref(c)
print(c.cr_await.__name__, c.cr_await.cr_frame.f_code.co_name)
del c
print(ref())

c = outer()
c.send(None)
try:
    c.send(None)
except StopIteration as stop:
    print(stop.value)
print(c.cr_frame, c.cr_await)
try:
    c.send(None)
except RuntimeError as error:
    print(error)

async def cycle():
    me = box[0]
    data = Data()
    await Pause()

box = []
c = cycle()
box.append(c)
c.send(None)
del c
box.clear()
gc.collect()
print('collected')

async def agen():
    data = Data()
    try:
        yield 1
        yield 2
    finally:
        print('closing')

a = agen()
try:
    a.asend(None).send(None)
except StopIteration as stop:
    print('item', stop.value)
del a
print('end')
