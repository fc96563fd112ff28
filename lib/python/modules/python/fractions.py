"""Rational numbers without rounding."""

import math
import numbers
import operator
import sys
from decimal import Decimal

__all__ = ["Fraction"]

_VERSION = sys.version_info[:2]
_MODULUS = sys.hash_info.modulus
_HASH_INF = sys.hash_info.inf


class _Reader:
    """Takes a text apart from left to right."""

    __slots__ = ("text", "at")

    def __init__(self, text):
        self.text = text
        self.at = 0

    def peek(self):
        return self.text[self.at:self.at + 1]

    def take(self, choices):
        """The next character if it is one of these, else ''."""
        found = self.peek()
        if found == "" or found not in choices:
            return ""
        self.at += 1
        return found

    def spaces(self):
        while self.peek().isspace():
            self.at += 1

    def digits(self):
        """Digits, with single underscores between them from 3.11 on; '' if there are none."""
        start = self.at
        while self.peek().isdecimal():
            self.at += 1
            following = self.text[self.at + 1:self.at + 2]
            if _VERSION >= (3, 11) and self.peek() == "_" and following.isdecimal():
                self.at += 1
        return self.text[start:self.at]


def _parse(text):
    """Numerator and denominator of a literal, or None if it is none."""
    reader = _Reader(text)
    reader.spaces()
    negative = reader.take("+-") == "-"
    whole = reader.digits()
    if not whole and not (reader.peek() == "." and text[reader.at + 1:reader.at + 2].isdecimal()):
        return None
    numerator, denominator = int(whole or "0"), 1
    place = reader.at
    if _VERSION >= (3, 12):
        reader.spaces()
    if reader.take("/"):
        if _VERSION >= (3, 12):
            reader.spaces()
        below = reader.digits()
        if not below or not whole:
            return None
        denominator = int(below)
    else:
        reader.at = place
        if reader.take("."):
            places = reader.digits().replace("_", "")
            if places:
                denominator = 10 ** len(places)
                numerator = numerator * denominator + int(places)
        if reader.take("eE"):
            sign = reader.take("+-")
            power = reader.digits()
            if not power:
                return None
            if sign == "-":
                denominator *= 10 ** int(power)
            else:
                numerator *= 10 ** int(power)
    reader.spaces()
    if reader.at != len(text):
        return None
    return (-numerator if negative else numerator), denominator


