# comprehensions over a million items
squares = [i * i for i in range(1_000_000)]
even = {n for n in squares if n % 2 == 0}
by_last = {n % 1000: n for n in squares}
print(len(even), len(by_last), sum(n for n in squares) % 1000)
