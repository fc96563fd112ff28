from collections import deque

d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
d.extend([5, 6])
d.extendleft([-1, -2])
print(d, len(d), d.pop(), d.popleft(), d)
d.rotate(2)
print(d)
d.rotate(-3)
print(d, d[0], d[-1], 3 in d, d.count(3), d.index(3))
d.insert(1, "x")
d.remove("x")
d.reverse()
print(d, list(reversed(d)), d.copy() == d, deque([1]) < deque([2]))
b = deque(maxlen=3)
for i in range(5):
    b.append(i)
print(b, b.maxlen, deque("abc", 2), deque([1, 2]) + deque([3]), deque([1]) * 3, list(b), bool(deque()))
d[0] = "first"
del d[1]
print(d)
d.clear()
print(d)
for action in [lambda: deque().pop(), lambda: deque().popleft(), lambda: deque([1])[5], lambda: deque([1]).remove(2), lambda: deque([1]).index(2), lambda: deque(5), lambda: deque(maxlen=-1), lambda: b.insert(0, 9), lambda: hash(deque())]:
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)
items = deque([1, 2])
try:
    for item in items:
        items.append(item)
except RuntimeError as error:
    print(error)
queue = deque(["a"])
while queue:
    node = queue.popleft()
    print(node, end=" ")
    if len(node) < 3:
        queue.append(node + "b")
print()
