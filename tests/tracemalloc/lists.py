import tracemalloc

tracemalloc.start()

numbers = [n for n in range(5000)]
squares = []
for n in range(2000):
    squares.append(n * n)
zeros = [0] * 3000
table = [[row] * 20 for row in range(200)]
copies = [list(row) for row in table[:100]]
flat = sum(table, [])
half = list(range(1000, 4000))
del half[500:]
empty = [[] for _ in range(500)]
