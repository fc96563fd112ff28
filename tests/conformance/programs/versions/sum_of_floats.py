# Sums of floats are compensated from 3.12 on.
print(sum([0.1] * 10), sum([0.1] * 10, 0.0), sum([1e16, 1.0, -1e16]), sum([0.1, 0.2, 0.3]))
print(sum([1, 2.5, 3]), sum([True, 0.5]), sum([1e308, 1e308, -1e308]), sum([float("inf"), 1]), sum((x / 10 for x in range(11))))
print(sum([0.1] * 3) == 0.3, 0.1 + 0.1 + 0.1 == 0.3, sum([10 ** 20, 0.5]), sum([0.5, 10 ** 20, -10 ** 20]))
