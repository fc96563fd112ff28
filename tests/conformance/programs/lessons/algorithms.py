def sieve(limit):
    flags = [True] * (limit + 1)
    flags[0:2] = [False, False]
    for n in range(2, int(limit ** 0.5) + 1):
        if flags[n]:
            flags[n * n::n] = [False] * len(flags[n * n::n])
    return [n for n, prime in enumerate(flags) if prime]


def quicksort(items):
    if len(items) < 2:
        return items
    pivot, *rest = items
    return quicksort([x for x in rest if x < pivot]) + [pivot] + quicksort([x for x in rest if x >= pivot])


def binary_search(items, target):
    low, high = 0, len(items) - 1
    while low <= high:
        middle = (low + high) // 2
        if items[middle] == target:
            return middle
        if items[middle] < target:
            low = middle + 1
        else:
            high = middle - 1
    return -1


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def dijkstra(graph, start):
    distances = {start: 0}
    queue = [(0, start)]
    while queue:
        queue.sort(reverse=True)
        distance, node = queue.pop()
        for neighbour, weight in graph[node].items():
            candidate = distance + weight
            if candidate < distances.get(neighbour, float("inf")):
                distances[neighbour] = candidate
                queue.append((candidate, neighbour))
    return distances


def matrix_multiply(a, b):
    return [[sum(x * y for x, y in zip(row, column)) for column in zip(*b)] for row in a]


primes = sieve(100)
print(primes, len(primes))
print(quicksort([3, 6, 1, 8, 2, 9, 2]), binary_search(primes, 43), binary_search(primes, 44), gcd(1071, 462))
print(dijkstra({"a": {"b": 7, "c": 3}, "b": {"d": 2}, "c": {"b": 1, "d": 8}, "d": {}}, "a"))
print(matrix_multiply([[1, 2], [3, 4]], [[5, 6], [7, 8]]))
print(pow(3, 200, 1000007), sum(d for d in range(1, 28) if 28 % d == 0), [n for n in range(1, 500) if sum(int(c) ** len(str(n)) for c in str(n)) == n])
collatz = lambda n: 0 if n == 1 else 1 + collatz(n // 2 if n % 2 == 0 else 3 * n + 1)
print(max(range(1, 100), key=collatz), collatz(27), f"{0b1011:d} {0xff:08b} {bin(10)[2:]:0>8}")
