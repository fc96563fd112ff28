from decimal import *

D = Decimal
for prec in (9, 28, 50):
    getcontext().prec = prec
    print(D(1).exp(), D(2).ln(), D(2).log10(), D(2).sqrt(), D(3) ** D('0.5'))
    print(D('-1.5').exp(), D('1.0000001').ln(), D('0.3').log10(), D('1e100').ln(), D('99').sqrt())
    print(D('1.1') ** 20, D(2) ** -3, D('0.7') ** D('2.2'), D(10) ** 30, pow(D(7), 5, 13))
getcontext().prec = 28
print(D(100).log10(), D('0.001').log10(), D(0).exp(), D(1).ln(), D(0).ln(), D(16).sqrt(), D('0.25').sqrt(), D(4) ** D('0.5'))
print(D('123.456').logb(), D('1.5').scaleb(3), D(12345).shift(-2), D(12345).rotate(1), D('1.5').fma(2, D('0.25')))
print(D(5).remainder_near(3), D('1').next_plus(), D('1').next_minus(), D('1').next_toward(2), D('-0').number_class())
print(D('1101').logical_and(D('1011')), D('1101').logical_or(D('1011')), D('1101').logical_xor(D('1011')))
print(D('2.0').compare(D(2)), D('2.0').compare_total(D(2)), D(3).max(D('NaN')), D(-3).max_mag(2), D(1).copy_sign(D(-2)))
print(D('2.50').to_integral_value(), D('2.5').to_integral_exact(ROUND_UP), D('1.0').same_quantum(D('0.1')), D('1E+3').adjusted())
print([D(x).is_normal() for x in ('1', '0', 'NaN')], D('Inf').is_infinite(), D('-1').is_signed(), D('1.2300').canonical())
print(D.from_float(0.1), D(0.5), D(3) == 3.0, D('0.1') == 0.1, D(1) < 1.5, D('1.5') + 1, 2 - D('0.5'), 7 % D(4))
import math, numbers
print(math.floor(D('-1.5')), math.ceil(D('1.2')), math.trunc(D('-1.9')), isinstance(D(1), numbers.Number), isinstance(D(1), numbers.Real))
