def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


class X:
    pass


m = memoryview(bytearray(range(16)))
attempt(lambda: memoryview(X()))
attempt(lambda: memoryview('s'))
attempt(lambda: memoryview())
attempt(lambda: memoryview(object=b'ab').tolist())
attempt(lambda: memoryview(memoryview(b'abc')[1:]).obj)
attempt(lambda: m['a'])
attempt(lambda: m[1:'a'])
attempt(lambda: m[0, 1])
attempt(lambda: memoryview(b'')[0])
attempt(lambda: (bool(memoryview(b'')), memoryview(b'').tolist(), bool(m)))
attempt(lambda: hash(m.toreadonly().cast('h')))
attempt(lambda: hash(m.toreadonly()))
attempt(lambda: hash(m))
attempt(lambda: hash(memoryview(b'abcd')) == hash(b'abcd'))
attempt(lambda: {memoryview(b'abcd'): 1}[b'abcd'])
attempt(lambda: hash(memoryview(b'abcd').cast('h')))
attempt(lambda: (m.hex(), m.hex(':', 2)))
attempt(lambda: m < m)
attempt(lambda: m != m)
attempt(lambda: m.cast('h') == m.cast('H'))
attempt(lambda: m == 5)
attempt(lambda: memoryview(b'abc')[::-1].tobytes())
attempt(lambda: m.count(1))
attempt(lambda: m.index(3))
attempt(lambda: m.index(300))
attempt(lambda: m.index(3, 1, 2))
attempt(lambda: type(iter(m)).__name__)
attempt(lambda: sum(m[::4]))
attempt(lambda: isinstance(m, memoryview) and repr(m)[:11])
