def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


m = memoryview(bytearray(range(16)))
for code in ['b', 'B', 'h', 'H', 'i', 'I', 'l', 'L', 'q', 'Q', 'n', 'N', 'e', 'f', 'd', 'c', '?', 'P', 'x', '@h', '<h', '', 'hh', 'w']:
    attempt(lambda: m.cast(code).tolist()[:2])
h = m.cast('@h')
print(h.format, h.itemsize, h.nbytes, h.shape, h.strides, h.ndim, h.suboffsets, len(h))
attempt(lambda: h.cast('i'))
attempt(lambda: h.cast('B').cast('i').tolist())
attempt(lambda: m[::2].cast('h'))
attempt(lambda: m[:3].cast('h'))
attempt(lambda: m.cast(3))
attempt(lambda: memoryview(b'').cast('h').shape)
attempt(lambda: h[1:3].tolist())
attempt(lambda: h[::-1].tobytes())
