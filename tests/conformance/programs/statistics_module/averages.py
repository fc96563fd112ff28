from decimal import Decimal
from fractions import Fraction
from statistics import *

data = [2.5, 3.25, 5.5, 11.25, 11.75]
print(mean([1, 2, 3, 4, 4]), mean(data), fmean([3.5, 4.0, 5.25]), mean([Decimal('0.5'), Decimal('0.75')]), mean([Fraction(1, 3), Fraction(1, 2)]))
print(median([1, 3, 5]), median([1, 3, 5, 7]), median_low([1, 3, 5, 7]), median_high([1, 3, 5, 7]), median_grouped([1, 2, 2, 3, 4, 4, 4, 4, 4, 5]))
print(mode(['red', 'blue', 'blue']), multimode('aabbbbccddddeeffffgg'), geometric_mean([54, 24, 36]), harmonic_mean([40, 60]))
print(stdev(data), pstdev(data), variance(data), pvariance(data), variance([Decimal('27.5'), Decimal('30.25')]))
print(quantiles(data, n=4), quantiles([1, 2, 3, 4, 5], n=4, method='inclusive'), stdev([1, 1]), pvariance([1, 2, 3, 4], 2.5))
x = [1, 2, 3, 4, 5]
y = [2, 4, 5, 4, 5]
print(covariance(x, y), correlation(x, y), linear_regression(x, y))


def show(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, '|', error)


for function in (mean, fmean, median, mode, stdev, variance, pvariance, multimode, harmonic_mean):
    show(function, [])
show(mean, ['a'])
show(stdev, [1])
show(harmonic_mean, [-1, 2])
show(correlation, [1, 2], [1])
show(correlation, [1, 1], [1, 2])
show(quantiles, [1, 2], )
n = NormalDist(100, 15)
print(n, n.pdf(110), n.cdf(120), n.inv_cdf(0.9), n.quantiles(4), n + 5, n * 2, n - n, -n, n == NormalDist(100, 15), n.zscore(130))
print(NormalDist.from_samples([1, 2, 3, 4]), n.overlap(NormalDist(110, 10)), n.variance, hash(n) == hash(NormalDist(100, 15)))
