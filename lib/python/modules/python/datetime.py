"""Dates, times and durations."""

from _datetime import *

__all__ = ("date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR")
try:
    from _datetime import UTC
except ImportError:
    pass
else:
    __all__ += ("UTC",)
