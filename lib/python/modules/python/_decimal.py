"""What of the decimal module is made by calling Python."""

import collections
import numbers
from collections.abc import MutableMapping

import _decimal_core
from _decimal_core import *

__version__ = "1.70"
__libmpdec_version__ = "2.5.1"

DecimalTuple = collections.namedtuple("DecimalTuple", "sign digits exponent", module="decimal")
numbers.Number.register(Decimal)
_decimal_core.set_up(
    numbers.Rational,
    DecimalTuple,
    type(MutableMapping)("SignalDict", (SignalDictMixin, MutableMapping), {"__module__": "abc"}),
)
DefaultContext, BasicContext, ExtendedContext = _decimal_core.templates()

__all__ = [name for name in dir(_decimal_core) if not name.startswith("_")]
for _name in ("ContextManager", "SignalDictMixin", "set_up", "templates"):
    __all__.remove(_name)
__all__ += ["DecimalTuple", "DefaultContext", "BasicContext", "ExtendedContext"]
