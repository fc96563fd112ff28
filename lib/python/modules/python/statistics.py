"""Averages, spreads, relations and distributions of numbers; sums are exact and rounded once."""

import math
import numbers
import random as _random
import sys
from bisect import bisect_left, bisect_right
from collections import Counter, namedtuple
from decimal import Decimal
from fractions import Fraction
from functools import reduce
from itertools import groupby, repeat
from math import acos, asin, atan, cos, cosh, erf, erfc, exp, fabs, fsum, hypot, isfinite, isinf, log, pi, sin, sqrt, tan, tau
from operator import itemgetter, mul

_VERSION = sys.version_info[:2]

__all__ = [
    "NormalDist", "StatisticsError", "correlation", "covariance", "fmean", "geometric_mean", "harmonic_mean",
    "linear_regression", "mean", "median", "median_grouped", "median_high", "median_low", "mode", "multimode",
    "pstdev", "pvariance", "quantiles", "stdev", "variance",
]
if _VERSION >= (3, 13):
    __all__ += ["kde", "kde_random"]
    __all__.sort()

random = _random

_SQRT2 = sqrt(2.0)


class StatisticsError(ValueError):
    pass


# Exact sums

def _sum(data):
    """The type to answer in, the exact sum as a fraction, and the number of items."""
    count = 0
    types = set()
    by_denominator = {}
    for kind, values in groupby(data, type):
        types.add(kind)
        for n, d in map(_exact_ratio, values):
            count += 1
            by_denominator[d] = by_denominator.get(d, 0) + n
    if None in by_denominator:
        total = by_denominator[None]
        assert not _isfinite(total)
    else:
        total = sum(Fraction(n, d) for d, n in by_denominator.items())
    return (reduce(_coerce, types, int), total, count)


def _ss(data, c=None):
    """The type to answer in, the exact sum of squared deviations, the centre and the number of items."""
    if c is not None:
        T, ssd, count = _sum((d := x - c) * d for x in data)
        return (T, ssd, c, count)
    count = 0
    types = set()
    sums = {}
    squares = {}
    for kind, values in groupby(data, type):
        types.add(kind)
        for n, d in map(_exact_ratio, values):
            count += 1
            sums[d] = sums.get(d, 0) + n
            squares[d] = squares.get(d, 0) + n * n
    if not count:
        ssd = c = Fraction(0)
    elif None in sums:
        ssd = c = sums[None]
        assert not _isfinite(ssd)
    else:
        total = sum(Fraction(n, d) for d, n in sums.items())
        total_of_squares = sum(Fraction(n, d * d) for d, n in squares.items())
        ssd = (count * total_of_squares - total * total) / count
        c = total / count
    return (reduce(_coerce, types, int), ssd, c, count)


def _isfinite(x):
    try:
        return x.is_finite()
    except AttributeError:
        return math.isfinite(x)


def _coerce(T, S):
    """The type that takes values of both, or TypeError."""
    assert T is not bool, "initial type T is bool"
    if T is S or S is int or S is bool:
        return T
    if T is int or issubclass(S, T):
        return S
    if issubclass(T, S):
        return T
    if issubclass(T, int):
        return S
    if issubclass(S, int):
        return T
    if issubclass(T, Fraction) and issubclass(S, float):
        return S
    if issubclass(T, float) and issubclass(S, Fraction):
        return T
    raise TypeError("don't know how to coerce %s and %s" % (T.__name__, S.__name__))


def _exact_ratio(x):
    """Numerator and denominator; (x, None) for what is not finite."""
    try:
        return x.as_integer_ratio()
    except AttributeError:
        pass
    except (OverflowError, ValueError):
        assert not _isfinite(x)
        return (x, None)
    try:
        return (x.numerator, x.denominator)
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator")


def _convert(value, T):
    """The value as a T."""
    if type(value) is T:
        return value
    if issubclass(T, int) and value.denominator != 1:
        T = float
    try:
        return T(value)
    except TypeError:
        if not issubclass(T, Decimal):
            raise
        return T(value.numerator) / T(value.denominator)


