def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


m = memoryview(bytearray(range(16)))
table = m.cast('B', [2, 8])
print(table.shape, table.strides, table.ndim, len(table), table.tolist())
for key in [(0, 1), (1, -1), 0, (0, 9), (0, 0, 0), (0,), slice(0, 1), (slice(0, 1), slice(0, 2)), 'a', (0, 'a')]:
    attempt(lambda: table[key] if not isinstance(key, slice) else table[key].tolist())
attempt(lambda: list(table))
attempt(lambda: table == m)
attempt(lambda: table == m.cast('b', (2, 8)))
attempt(lambda: table.tobytes('F'))
attempt(lambda: table.tobytes('A') == table.tobytes('C') == table.tobytes(None))
attempt(lambda: table.tobytes('X'))
attempt(lambda: table[::2].shape)
print(table.c_contiguous, table.f_contiguous, table.contiguous, table[::-1].contiguous)
attempt(lambda: table.cast('B').tolist())
for shape in [[3, 8], 3, [0], ['a'], [], [16], (4, 4), [2, 2, 4], [-1]]:
    attempt(lambda: m.cast('B', shape).tolist())
attempt(lambda: table.cast('h', [2, 4]))
attempt(lambda: m.cast('h', [2, 4]).tolist())
point = memoryview(b'a').cast('B', ())
attempt(lambda: point[()])
attempt(lambda: point[0])
attempt(lambda: point[...] is point)
attempt(lambda: point.tolist())
attempt(lambda: list(point))
print(point.ndim, point.shape, point.strides, point.nbytes)
