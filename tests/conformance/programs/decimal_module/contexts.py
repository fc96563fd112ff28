from decimal import *

print(getcontext())
with localcontext() as ctx:
    ctx.prec = 5
    print(Decimal(1) / 3, ctx is getcontext())
print(Decimal(1) / 3)
with localcontext(Context(prec=3, rounding=ROUND_UP)) as ctx:
    print(Decimal(2) / 3, Decimal('1.001') + 0, ctx.flags[Inexact], ctx.flags[DivisionByZero])
ctx = Context(prec=4, traps=[])
setcontext(ctx)
print(Decimal(1) / 0, Decimal(0) / 0, Decimal('x'), ctx)
ctx.clear_flags()
print(ctx.sqrt(2), ctx.power(2, 10), ctx.divide(1, 8), ctx.add(1, 2), ctx.flags)
ctx.traps[Inexact] = True
try:
    print(Decimal(1) / 3)
except Inexact as error:
    print('inexact', error)
print(ctx.create_decimal('3.14'), ctx.Etiny(), ctx.Etop(), ctx.copy().prec, list(ctx.flags)[:2])
for rounding in (ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, ROUND_05UP):
    print(rounding, [str(Decimal(x).quantize(Decimal(1), rounding=rounding)) for x in ('2.5', '-2.5', '1.1', '-1.1', '5.1', '3.5')])
print(ExtendedContext.prec, BasicContext.rounding, DefaultContext.Emax, MAX_PREC)
try:
    ctx.precision = 3
except AttributeError as error:
    print(type(error).__name__)
