import tracemalloc


def counter(start):
    count = start

    def step():
        nonlocal count
        count += 1
        return count

    return step


def countdown(n):
    while n:
        yield n
        n -= 1


tracemalloc.start()
counters = [counter(None) for _ in range(400)]
handlers = [lambda event, n=n: n for n in range(400)]
generators = [countdown(n) for n in range(200)]
