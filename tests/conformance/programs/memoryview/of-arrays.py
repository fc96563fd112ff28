def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


import array
import weakref

a = array.array('i', [1, 2, 3])
v = memoryview(a)
print(v.format, v.itemsize, v.nbytes, v.tolist(), v.shape, v.strides, v.readonly, v.obj is a)
v[1] = 77
print(a)
attempt(lambda: a.append(3))
attempt(lambda: a.pop())
attempt(lambda: a.extend([1]))
v[0:2] = array.array('i', [8, 9])
print(a, v == a, v == array.array('d', [8, 9, 3]), v == array.array('i', [8, 9]))
print(v[::2].tolist(), v[::-1].tobytes(), v[::2].contiguous, v[::2].f_contiguous, v[::2].strides)
print(v.cast('B').tolist(), 9 in v, 78 in v, list(reversed(v)), list(v))
r = weakref.ref(a)
del v
a.append(3)
print(a)
v = memoryview(a)
del a
print(r() is None, v.tolist())
del v
print(r() is None)
d = memoryview(array.array('d', [float('nan'), 1.0]))
print(d == d, d[1:] == d[1:], d[1:] == array.array('i', [1]), d.tolist())
b = memoryview(array.array('B', b'abc'))
print(b == b'abc', b'abc' == b, b == bytearray(b'abd'), bytes(b), b''.join([b, b'd']))
