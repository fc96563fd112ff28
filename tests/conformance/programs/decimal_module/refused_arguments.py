# Arguments that contexts of decimal refuse, and in whose name
import decimal


def tried(f):
    try:
        print(repr(f()))
    except TypeError as e:
        print(type(e).__name__, e)


c = decimal.Context()
tried(lambda: c.is_canonical(5))
tried(lambda: c.is_canonical(decimal.Decimal(5)))
tried(lambda: c.canonical(5))
tried(lambda: decimal.localcontext(nothing=3))
tried(lambda: decimal.Context(nothing=3))
tried(lambda: decimal.localcontext(5))
tried(lambda: decimal.Context(1, 2, 3, 4, 5, 6, 7, 8, 9))
