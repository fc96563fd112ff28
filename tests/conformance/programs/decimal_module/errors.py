from decimal import *


def show(what):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, '|', error, '|', isinstance(error, ArithmeticError), isinstance(error, ZeroDivisionError))


show(lambda: Decimal('twelve'))
show(lambda: Decimal(None))
show(lambda: Decimal((1, 2)))
show(lambda: Decimal(1) / 0)
show(lambda: Decimal(0) / 0)
show(lambda: Decimal(1) % 0)
show(lambda: Decimal(1) + 1.5)
show(lambda: Decimal(1) + '1')
show(lambda: Decimal(1) < 'a')
show(lambda: Decimal('NaN') < 1)
show(lambda: Decimal('NaN') == Decimal('NaN'))
show(lambda: Decimal(-1).sqrt())
show(lambda: Decimal(-1).ln())
show(lambda: Decimal(0) ** 0)
show(lambda: Decimal('9E+999999') * 10)
show(lambda: Decimal('123.456').quantize(Decimal('1E-30')))
show(lambda: Decimal(1).quantize(1.5))
show(lambda: int(Decimal('Infinity')))
show(lambda: int(Decimal('NaN')))
show(lambda: hash(Decimal('sNaN')))
show(lambda: format(Decimal(1), 'x'))
show(lambda: round(Decimal(1), 'a'))
show(lambda: Context(prec=0))
show(lambda: Context(rounding='up'))
show(lambda: setcontext(1))
show(lambda: Decimal(1).exp(5))