def _fail_neg(values, errmsg="negative value"):
    """The values, or StatisticsError at the first negative one."""
    for x in values:
        if x < 0:
            raise StatisticsError(errmsg)
        yield x


def _rank(data, /, *, key=None, reverse=False, ties="average", start=1) -> list[float]:
    """The place of each item in sorted order; equal items share the mean of their places."""
    if ties != "average":
        raise ValueError(f"Unknown tie resolution method: {ties!r}")
    if key is not None:
        data = map(key, data)
    pairs = sorted([(value, at) for at, value in enumerate(data)], reverse=reverse)
    ranks = [0] * len(pairs)
    before = start - 1
    for _, group in groupby(pairs, key=itemgetter(0)):
        places = [at for _, at in group]
        for at in places:
            ranks[at] = before + (len(places) + 1) / 2
        before += len(places)
    return ranks


# Roots of fractions, rounded correctly

_sqrt_bit_width: int = 2 * sys.float_info.mant_dig + 3


def _integer_sqrt_of_frac_rto(n: int, m: int) -> int:
    """The root of n/m rounded to odd, which loses nothing that a later rounding needs."""
    root = math.isqrt(n // m)
    return root | (root * root * m != n)


def _float_sqrt_of_frac(n: int, m: int) -> float:
    """The float next to the root of n/m."""
    shift = (n.bit_length() - m.bit_length() - _sqrt_bit_width) // 2
    if shift < 0:
        return _integer_sqrt_of_frac_rto(n << -2 * shift, m) / (1 << -shift)
    return (_integer_sqrt_of_frac_rto(n, m << 2 * shift) << shift) / 1


def _decimal_sqrt_of_frac(n: int, m: int) -> Decimal:
    """The Decimal next to the root of n/m."""
    if n <= 0:
        if not n:
            return Decimal("0.0")
        n, m = -n, -m
    root = (Decimal(n) / Decimal(m)).sqrt()
    rn, rd = root.as_integer_ratio()
    above = root.next_plus()
    an, ad = above.as_integer_ratio()
    if 4 * n * (rd * ad) ** 2 > m * (rd * an + ad * rn) ** 2:
        return above
    below = root.next_minus()
    bn, bd = below.as_integer_ratio()
    if 4 * n * (rd * bd) ** 2 < m * (rd * bn + bd * rn) ** 2:
        return below
    return root


def _root(value, T):
    """The root of an exact variance, as a T."""
    if _VERSION >= (3, 11):
        if issubclass(T, Decimal):
            return _decimal_sqrt_of_frac(value.numerator, value.denominator)
        return _float_sqrt_of_frac(value.numerator, value.denominator)
    value = _convert(value, T)
    try:
        return value.sqrt()
    except AttributeError:
        return sqrt(value)


# Averages

def _counted(iterable):
    """A list of floats to be added up, and how many there are."""
    try:
        return iterable, len(iterable)
    except TypeError:
        items = list(iterable)
        return items, len(items)


def mean(data):
    """The arithmetic mean."""
    T, total, n = _sum(data)
    if n < 1:
        raise StatisticsError("mean requires at least one data point")
    return _convert(total / n, T)


def _fmean_of_weighted(data, weights):
    if _VERSION >= (3, 12):
        if not isinstance(weights, (list, tuple)):
            weights = list(weights)
        try:
            total = math.sumprod(data, weights)
        except ValueError:
            raise StatisticsError("data and weights must be the same length")
    else:
        data, n = _counted(data)
        weights, number = _counted(weights)
        total = fsum(map(mul, data, weights))
        if n != number:
            raise StatisticsError("data and weights must be the same length")
    weight = fsum(weights)
    if not weight:
        raise StatisticsError("sum of weights must be non-zero")
    return total / weight


def _fmean(data):
    data, n = _counted(data)
    total = fsum(data)
    if not n:
        raise StatisticsError("fmean requires at least one data point")
    return total / n


if _VERSION >= (3, 11):
    def fmean(data, weights=None):
        """The arithmetic mean of floats."""
        return _fmean(data) if weights is None else _fmean_of_weighted(data, weights)
else:
    def fmean(data):
        """The arithmetic mean of floats."""
        return _fmean(data)


def geometric_mean(data):
    """The n-th root of the product."""
    if _VERSION < (3, 13):
        try:
            return exp(fmean(map(log, data)))
        except ValueError:
            raise StatisticsError("geometric mean requires a non-empty dataset containing positive numbers") from None
    n = 0
    zero_seen = False

    def positive(items):
        nonlocal n, zero_seen
        for n, x in enumerate(items, start=1):
            if x > 0.0 or math.isnan(x):
                yield x
            elif x == 0.0:
                zero_seen = True
            else:
                raise StatisticsError("No negative inputs allowed", x)

    total = fsum(map(log, positive(data)))
    if not n:
        raise StatisticsError("Must have a non-empty dataset")
    if math.isnan(total):
        return math.nan
    if zero_seen:
        return math.nan if total == math.inf else 0.0
    return exp(total / n)


def harmonic_mean(data, weights=None):
    """The reciprocal of the mean of the reciprocals."""
    if iter(data) is data:
        data = list(data)
    errmsg = "harmonic mean does not support negative values"
    n = len(data)
    if n < 1:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if n == 1 and weights is None:
        x = data[0]
        if not isinstance(x, (numbers.Real, Decimal)):
            raise TypeError("unsupported type")
        if x < 0:
            raise StatisticsError(errmsg)
        return x
    if weights is None:
        weights = repeat(1, n)
        sum_weights = n
    else:
        if iter(weights) is weights:
            weights = list(weights)
        if len(weights) != n:
            raise StatisticsError("Number of weights does not match data size")
        _, sum_weights, _ = _sum(_fail_neg(weights, errmsg))
    try:
        T, total, _ = _sum(w / x if w else 0 for w, x in zip(weights, _fail_neg(data, errmsg)))
    except ZeroDivisionError:
        return 0
    if total <= 0:
        raise StatisticsError("Weighted sum must be positive")
    return _convert(sum_weights / total, T)


# Middles

def _sorted_data(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data, len(data)


def median(data):
    """The item in the middle, or the mean of the two there."""
    data, n = _sorted_data(data)
    if n % 2:
        return data[n // 2]
    return (data[n // 2 - 1] + data[n // 2]) / 2


def median_low(data):
    """The item in the middle, or the lower of the two there."""
    data, n = _sorted_data(data)
    return data[(n - 1) // 2]


def median_high(data):
    """The item in the middle, or the higher of the two there."""
    data, n = _sorted_data(data)
    return data[n // 2]


def median_grouped(data, interval=1.0):
    """The median of data that was sorted into groups of a width."""
    data = sorted(data)
    n = len(data)
    if not n:
        raise StatisticsError("no median for empty data")
    if n == 1 and _VERSION < (3, 11):
        return data[0]
    x = data[n // 2]
    if _VERSION < (3, 11):
        for obj in (x, interval):
            if isinstance(obj, (str, bytes)):
                raise TypeError("expected number but got %r" % obj)
    first = bisect_left(data, x)
    last = bisect_right(data, x, lo=first)
    try:
        interval = float(interval)
        x = float(x)
    except ValueError:
        raise TypeError("Value cannot be converted to a float")
    return x - interval / 2.0 + interval * (n / 2 - first) / (last - first)


def mode(data):
    """The item that occurs most often, the first of them."""
    pairs = Counter(iter(data)).most_common(1)
    try:
        return pairs[0][0]
    except IndexError:
        raise StatisticsError("no mode for empty data") from None


def multimode(data):
    """All items that occur most often."""
    counts = Counter(iter(data))
    if not counts:
        return []
    highest = max(counts.values())
    return [value for value, count in counts.items() if count == highest]


def quantiles(data, *, n=4, method="exclusive"):
    """The points that cut the data into n equal parts."""
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    size = len(data)
    if size < 2:
        if _VERSION < (3, 13):
            raise StatisticsError("must have at least two data points")
        if size == 1:
            return data * (n - 1)
        raise StatisticsError("must have at least one data point")
    if method not in ("inclusive", "exclusive"):
        raise ValueError(f"Unknown method: {method!r}")
    points = []
    for i in range(1, n):
        if method == "inclusive":
            at, part = divmod(i * (size - 1), n)
        else:
            at = min(max(i * (size + 1) // n, 1), size - 1)
            part = i * (size + 1) - at * n
            at -= 1
        points.append((data[at] * (n - part) + data[at + 1] * part) / n)
    return points


# Spreads

def _mean_square(data, centre, taken, name, needed):
    """The type to answer in, and the exact sum of squared deviations over n - taken."""
    T, ss, c, n = _ss(data, centre)
    if n < taken + 1:
        raise StatisticsError(f"{name} requires at least {needed}")
    return T, ss / (n - taken)


def variance(data, xbar=None):
    """The variance of a sample."""
    T, square = _mean_square(data, xbar, 1, "variance", "two data points")
    return _convert(square, T)


def pvariance(data, mu=None):
    """The variance of a population."""
    T, square = _mean_square(data, mu, 0, "pvariance", "one data point")
    return _convert(square, T)


def stdev(data, xbar=None):
    """The standard deviation of a sample."""
    T, square = _mean_square(data, xbar, 1, "stdev" if _VERSION >= (3, 11) else "variance", "two data points")
    return _root(square, T)


def pstdev(data, mu=None):
    """The standard deviation of a population."""
    T, square = _mean_square(data, mu, 0, "pstdev" if _VERSION >= (3, 11) else "pvariance", "one data point")
    return _root(square, T)


def _mean_stdev(data):
    """Mean and standard deviation of a sample as floats."""
    T, ss, xbar, n = _ss(data)
    if n < 2:
        raise StatisticsError("stdev requires at least two data points")
    square = ss / (n - 1)
    try:
        return float(xbar), _float_sqrt_of_frac(square.numerator, square.denominator)
    except AttributeError:
        return float(xbar), float(xbar) / float(ss)


# Relations

def _sqrtprod(x: float, y: float) -> float:
    """The root of x*y, without overflow and with one rounding."""
    root = sqrt(x * y)
    if not isfinite(root):
        if isinf(root) and not isinf(x) and not isinf(y):
            scale = 2.0 ** -512
            return _sqrtprod(scale * x, scale * y) / scale
        return root
    if not root:
        if x and y:
            scale = 2.0 ** 537
            return _sqrtprod(scale * x, scale * y) / scale
        return root
    return root + math.sumprod((x, root), (y, -root)) / (2.0 * root)


if _VERSION >= (3, 12):
    def _products(x, y):
        return math.sumprod(x, y)
else:
    def _products(x, y):
        return fsum(map(mul, x, y))


def _check_pairs(x, y, what):
    n = len(x)
    if len(y) != n:
        raise StatisticsError(f"{what} requires that both inputs have same number of data points")
    if n < 2:
        raise StatisticsError(f"{what} requires at least two data points")
    return n


def covariance(x, y, /):
    """The sample covariance."""
    n = _check_pairs(x, y, "covariance")
    xbar = fsum(x) / n
    ybar = fsum(y) / n
    return _products([xi - xbar for xi in x], [yi - ybar for yi in y]) / (n - 1)


def _correlation(x, y, ranked):
    n = _check_pairs(x, y, "correlation")
    if ranked:
        start = (n - 1) / -2
        x = _rank(x, start=start)
        y = _rank(y, start=start)
    else:
        xbar = fsum(x) / n
        ybar = fsum(y) / n
        x = [xi - xbar for xi in x]
        y = [yi - ybar for yi in y]
    sxy = _products(x, y)
    sxx = _products(x, x)
    syy = _products(y, y)
    try:
        return sxy / (_sqrtprod(sxx, syy) if _VERSION >= (3, 12) else sqrt(sxx * syy))
    except ZeroDivisionError:
        raise StatisticsError("at least one of the inputs is constant")


if _VERSION >= (3, 12):
    def correlation(x, y, /, *, method="linear"):
        """How much two series vary together, from -1 to 1."""
        if method not in {"linear", "ranked"}:
            _check_pairs(x, y, "correlation")
            raise ValueError(f"Unknown method: {method!r}")
        return _correlation(x, y, method == "ranked")
else:
    def correlation(x, y, /):
        """How much two series vary together, from -1 to 1."""
        return _correlation(x, y, False)


LinearRegression = namedtuple("LinearRegression", ("slope", "intercept"))


def _linear_regression(x, y, proportional):
    n = _check_pairs(x, y, "linear regression")
    if not proportional:
        xbar = fsum(x) / n
        ybar = fsum(y) / n
        x = [xi - xbar for xi in x]
        y = [yi - ybar for yi in y]
    sxy = _products(x, y) + 0.0
    sxx = _products(x, x)
    try:
        slope = sxy / sxx
    except ZeroDivisionError:
        raise StatisticsError("x is constant")
    return LinearRegression(slope=slope, intercept=0.0 if proportional else ybar - slope * xbar)


if _VERSION >= (3, 11):
    def linear_regression(x, y, /, *, proportional=False):
        """Slope and intercept of the line with the least squares."""
        return _linear_regression(x, y, proportional)
else:
    def linear_regression(x, y, /):
        """Slope and intercept of the line with the least squares."""
        return _linear_regression(x, y, False)


# The normal distribution

def _polynomial(r, coefficients):
    """Horner's scheme, the highest power first."""
    value = 0.0
    for c in coefficients:
        value = value * r + c
    return value


# Wichura's algorithm AS 241, PPND16: numerator and denominator near the middle, in the tail and far out.
_CENTRAL = (
    (2.50908_09287_30122_6727e+3, 3.34305_75583_58812_8105e+4, 6.72657_70927_00870_0853e+4, 4.59219_53931_54987_1457e+4,
     1.37316_93765_50946_1125e+4, 1.97159_09503_06551_4427e+3, 1.33141_66789_17843_7745e+2, 3.38713_28727_96366_6080e+0),
    (5.22649_52788_52854_5610e+3, 2.87290_85735_72194_2674e+4, 3.93078_95800_09271_0610e+4, 2.12137_94301_58659_5867e+4,
     5.39419_60214_24751_1077e+3, 6.87187_00749_20579_0830e+2, 4.23133_30701_60091_1252e+1, 1.0),
)
_TAIL = (
    (7.74545_01427_83414_07640e-4, 2.27238_44989_26918_45833e-2, 2.41780_72517_74506_11770e-1, 1.27045_82524_52368_38258e+0,
     3.64784_83247_63204_60504e+0, 5.76949_72214_60691_40550e+0, 4.63033_78461_56545_29590e+0, 1.42343_71107_49683_57734e+0),
    (1.05075_00716_44416_84324e-9, 5.47593_80849_95344_94600e-4, 1.51986_66563_61645_71966e-2, 1.48103_97642_74800_74590e-1,
     6.89767_33498_51000_04550e-1, 1.67638_48301_83803_84940e+0, 2.05319_16266_37758_82187e+0, 1.0),
)
_FAR = (
    (2.01033_43992_92288_13265e-7, 2.71155_55687_43487_57815e-5, 1.24266_09473_88078_43860e-3, 2.65321_89526_57612_30930e-2,
     2.96560_57182_85048_91230e-1, 1.78482_65399_17291_33580e+0, 5.46378_49111_64114_36990e+0, 6.65790_46435_01103_77720e+0),
    (2.04426_31033_89939_78564e-15, 1.42151_17583_16445_88870e-7, 1.84631_83175_10054_68180e-5, 7.86869_13114_56132_59100e-4,
     1.48753_61290_85061_48525e-2, 1.36929_88092_27358_05310e-1, 5.99832_20655_58879_37690e-1, 1.0),
)


def _normal_dist_inv_cdf(p, mu, sigma):
    q = p - 0.5
    if fabs(q) <= 0.425:
        r = 0.180625 - q * q
        return mu + _polynomial(r, _CENTRAL[0]) * q / _polynomial(r, _CENTRAL[1]) * sigma
    r = sqrt(-log(p if q <= 0.0 else 1.0 - p))
    above, below = _TAIL if r <= 5.0 else _FAR
    r -= 1.6 if r <= 5.0 else 5.0
    x = _polynomial(r, above) / _polynomial(r, below)
    return mu + (-x if q < 0.0 else x) * sigma


def _share_below(t):
    """The share of a normal distribution that is below its mean and t times sqrt(2) standard deviations; erfc is exact for small ones."""
    return 0.5 * erfc(-t) if _VERSION >= (3, 14) else 0.5 * (1.0 + erf(t))


class NormalDist:
    """A normal distribution, by its mean and standard deviation."""

    __slots__ = {
        "_mu": "Arithmetic mean of a normal distribution",
        "_sigma": "Standard deviation of a normal distribution",
    }

    def __init__(self, mu=0.0, sigma=1.0):
        """From mean and standard deviation."""
        if sigma < 0.0:
            raise StatisticsError("sigma must be non-negative")
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        """The distribution of a sample."""
        if _VERSION < (3, 11):
            if not isinstance(data, (list, tuple)):
                data = list(data)
            xbar = fmean(data)
            return cls(xbar, stdev(data, xbar))
        return cls(*_mean_stdev(data))

    def samples(self, n, *, seed=None):
        """So many random values."""
        source = _random if seed is None else _random.Random(seed)
        mu, sigma = self._mu, self._sigma
        if _VERSION < (3, 13):
            return [source.gauss(mu, sigma) for _ in range(n)]
        return [_normal_dist_inv_cdf(source.random(), mu, sigma) for _ in repeat(None, n)]

    def pdf(self, x):
        """The density at x."""
        variance = self._sigma * self._sigma
        if not variance:
            raise StatisticsError("pdf() not defined when sigma is zero")
        distance = x - self._mu
        return exp(distance * distance / (-2.0 * variance)) / sqrt(tau * variance)

    def cdf(self, x):
        """The probability of a value not above x."""
        if not self._sigma:
            raise StatisticsError("cdf() not defined when sigma is zero")
        return _share_below((x - self._mu) / (self._sigma * _SQRT2))

    def inv_cdf(self, p):
        """The x of which cdf(x) is p."""
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError("p must be in the range 0.0 < p < 1.0")
        if _VERSION < (3, 13) and self._sigma <= 0.0:
            raise StatisticsError("cdf() not defined when sigma at or below zero")
        return _normal_dist_inv_cdf(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        """The points that cut the distribution into n equal parts."""
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        """The area under both densities."""
        if not isinstance(other, NormalDist):
            raise TypeError("Expected another NormalDist instance")
        a, b = self, other
        if (b._sigma, b._mu) < (a._sigma, a._mu):
            a, b = b, a
        if not a.variance or not b.variance:
            raise StatisticsError("overlap() not defined when sigma is zero")
        dv = b.variance - a.variance
        dm = fabs(b._mu - a._mu)
        if not dv:
            away = dm / (2.0 * a._sigma * _SQRT2)
            return erfc(away) if _VERSION >= (3, 14) else 1.0 - erf(away)
        middle = a._mu * b.variance - b._mu * a.variance
        width = a._sigma * b._sigma * sqrt(dm * dm + dv * log(b.variance / a.variance))
        x1 = (middle + width) / dv
        x2 = (middle - width) / dv
        return 1.0 - (fabs(b.cdf(x1) - a.cdf(x1)) + fabs(b.cdf(x2) - a.cdf(x2)))

    def zscore(self, x):
        """How many standard deviations x is from the mean."""
        if not self._sigma:
            raise StatisticsError("zscore() not defined when sigma is zero")
        return (x - self._mu) / self._sigma

    @property
    def mean(self):
        """The mean."""
        return self._mu

    @property
    def median(self):
        """The median, which is the mean."""
        return self._mu

    @property
    def mode(self):
        """The mode, which is the mean."""
        return self._mu

    @property
    def stdev(self):
        """The standard deviation."""
        return self._sigma

    @property
    def variance(self):
        """The square of the standard deviation."""
        return self._sigma * self._sigma

    def __add__(x1, x2):
        """The sum with a constant or with an independent variable."""
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu + x2._mu, hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu + x2, x1._sigma)

    def __sub__(x1, x2):
        """The difference with a constant or an independent variable."""
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu - x2._mu, hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu - x2, x1._sigma)

    def __mul__(x1, x2):
        """Scaled by a constant."""
        return NormalDist(x1._mu * x2, x1._sigma * fabs(x2))

    def __truediv__(x1, x2):
        """Scaled by the reciprocal of a constant."""
        return NormalDist(x1._mu / x2, x1._sigma / fabs(x2))

    def __pos__(x1):
        """A copy."""
        return NormalDist(x1._mu, x1._sigma)

    def __neg__(x1):
        """The mean negated."""
        return NormalDist(-x1._mu, x1._sigma)

    __radd__ = __add__

    def __rsub__(x1, x2):
        """A constant less the variable."""
        return -(x1 - x2)

    __rmul__ = __mul__

    def __eq__(x1, x2):
        """Same mean and standard deviation."""
        if not isinstance(x2, NormalDist):
            return NotImplemented
        return x1._mu == x2._mu and x1._sigma == x2._sigma

    def __hash__(self):
        """The hash of both."""
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f"{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})"

    def __getstate__(self):
        return self._mu, self._sigma

    def __setstate__(self, state):
        self._mu, self._sigma = state


# Kernel density estimation

def _kernel(kernel):
    """Density, cumulative distribution and half-width of the support (None for all numbers)."""
    match kernel:
        case "normal" | "gauss":
            root = sqrt(2 * pi)
            sqrt2 = sqrt(2)
            return lambda t: exp(-1 / 2 * t * t) / root, lambda t: _share_below(t / sqrt2), None
        case "logistic":
            return lambda t: 1 / 2 / (1.0 + cosh(t)), lambda t: 1.0 - 1.0 / (exp(t) + 1.0), None
        case "sigmoid":
            c1 = 1 / pi
            c2 = 2 / pi
            return lambda t: c1 / cosh(t), lambda t: c2 * atan(exp(t)), None
        case "rectangular" | "uniform":
            return lambda t: 1 / 2, lambda t: 1 / 2 * t + 1 / 2, 1.0
        case "triangular":
            return lambda t: 1.0 - abs(t), lambda t: t * t * (1 / 2 if t < 0.0 else -1 / 2) + t + 1 / 2, 1.0
        case "parabolic" | "epanechnikov":
            return lambda t: 3 / 4 * (1.0 - t * t), lambda t: -1 / 4 * t ** 3 + 3 / 4 * t + 1 / 2, 1.0
        case "quartic" | "biweight":
            return (lambda t: 15 / 16 * (1.0 - t * t) ** 2,
                    lambda t: 3 / 16 * t ** 5 - 5 / 8 * t ** 3 + 15 / 16 * t + 1 / 2, 1.0)
        case "triweight":
            return (lambda t: 35 / 32 * (1.0 - t * t) ** 3,
                    lambda t: 35 / 32 * (-1 / 7 * t ** 7 + 3 / 5 * t ** 5 - t ** 3 + t) + 1 / 2, 1.0)
        case "cosine":
            c1 = pi / 4
            c2 = pi / 2
            return lambda t: c1 * cos(c2 * t), lambda t: 1 / 2 * sin(c2 * t) + 1 / 2, 1.0
        case _:
            raise StatisticsError(f"Unknown kernel name: {kernel!r}")


def _check_sample(data, h):
    n = len(data)
    if not n:
        raise StatisticsError("Empty data sequence")
    if not isinstance(data[0], (int, float)):
        raise TypeError("Data sequence must contain ints or floats")
    if h <= 0.0:
        raise StatisticsError(f"Bandwidth h must be positive, not h={h!r}")
    return n


def _kde(data, h, kernel="normal", *, cumulative=False):
    """A function that estimates the density, or the cumulative distribution, that a sample comes from."""
    n = _check_sample(data, h)
    density, distribution, support = _kernel(kernel)
    if support is None:
        def pdf(x):
            return sum(density((x - xi) / h) for xi in data) / (len(data) * h)

        def cdf(x):
            return sum(distribution((x - xi) / h) for xi in data) / len(data)
    else:
        ordered = sorted(data)
        reach = h * support

        def near(x):
            nonlocal n, ordered
            if len(data) != n:
                ordered = sorted(data)
                n = len(data)
            first = bisect_left(ordered, x - reach)
            return first, ordered[first:bisect_right(ordered, x + reach)]

        def pdf(x):
            _, supported = near(x)
            return sum(density((x - xi) / h) for xi in supported) / (n * h)

        def cdf(x):
            first, supported = near(x)
            return sum((distribution((x - xi) / h) for xi in supported), first) / n
    if cumulative:
        cdf.__doc__ = f"CDF estimate with h={h!r} and kernel={kernel!r}"
        return cdf
    pdf.__doc__ = f"PDF estimate with h={h!r} and kernel={kernel!r}"
    return pdf


def _newton_raphson(f_inv_estimate, f, f_prime, tolerance=1e-12):
    """The inverse of f, from an estimate of it and the derivative of f."""
    def f_inv(y):
        x = f_inv_estimate(y)
        while abs(diff := f(x) - y) > tolerance:
            x -= diff / f_prime(x)
        return x
    return f_inv


def _lower_half(p):
    return (1.0, p) if p <= 1 / 2 else (-1.0, 1.0 - p)


def _quartic_invcdf_estimate(p):
    sign, p = _lower_half(p)
    x = (2.0 * p) ** 0.4258865685331 - 1.0
    if p >= 0.004 < 0.499:
        x += 0.026818732 * sin(7.101753784 * p + 2.73230839482953)
    return x * sign


def _triweight_invcdf_estimate(p):
    sign, p = _lower_half(p)
    return ((2.0 * p) ** 0.3400218741872791 - 1.0) * sign


def _inverse_by_newton(estimate, kernel):
    density, distribution, _ = _kernel(kernel)
    return _newton_raphson(f_inv_estimate=estimate, f=distribution, f_prime=density)


def _kde_random(data, h, kernel="normal", *, seed=None):
    """A function that draws random values from the estimated density."""
    _check_sample(data, h)
    inverse = _kernel_invcdfs.get(kernel)
    if inverse is None:
        raise StatisticsError(f"Unknown kernel name: {kernel!r}")
    source = _random.Random(seed)
    uniform = source.random
    choice = source.choice

    def rand():
        return choice(data) + h * inverse(uniform())

    rand.__doc__ = f"Random KDE selection with h={h!r} and kernel={kernel!r}"
    return rand


if _VERSION >= (3, 13):
    kde = _kde
    kde_random = _kde_random
    kde.__name__ = kde.__qualname__ = "kde"
    kde_random.__name__ = kde_random.__qualname__ = "kde_random"
    _quartic_invcdf = _inverse_by_newton(_quartic_invcdf_estimate, "quartic")
    _triweight_invcdf = _inverse_by_newton(_triweight_invcdf_estimate, "triweight")
    _kernel_invcdfs = {
        "normal": NormalDist().inv_cdf,
        "logistic": lambda p: log(p / (1 - p)),
        "sigmoid": lambda p: log(tan(p * pi / 2)),
        "rectangular": lambda p: 2 * p - 1,
        "parabolic": lambda p: 2 * cos((acos(2 * p - 1) + pi) / 3),
        "quartic": _quartic_invcdf,
        "triweight": _triweight_invcdf,
        "triangular": lambda p: sqrt(2 * p) - 1 if p < 1 / 2 else 1 - sqrt(2 - 2 * p),
        "cosine": lambda p: 2 * asin(2 * p - 1) / pi,
    }
    for _name, _same in (("gauss", "normal"), ("uniform", "rectangular"), ("epanechnikov", "parabolic"), ("biweight", "quartic")):
        _kernel_invcdfs[_name] = _kernel_invcdfs[_same]
