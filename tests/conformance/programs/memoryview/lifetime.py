# A view keeps its object, and blocks its size, until it dies or is released.
import gc
import sys
import weakref


class Buffer(bytearray):
    def __del__(self):
        print('buffer dies')


b = Buffer(b'abcdef')
v = memoryview(b)
w = v[2:4]
print(v.obj is b, w.obj is b, gc.is_tracked(v))
r = weakref.ref(b)
del b
print('still there', r() is not None)
v.release()
print(bytes(w))
w.release()
print('gone', r() is None)

data = bytearray(b'hello')
with memoryview(data) as view:
    view[0:1] = b'J'
    try:
        data.extend(b'!')
    except BufferError as error:
        print(error)
data.extend(b'!')
print(data)

cycle = Buffer(b'x')
cycle.view = memoryview(cycle)
del cycle
print('collect')
gc.collect()
print(sys.getrefcount(data))
