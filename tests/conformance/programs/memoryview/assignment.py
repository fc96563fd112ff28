def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


m = memoryview(bytearray(range(16)))


def store(view, key, value):
    def action():
        view[key] = value
    attempt(action)


store(m, 0, 300)
store(m, 0, 'a')
store(m, 0, 1.5)
store(m, 99, 1)
store(m, 'a', 1)
store(m.cast('h'), 0, 1 << 20)
store(m.cast('d'), 0, 'a')
store(m.cast('d'), 0, 2)
store(m.cast('d'), 1, 10 ** 400)
store(m.cast('f'), 3, 0.5)
store(m.cast('c'), 0, 1)
store(m.cast('c'), 0, b'ab')
store(m.cast('c'), 1, b'z')
store(m.cast('?'), 2, [])
store(m.cast('Q'), 0, -1)
store(m.cast('Q'), 0, 1 << 64)
store(m.cast('q'), 0, 1 << 64)
store(m.cast('B', [2, 8]), 0, 1)
store(m.cast('B', [2, 8]), (0, 3), 7)
store(m.cast('B', [2, 8]), slice(0, 1), b'a')
store(m, slice(0, 2), b'abc')
store(m, slice(0, 2), m.cast('b')[0:2])
store(m, slice(0, 2), 5)
store(m, slice(0, 2), [1, 2])
store(m, slice(8, 10), b'XY')
store(m, slice(4, 8), m[5:9])
store(m, slice(None, None, 5), b'####')
store(m.toreadonly(), 0, 1)
store(memoryview(b'abc'), 0, 1)
print(m.tolist(), m.readonly, m.toreadonly().readonly)


def delete():
    del m[0]


attempt(delete)
