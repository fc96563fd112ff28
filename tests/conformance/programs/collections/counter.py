from collections import Counter

c = Counter("mississippi")
print(c, c["s"], c["z"], len(c), c.most_common(2), c.most_common(), sum(c.values()), sorted(c.elements()))
print(Counter(a=3, b=1), Counter({"x": 2}), Counter([1, 1, 2]), Counter())
a, b = Counter(a=3, b=1), Counter(a=1, b=2, c=5)
print(a + b, a - b, a & b, a | b, +Counter(x=-1, y=2), -Counter(x=-1), a == Counter(b=1, a=3))
c.update("sss")
c.subtract({"m": 5})
print(c, c["m"], c.total() if hasattr(c, "total") else sum(c.values()))
del c["m"]
c["new"] += 2
print(sorted(c), dict(c)["new"], "q" in c, list(Counter("abca")), max(c, key=c.get))
words = "the cat and the dog and the bird".split()
for word, n in Counter(words).most_common(3):
    print(word, n)
print(a <= b, Counter(a=1) <= Counter(a=2), a.copy() is a, Counter(a=0) == Counter())