def _round_to_place(n, d, exponent, drop_sign=False):
    """n/d as a multiple of 10**exponent, ties to even: whether it is negative, and how many."""
    if exponent < 0:
        n *= 10 ** -exponent
    else:
        d *= 10 ** exponent
    count, rest = divmod(n + d // 2, d)
    if rest == 0 and d % 2 == 0:
        count -= count & 1
    return (count < 0 if drop_sign else n < 0), abs(count)


def _round_to_figures(n, d, figures):
    """n/d with so many significant figures: whether it is negative, the figures and the exponent of the last one."""
    if n == 0:
        return False, 0, 1 - figures
    above, below = str(abs(n)), str(d)
    exponent = len(above) - len(below) + (below <= above) - figures
    negative, count = _round_to_place(n, d, exponent)
    if len(str(count)) > figures:
        count //= 10
        exponent += 1
    return negative, count, exponent


class _Spec:
    """A format specification; `valid` says whether it is one."""

    __slots__ = ("fill", "align", "sign", "no_negative_zero", "alternate", "zeros", "width", "separator",
                 "precision", "places_separator", "type", "valid")

    def __init__(self, text):
        reader = _Reader(text)
        self.fill = self.align = ""
        if text[1:2] and text[1] in "<>=^":
            self.fill, self.align = text[:2]
            reader.at = 2
        elif text[:1] and text[0] in "<>=^":
            self.align = text[0]
            reader.at = 1
        self.sign = reader.take("-+ ")
        self.no_negative_zero = bool(reader.take("z"))
        self.alternate = bool(reader.take("#"))
        self.zeros = False
        if reader.peek() == "0" and text[reader.at + 1:reader.at + 2] in tuple("0123456789"):
            self.zeros = True
            reader.at += 1
        self.width = self._number(reader, _VERSION >= (3, 14))
        self.separator = reader.take(",_")
        self.precision = self.places_separator = ""
        point = bool(reader.take("."))
        if point:
            self.precision = self._number(reader, _VERSION >= (3, 14))
            if _VERSION >= (3, 14):
                self.places_separator = reader.take(",_")
        self.type = reader.take("eEfFgG%")
        self.valid = reader.at == len(text) and not (point and not self.precision and not self.places_separator)

    @staticmethod
    def _number(reader, zeros_allowed):
        start = reader.at
        if reader.take("0") and not zeros_allowed:
            return "0"
        while reader.take("0123456789"):
            pass
        return reader.text[start:reader.at]

    def is_general(self):
        if _VERSION < (3, 13) or not self.valid or self.type:
            return False
        return not (self.zeros or self.no_negative_zero or self.precision or self.places_separator)

    def is_float_style(self):
        return self.valid and self.type != "" and not (self.align and self.zeros)

    def pad(self, sign, body):
        """The text with what fills it up to the width."""
        missing = int(self.width or "0") - len(sign) - len(body)
        fill = self.fill or " "
        if self.align == "<":
            return sign + body + fill * missing
        if self.align == "=":
            return sign + fill * missing + body
        if self.align == "^":
            left = max(missing, 0) // 2
            return fill * left + sign + body + fill * (missing - left)
        return fill * missing + sign + body

    def positive_sign(self):
        return "" if self.sign == "-" else self.sign


class Fraction(numbers.Rational):
    """A numerator over a denominator, in lowest terms."""

    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        """From two rationals, from one number, or from a text."""
        if denominator is None:
            if type(numerator) is int:
                return cls._from_coprime_ints(numerator, 1)
            if isinstance(numerator, numbers.Rational):
                return cls._from_coprime_ints(numerator.numerator, numerator.denominator)
            if _has_ratio(numerator):
                return cls._from_coprime_ints(*numerator.as_integer_ratio())
            if not isinstance(numerator, str):
                raise TypeError(_WRONG_ARGUMENT)
            parsed = _parse(numerator)
            if parsed is None:
                raise ValueError("Invalid literal for Fraction: %r" % numerator)
            numerator, denominator = parsed
        elif type(numerator) is int is type(denominator):
            pass
        elif isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational):
            numerator, denominator = (numerator.numerator * denominator.denominator,
                                      denominator.numerator * numerator.denominator)
        else:
            raise TypeError("both arguments should be Rational instances")
        if denominator == 0:
            raise ZeroDivisionError("Fraction(%s, 0)" % numerator)
        common = math.gcd(numerator, denominator)
        if denominator < 0:
            common = -common
        return cls._from_coprime_ints(numerator // common, denominator // common)

    @classmethod
    def _from_coprime_ints(cls, numerator, denominator, /):
        """A fraction in lowest terms already, with a positive denominator."""
        self = super(Fraction, cls).__new__(cls)
        self._numerator = numerator
        self._denominator = denominator
        return self

    if _VERSION >= (3, 14):
        @classmethod
        def from_number(cls, number):
            """The exact value of any number that has a ratio."""
            if type(number) is int:
                return cls._from_coprime_ints(number, 1)
            if isinstance(number, numbers.Rational):
                return cls._from_coprime_ints(number.numerator, number.denominator)
            if _has_ratio(number):
                return cls._from_coprime_ints(*number.as_integer_ratio())
            raise TypeError("argument should be a Rational instance or have the as_integer_ratio() method")

    @classmethod
    def from_float(cls, f):
        """The exact value of a finite float."""
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError("%s.from_float() only takes floats, not %r (%s)" % (cls.__name__, f, type(f).__name__))
        return cls._from_coprime_ints(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        """The exact value of a finite Decimal."""
        if isinstance(dec, numbers.Integral):
            dec = Decimal(int(dec))
        elif not isinstance(dec, Decimal):
            raise TypeError("%s.from_decimal() only takes Decimals, not %r (%s)"
                            % (cls.__name__, dec, type(dec).__name__))
        return cls._from_coprime_ints(*dec.as_integer_ratio())

    if _VERSION >= (3, 12):
        def is_integer(self):
            """Whether the denominator is 1."""
            return self._denominator == 1

    def as_integer_ratio(self):
        """The two integers."""
        return (self._numerator, self._denominator)

    def limit_denominator(self, max_denominator=1000000):
        """The nearest fraction with a denominator that is not above the limit."""
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        # Convergents of the continued fraction, the last two of them.
        older, newer = (0, 1), (1, 0)
        n, d = self._numerator, self._denominator
        while True:
            whole = n // d
            if older[1] + whole * newer[1] > max_denominator:
                break
            older, newer = newer, (older[0] + whole * newer[0], older[1] + whole * newer[1])
            n, d = d, n - whole * d
        steps = (max_denominator - older[1]) // newer[1]
        between = (older[0] + steps * newer[0], older[1] + steps * newer[1])
        if 2 * d * between[1] <= self._denominator:
            return Fraction._from_coprime_ints(*newer)
        return Fraction._from_coprime_ints(*between)

    @property
    def numerator(a):
        return a._numerator

    @property
    def denominator(a):
        return a._denominator

    def __repr__(self):
        """repr(self)"""
        return "%s(%s, %s)" % (self.__class__.__name__, self._numerator, self._denominator)

    def __str__(self):
        """str(self)"""
        if self._denominator == 1:
            return str(self._numerator)
        return "%s/%s" % (self._numerator, self._denominator)

    def _format_general(self, spec):
        """Both integers, without a presentation type."""
        body = f"{abs(self._numerator):{spec.separator}}"
        if self._denominator > 1 or spec.alternate:
            body += f"/{self._denominator:{spec.separator}}"
        return spec.pad("-" if self._numerator < 0 else spec.positive_sign(), body)

    def _figures(self, spec, precision):
        """Sign, digits, number of those behind the point, and what follows them."""
        n, d = self._numerator, self._denominator
        if spec.type in "fF%":
            places = precision + 2 if spec.type == "%" else precision
            negative, count = _round_to_place(n, d, -places, spec.no_negative_zero)
            return negative, count, precision, "%" if spec.type == "%" else ""
        figures = max(precision, 1) if spec.type in "gG" else precision + 1
        negative, count, exponent = _round_to_figures(n, d, figures)
        if spec.type in "gG" and exponent <= 0 and exponent + figures > -4:
            return negative, count, -exponent, ""
        power = exponent + figures - 1
        return negative, count, figures - 1, f"{'E' if spec.type in 'EG' else 'e'}{power:+03d}"

    def _format_float_style(self, spec):
        """As a float would be, but from the exact value."""
        negative, count, places, suffix = self._figures(spec, int(spec.precision or "6"))
        digits = f"{count:0{places + 1}d}"
        whole, part = digits[:len(digits) - places], digits[len(digits) - places:]
        if spec.type in "gG" and not spec.alternate:
            part = part.rstrip("0")
        point = "." if part or spec.alternate else ""
        if spec.places_separator:
            part = spec.places_separator.join(part[i:i + 3] for i in range(0, len(part), 3))
        tail = point + part + suffix
        sign = "-" if negative else spec.positive_sign()
        if spec.zeros or (_VERSION >= (3, 14) and spec.align == "=" and spec.fill == "0"):
            room = int(spec.width or "0") - len(sign) - len(tail)
            whole = whole.zfill(3 * room // 4 + 1 if spec.separator else room)
        if spec.separator:
            first = (len(whole) - 1) % 3 + 1
            groups = [whole[:first]] + [whole[i:i + 3] for i in range(first, len(whole), 3)]
            whole = spec.separator.join(groups)
        return spec.pad(sign, whole + tail)

    if _VERSION >= (3, 12):
        def __format__(self, format_spec, /):
            """format(self, format_spec)"""
            spec = _Spec(format_spec)
            if format_spec == "" and _VERSION < (3, 13):
                return str(self)
            if spec.is_general():
                return self._format_general(spec)
            if spec.is_float_style():
                return self._format_float_style(spec)
            raise ValueError(f"Invalid format specifier {format_spec!r} for object of type {type(self).__name__!r}")

    def _operator_fallbacks(exact, operation, handle_complex=True):
        """The two methods of an operator, from a function of two fractions and the operator for other numbers."""

        def forward(a, b):
            if isinstance(b, Fraction):
                return exact(a, b)
            if isinstance(b, int):
                return exact(a, Fraction(b))
            if isinstance(b, float):
                return operation(float(a), b)
            if handle_complex and isinstance(b, complex):
                return operation(float(a) if _VERSION >= (3, 14) else complex(a), b)
            return NotImplemented

        def reverse(b, a):
            if isinstance(a, numbers.Rational):
                return exact(Fraction(a), b)
            if isinstance(a, numbers.Real):
                return operation(float(a), float(b))
            if handle_complex and isinstance(a, numbers.Complex):
                return operation(complex(a), float(b) if _VERSION >= (3, 14) else complex(b))
            return NotImplemented

        forward.__name__ = "__" + operation.__name__ + "__"
        reverse.__name__ = "__r" + operation.__name__ + "__"
        forward.__doc__ = reverse.__doc__ = exact.__doc__
        return forward, reverse

    def _sum(a, nb, db):
        """a + nb/db, where the common part of the denominators is looked at once."""
        na, da = a._numerator, a._denominator
        common = math.gcd(da, db)
        if common == 1:
            return Fraction._from_coprime_ints(na * db + da * nb, da * db)
        part = da // common
        total = na * (db // common) + nb * part
        left = math.gcd(total, common)
        return Fraction._from_coprime_ints(total // left, part * (db // left))

    def _add(a, b):
        """a + b"""
        return a._sum(b._numerator, b._denominator)

    __add__, __radd__ = _operator_fallbacks(_add, operator.add)

    def _sub(a, b):
        """a - b"""
        return a._sum(-b._numerator, b._denominator)

    __sub__, __rsub__ = _operator_fallbacks(_sub, operator.sub)

    def _product(a, nb, db):
        """a * nb/db, for a positive db."""
        first = math.gcd(a._numerator, db)
        second = math.gcd(nb, a._denominator)
        return Fraction._from_coprime_ints((a._numerator // first) * (nb // second), (db // first) * (a._denominator // second))

    def _mul(a, b):
        """a * b"""
        return a._product(b._numerator, b._denominator)

    __mul__, __rmul__ = _operator_fallbacks(_mul, operator.mul)

    def _div(a, b):
        """a / b"""
        nb, db = b._numerator, b._denominator
        if nb == 0:
            raise ZeroDivisionError("Fraction(%s, 0)" % (db if _VERSION >= (3, 12) else a._numerator * db))
        return a._product(db, nb) if nb > 0 else a._product(-db, -nb)

    __truediv__, __rtruediv__ = _operator_fallbacks(_div, operator.truediv)

    def _floordiv(a, b):
        """a // b"""
        return (a.numerator * b.denominator) // (a.denominator * b.numerator)

    __floordiv__, __rfloordiv__ = _operator_fallbacks(_floordiv, operator.floordiv, False)

    def _divmod(a, b):
        """(a // b, a % b)"""
        quotient, rest = divmod(a.numerator * b.denominator, a.denominator * b.numerator)
        return quotient, Fraction(rest, a.denominator * b.denominator)

    __divmod__, __rdivmod__ = _operator_fallbacks(_divmod, divmod, False)

    def _mod(a, b):
        """a % b"""
        return Fraction((a.numerator * b.denominator) % (b.numerator * a.denominator), a.denominator * b.denominator)

    __mod__, __rmod__ = _operator_fallbacks(_mod, operator.mod, False)

    def _power(a, b):
        """a ** b: exact for a whole exponent, else as floats."""
        if isinstance(b, numbers.Rational):
            if b.denominator != 1:
                return float(a) ** float(b)
            power = b.numerator
            n, d = a._numerator, a._denominator
            if power >= 0:
                return Fraction._from_coprime_ints(n ** power, d ** power)
            if n == 0:
                raise ZeroDivisionError("Fraction(%s, 0)" % d ** -power)
            if n < 0:
                n, d = -n, -d
            return Fraction._from_coprime_ints(d ** -power, n ** -power)
        if _VERSION < (3, 12) or isinstance(b, (float, complex)):
            return float(a) ** b
        return NotImplemented

    def _reflected_power(b, a):
        """a ** b for another kind of base."""
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        if b._denominator == 1:
            return a ** b._numerator
        return a ** float(b)

    if _VERSION >= (3, 14):
        def __pow__(a, b, modulo=None):
            """a ** b"""
            return NotImplemented if modulo is not None else a._power(b)

        def __rpow__(b, a, modulo=None):
            """a ** b"""
            return NotImplemented if modulo is not None else b._reflected_power(a)
    else:
        def __pow__(a, b):
            """a ** b"""
            return a._power(b)

        def __rpow__(b, a):
            """a ** b"""
            return b._reflected_power(a)

    def __pos__(a):
        """+a, which is a plain Fraction for a subclass too"""
        return Fraction._from_coprime_ints(a._numerator, a._denominator)

    def __neg__(a):
        """-a"""
        return Fraction._from_coprime_ints(-a._numerator, a._denominator)

    def __abs__(a):
        """abs(a)"""
        return Fraction._from_coprime_ints(abs(a._numerator), a._denominator)

    if _VERSION >= (3, 11):
        def __int__(a, _index=operator.index):
            """int(a)"""
            return _index(math.trunc(a))

    def __trunc__(a):
        """math.trunc(a)"""
        if a._numerator < 0:
            return -(-a._numerator // a._denominator)
        return a._numerator // a._denominator

    def __floor__(a):
        """math.floor(a)"""
        return a._numerator // a._denominator

    def __ceil__(a):
        """math.ceil(a)"""
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        """round(self, ndigits), ties to even"""
        if ndigits is None:
            floor, rest = divmod(self._numerator, self._denominator)
            twice = 2 * rest
            if twice > self._denominator or (twice == self._denominator and floor % 2):
                return floor + 1
            return floor
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __hash__(self):
        """hash(self), which is that of an equal number of any type"""
        try:
            inverse = pow(self._denominator, -1, _MODULUS)
        except ValueError:
            value = _HASH_INF
        else:
            value = hash(hash(abs(self._numerator)) * inverse)
        if self._numerator < 0:
            value = -value
        return -2 if value == -1 else value

    def __eq__(a, b):
        """a == b"""
        if type(b) is int:
            return a._numerator == b and a._denominator == 1
        if isinstance(b, numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, numbers.Complex) and b.imag == 0:
            b = b.real
        if not isinstance(b, float):
            return NotImplemented
        if math.isfinite(b):
            return a == a.from_float(b)
        return 0.0 == b

    def _richcmp(self, other, op):
        """An ordering, for a rational or a float."""
        if isinstance(other, numbers.Rational):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        if not isinstance(other, float):
            return NotImplemented
        if math.isfinite(other):
            return op(self, self.from_float(other))
        return op(0.0, other)

    def __lt__(a, b):
        """a < b"""
        return a._richcmp(b, operator.lt)

    def __gt__(a, b):
        """a > b"""
        return a._richcmp(b, operator.gt)

    def __le__(a, b):
        """a <= b"""
        return a._richcmp(b, operator.le)

    def __ge__(a, b):
        """a >= b"""
        return a._richcmp(b, operator.ge)

    def __bool__(a):
        """a != 0"""
        return bool(a._numerator)

    def __reduce__(self):
        if _VERSION < (3, 11):
            return (self.__class__, (str(self),))
        return (self.__class__, (self._numerator, self._denominator))

    def __copy__(self):
        if type(self) == Fraction:
            return self
        return self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        if type(self) == Fraction:
            return self
        return self.__class__(self._numerator, self._denominator)


if _VERSION >= (3, 14):
    _WRONG_ARGUMENT = "argument should be a string or a Rational instance or have the as_integer_ratio() method"

    def _has_ratio(number):
        return isinstance(number, float) or not isinstance(number, type) and hasattr(number, "as_integer_ratio")
else:
    _WRONG_ARGUMENT = "argument should be a string or a Rational instance"

    def _has_ratio(number):
        return isinstance(number, (float, Decimal))
