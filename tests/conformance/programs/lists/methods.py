a = [3, 1, 2]
a.append(4)
a.extend([5, 6])
a.insert(0, 0)
a.insert(100, 7)
a.insert(-1, "x")
print(a, len(a), a.index(2), a.count(1), a.pop(), a.pop(0), a.pop(-2), a)
a.remove(1)
a.reverse()
print(a)
b = a.copy()
b.clear()
print(a, b, a + [1], a * 2, 2 * [0], [1, 2] == [1, 2], [[0] * 2] * 2)
a += (8, 9)
a *= 2
print(a, sum([1, 2, 3]), sum([1.5, 2]), sum([], 5), max(a, key=str), sorted([3, 1, 2], reverse=True))
nested = [[0] * 3] * 2
nested[0][0] = 1
print(nested)
c = [1, 2, 3, 4]
c[1:3] = []
c[len(c):] = [9]
c[0:0] = [7, 8]
print(c, c.index(9, 1), [1, 2, 1].index(1, 1), list("abc"), list((1, 2)), list({"k": 1}), list(range(3)))
words = ["banana", "Apple", "cherry", "apple"]
words.sort()
print(words)
words.sort(key=str.lower)
print(words)
words.sort(key=len, reverse=True)
print(words)
for action in [lambda: [].pop(), lambda: [1].pop(5), lambda: [1].remove(2), lambda: [1].index(2), lambda: [1] + (2,), lambda: [1, "a"].sort(), lambda: [1].insert("a", 1), lambda: [1].extend(5), lambda: [1] * "a", lambda: [1][1], lambda: [].index(1, 0, 5), lambda: list(1, 2), lambda: [3, 1].sort(key=5)]:
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
print([].sort(), [1].append(2), [2, 1].reverse(), [x for x in [1, [2, [3]]]], [1, 2, 3] > [1, 2], [] or "empty")
