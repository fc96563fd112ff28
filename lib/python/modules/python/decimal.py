"""Decimal numbers, with as many digits as one wants and rounding as one wants it."""

from _decimal import *
from _decimal import __version__, __libmpdec_version__
