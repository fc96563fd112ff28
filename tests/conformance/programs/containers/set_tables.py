# The order of a set after many additions, removals and operations, as a checksum.
import math
import sys

state = 777
checksum = 7


def rnd(n):
    global state
    state = (state * 1103515245 + 12345) & 0x7FFFFFFF
    return (state >> 8) % n


def mix(x):
    global checksum
    checksum = (checksum * 31 + int(math.fmod(x, 1000003))) & 0xFFFFFFFF


def value():
    kind = rnd(6)
    if kind < 3:
        return rnd(40)
    if kind == 3:
        return rnd(100000)
    return (rnd(1000000) + 1) * 4294967296 - rnd(5) if kind == 4 else -rnd(3000)


for round in range(12):
    sets = [set(), set(), set()]
    for step in range(60):
        op, a, b = rnd(14), rnd(3), rnd(3)
        one, other = sets[a], sets[b]
        if op < 5:
            one.update([value() for i in range(rnd(30))])
        elif op == 5:
            for i in range(rnd(30)):
                one.discard(rnd(40))
        elif op == 10 and one:
            mix(one.pop())
        elif op == 12:
            one -= other
        elif op == 13:
            one ^= other
        else:
            made = {6: one | other, 7: one & other, 8: one - other, 9: one ^ other}
            sets[a] = made.get(op) or one.copy()
        for item in sets[a]:
            mix(item)
        mix(sys.getsizeof(sets[a]))
    print(checksum, [len(s) for s in sets])
words = "the quick brown fox jumps over the lazy dog again and again".split()
print(set(words), frozenset(words) - {"the"}, {"x", "y", "zz", "w"}, set("hello") ^ set("world"))
