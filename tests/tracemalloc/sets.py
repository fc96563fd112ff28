import tracemalloc

tracemalloc.start()

numbers = set(range(1000, 3000))
words = set()
for n in range(800):
    words.add('word %d' % n)
small = [{n} for n in range(300)]
pairs = {(n, n + 1) for n in range(500)}
frozen = [frozenset(range(n, n + 10)) for n in range(100)]
