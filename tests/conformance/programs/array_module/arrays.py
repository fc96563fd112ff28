from array import array

a = array('i', [1, 2, 3])
print(a, a[0], a[-1], a[::2], len(a), a.typecode, a.itemsize, 2 in a, list(a), a.tolist(), a.tobytes())
a.append(4)
a.extend([5, 6])
a.insert(0, 0)
print(a, a.pop(), a.pop(0), a.index(3), a.count(2), a + array('i', [9]), a * 2, a == array('i', [1, 2, 3, 4, 5]), a < array('i', [2]))
a.remove(3)
a.reverse()
a[1:3] = array('i', [7, 8, 9])
del a[0]
print(a, array('d', [1, 2.5]), array('f', [1.5]), array('B', b'abc'), array('h'), sum(array('d', [0.5, 0.25])))
b = array('h', [1, 2])
b.frombytes(b'\x03\x00')
b.byteswap()
print(b, bytes(array('h', [1, 2])), sorted(array('b', [3, 1, 2])), [x for x in reversed(array('b', [1, 2]))], max(array('q', [2 ** 40, 1])))
b *= 2
b += array('h', [1])
print(b, bytearray(array('B', [1, 2])))
for what in (
    lambda: array('z'), lambda: array(1), lambda: array('i', 'a'), lambda: array('i', [1.5]), lambda: array('b', [200]), lambda: array('B', [-1]),
    lambda: array('H', [70000]), lambda: array('I', [-1]), lambda: array('q', [2 ** 63]), lambda: array('d', ['a']), lambda: array('i', b'123'), lambda: a[99],
    lambda: a['x'], lambda: a + [1], lambda: a + array('d'), lambda: a * 'x', lambda: a.index(99), lambda: a.remove(99), lambda: array('i').pop(), lambda: a.append('x'),
    lambda: a.fromlist((1,)), lambda: a.extend(array('d')), lambda: hash(a), lambda: a < 1, lambda: a.__setitem__(0, 'x'), lambda: a.__setitem__(slice(0, 1), [1]),
    lambda: a.tounicode(), lambda: array('i', 5),
):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, '|', error)
