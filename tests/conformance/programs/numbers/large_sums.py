# sum() of ints beyond what a double and a long can hold
M = 2 ** 53
print(sum([M - 1, 1, 1, 1]), sum([M - 1] * 5000), sum([1 - M] * 3000), sum([M - 1, M - 1, 1 - M, -5]))
print(sum([M - 1] * 1100 + [2 ** 70, True, -3]), sum([M - 1] * 600, 2 ** 60), sum([M - 1] * 3, 0.5), sum([M-1]*2 + [0.5]))
print(sum(n * n for n in range(200_000)), sum([2 ** 62, 2 ** 62, 1]), sum([M - 1] * 2000 + [1 - M] * 1999))
