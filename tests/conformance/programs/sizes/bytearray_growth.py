# What a bytearray allocates ahead, and what it gives back.
import sys


def steps(data, action, times):
    seen = []
    for i in range(times):
        action(data, i)
        if not seen or seen[-1][1] != sys.getsizeof(data):
            seen.append((len(data), sys.getsizeof(data)))
    return seen


print(steps(bytearray(), lambda b, i: b.append(1), 200))
print(steps(bytearray(range(200)), lambda b, i: b.pop(), 200))
print(steps(bytearray(), lambda b, i: b.extend(b'x' * i), 20))
for n in 0, 1, 2, 7, 8, 100:
    data = bytes(n)
    print(n, [sys.getsizeof(x) for x in (
        data, bytearray(n), bytearray(data), bytearray(iter(data)), bytearray(data) + b'y', bytearray(data)[1:], bytearray(data).copy(),
    )])
class Mine(bytearray): pass
class Slotted(bytearray): __slots__ = ()
print(sys.getsizeof(Slotted()), sys.getsizeof(Mine()))
