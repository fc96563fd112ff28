import tracemalloc

tracemalloc.start()

pairs = [(n, str(n)) for n in range(1000)]
floats = [n / 7 for n in range(1500)]
large = [10 ** n for n in range(200)]
rows = list(zip(range(1000), range(1000, 2000), floats))
complexes = [complex(n, n) for n in range(300)]
