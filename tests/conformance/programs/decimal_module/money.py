from decimal import Decimal, ROUND_HALF_UP, ROUND_DOWN, getcontext

price = Decimal('19.99')
tax = price * Decimal('0.0825')
print(tax, tax.quantize(Decimal('0.01'), rounding=ROUND_HALF_UP), tax.quantize(Decimal('0.01'), ROUND_DOWN))
print(Decimal('0.1') + Decimal('0.2') == Decimal('0.3'), 0.1 + 0.2 == 0.3)
print(sum([Decimal('1.10')] * 3), Decimal(1) / Decimal(3), Decimal(2).sqrt())
print(Decimal(10) // 3, Decimal(-10) // 3, Decimal(10) % 3, Decimal(-10) % 3, divmod(Decimal('7.5'), 2))
getcontext().prec = 6
print(Decimal(1) / 7, Decimal(22) / 7, Decimal('123456789') + 0)
print(Decimal('1.20') * 2, Decimal('1E+3'), Decimal('1000').normalize(), Decimal('1.500').normalize())
print(max(Decimal('1.5'), 2), sorted([Decimal('3'), Decimal('1.5'), Decimal('-2')]))
print(round(Decimal('2.675'), 2), round(Decimal('2.5')), int(Decimal('-7.9')), float(Decimal('0.25')))
print(f'{Decimal("1234567.891"):,.2f}', f'{Decimal("0.256"):.1%}', f'{Decimal("5"):>8.2f}|', f'{Decimal("12345"):e}')
print(Decimal('3.14').as_tuple(), Decimal('0.75').as_integer_ratio(), hash(Decimal('0.5')) == hash(0.5))
print(Decimal('12.30').to_eng_string(), Decimal('-0'), -Decimal('0'), abs(Decimal('-3')), +Decimal('1.23456789'))
for text in ('1_000.5', ' 7 ', '-Infinity', 'nan', '1e-7', '0.000001', '0.0000001'):
    print(repr(Decimal(text)))
