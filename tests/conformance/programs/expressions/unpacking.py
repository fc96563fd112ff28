a, b = 1, 2
a, b = b, a
print(a, b)
first, *rest = [1, 2, 3]
*init, last = "abc"
head, *middle, tail = range(5)
print(first, rest, init, last, head, middle, tail)
(x, y), [z, *w] = (1, 2), (3, 4, 5)
print(x, y, z, w)
for i, (p, q) in enumerate([(1, 2), (3, 4)]):
    print(i, p, q)
print([*range(3), *"ab", 9], (*[1], *(2,)), {*[1, 2], *[2, 3]}, {**{"a": 1}, "b": 2, **{"a": 3}})
c = d = [0]
c.append(1)
print(d)
lst = [0, 0]
i = 0
i, lst[i] = 1, 9
print(i, lst)
[e] = [5]
(f,) = "f"
print(e, f)
for source in [(1, 2, 3), (1,), [], "ab", {1: 2}]:
    try:
        a, b = source
        print(a, b)
    except ValueError as error:
        print(error)
try:
    a, *b, c = (1,)
except ValueError as error:
    print(error)
try:
    a, b = 5
except TypeError as error:
    print(error)
try:
    a, b = None
except TypeError as error:
    print(error)
try:
    print(*5)
except TypeError as error:
    print(error)
try:
    [*None]
except TypeError as error:
    print(error)
try:
    {**[1]}
except TypeError as error:
    print(error)
