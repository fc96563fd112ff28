"""Square roots, polar form and what the functions give on and off the axes."""
import cmath
import math


def quadratic(a, b, c):
    root = cmath.sqrt(b * b - 4 * a * c)
    return (-b + root) / (2 * a), (-b - root) / (2 * a)


print(quadratic(1, -3, 2))
print(quadratic(1, 2, 5))
print(cmath.sqrt(-1), cmath.sqrt(-0.0), cmath.sqrt(complex(-4, -0.0)))

for z in (1, 1j, -1, 3 + 4j, -2.5 - 1j, 0):
    length, angle = cmath.polar(z)
    print(z, length, angle, cmath.phase(z))
    print(cmath.isclose(cmath.rect(length, angle), z, abs_tol=1e-12))

print([cmath.isclose(cmath.rect(1, k * math.pi / 3) ** 6, 1) for k in range(6)])
print(cmath.exp(1j * cmath.pi).real, cmath.e, cmath.tau)

for name in ("acos", "acosh", "asin", "asinh", "atan", "atanh", "cos", "cosh", "exp", "log", "log10", "sin", "sinh", "sqrt", "tan", "tanh"):
    function = getattr(cmath, name)
    print(name, *(f"{function(z):.14g}" for z in (0.5 + 0.25j, -2, 3)))
print(cmath.log(8, 2), cmath.log(-1), cmath.log(1j, 1 + 1j))
