for i in range(3):
    print(i)
else:
    print("else after for")
for i in range(5):
    if i == 2:
        continue
    if i == 4:
        break
    print(i)
else:
    print("never")
n = 3
while n:
    n -= 1
    if n == 1:
        continue
    print("n", n)
else:
    print("while else")
while True:
    break
else:
    print("never")
for i in range(2):
    for j in range(3):
        if j == 1:
            break
        print(i, j)
    else:
        print("never")
for x in []:
    pass
else:
    print("empty else", "x" in globals())
items = [1, 2, 3, 4]
for item in items:
    if item % 2 == 0:
        items.remove(item)
print(items)
growing = [1]
for g in growing:
    if len(growing) < 5:
        growing.append(g * 2)
print(growing)
table = {"a": 1}
try:
    for key in table:
        table["new"] = 1
except RuntimeError as error:
    print(error)
group = {1, 2}
try:
    for key in group:
        group.add(key + 10)
except RuntimeError as error:
    print(error)
table = {"a": 1, "b": 2}
try:
    for key in table:
        del table[key]
        table[key + "x"] = 1
except RuntimeError as error:
    print(error)
for a, *b in [(1, 2, 3), "xyz"]:
    print(a, b)
for box in [{}]:
    for box["key"] in "ab":
        print(box)
print(sum(1 for _ in range(1000)), [i for i in range(10, 0, -3)], list(reversed(range(4))))
print(list(zip("abc", range(2))), list(enumerate("xy", 5)), list(map(lambda a, b: a + b, [1, 2], [3, 4])))
try:
    for x in 5:
        pass
except TypeError as error:
    print(error)
