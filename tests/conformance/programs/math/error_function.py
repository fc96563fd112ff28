# The error function and what statistics makes of it.
# profiles: 3.13+
import math
from statistics import NormalDist

for x in (0.0, -0.0, 5e-324, 1e-9, 0.3, 0.84375, 1.0, 1.7, 2.857142857142857, 3.9, 5.9, 6.0, 26.5, 27.2, 28.0, math.inf):
    print(x, math.erf(x), math.erf(-x), math.erfc(x), math.erfc(-x))
print(math.erf(math.nan), math.erfc(math.nan), math.erf(True))
try:
    math.erf('1')
except TypeError as error:
    print(error)

heights = NormalDist(170, 9.5)
for height in (120, 150.5, 165, 170, 171.25, 188, 230):
    print(height, heights.cdf(height), heights.inv_cdf(heights.cdf(height)) if 130 < height < 220 else None)
print(heights.overlap(NormalDist(175, 8)))
