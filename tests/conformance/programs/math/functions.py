import math

print(math.pi, math.e, math.tau, math.inf, math.nan)
print(math.sqrt(2), math.floor(-1.5), math.ceil(1.2), math.trunc(-1.7), math.fabs(-2), math.factorial(20), math.gcd(12, 18), math.lcm(4, 6), math.gcd(), math.isqrt(99), math.comb(5, 2), math.perm(5, 2))
print(math.exp(1), math.log(10), math.log2(8), math.log10(1000), math.log(8, 2), math.log1p(0.5), math.expm1(0.5), math.pow(2, 0.5), math.hypot(3, 4), math.dist([0, 0], [3, 4]))
print(math.sin(1), math.cos(1), math.tan(1), math.atan(1), math.atan2(1, -1), math.asin(0.5), math.acos(0.5), math.sinh(1), math.degrees(math.pi), math.radians(180))
print(math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1.0), math.isclose(0.1 + 0.2, 0.3), math.copysign(1, -0.0), math.fmod(-7, 3), math.modf(3.25), math.frexp(8.5), math.ldexp(0.5, 4), math.fsum([0.1] * 10), math.prod([1, 2, 3, 4]), math.remainder(7, 4))
print(math.floor(10 ** 20), math.ceil(1e20), math.sqrt(10 ** 30), math.log(10 ** 400), math.factorial(30))
for action in [lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.factorial(1.5), lambda: math.floor("a"), lambda: math.exp(1000), lambda: math.gcd(1.5), lambda: math.acos(2), lambda: math.fmod(1, 0), lambda: math.floor(math.inf), lambda: math.sqrt(), lambda: math.comb(3, -1), lambda: math.pow(0, -1), lambda: math.isqrt(-1)]:
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


class Has:
    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"

    def __float__(self):
        return 4.0


print(math.floor(Has()), math.ceil(Has()), math.sqrt(Has()), math.ulp(1.0), math.nextafter(1.0, 2.0))
