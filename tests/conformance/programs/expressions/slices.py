s = list(range(10))
print(s[2:5], s[:3], s[7:], s[:], s[-3:], s[:-7], s[::2], s[1::3], s[::-1], s[8:2:-2], s[-1:-4:-1])
print(s[5:2], s[100:], s[-100:2], s[3:3], s[2:100:4])
t = tuple(s)
print(t[1:4], t[::-3], "hello"[1:4], "hello"[::-1], b"hello"[1:3], range(10)[2:8:3], range(10)[::-1])
s[2:5] = ["a"]
print(s)
s[1:1] = [True, False]
print(s)
s[::4] = "xyz"
print(s)
del s[::2]
print(s)
del s[1:3]
print(s)
s[:] = []
print(s)
print(slice(1, 2), slice(None), slice(1, 10, 2).indices(5), slice(None, None, -1).indices(4))
try:
    s = [1, 2, 3]
    s[::2] = [1]
except ValueError as error:
    print(error)
for key in ["a", 1.5, None, (1, 2)]:
    try:
        [1, 2, 3][key]
    except TypeError as error:
        print(error)
for bad in (lambda: [1][5], lambda: (1,)[5], lambda: "a"[5], lambda: b"a"[5], lambda: range(2)[5], lambda: [1][-2], lambda: [].pop()):
    try:
        bad()
    except IndexError as error:
        print(error)
try:
    [1, 2][1:2:0]
except ValueError as error:
    print(error)
try:
    [1, 2]["a":]
except TypeError as error:
    print(error)


class Probe:
    def __getitem__(self, key):
        return key


p = Probe()
print(p[1], p[1:2], p[::3], p[1, 2], p[1:2, ..., None], p[()])
