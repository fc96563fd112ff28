"""zoneinfo: UTC, one object for each name, and names that no zone has."""
import copy
import pickle
import zoneinfo
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

utc = ZoneInfo("UTC")
print(utc, repr(utc), utc.key, ZoneInfo("UTC") is utc, ZoneInfo.no_cache("UTC") is utc)
when = datetime(2024, 2, 29, 12, tzinfo=utc)
print(when, when.tzname(), when.utcoffset(), when.dst(), when.isoformat(), f"{when:%H:%M %Z %z}")
print(when.astimezone(timezone(timedelta(hours=-5))), when == datetime(2024, 2, 29, 12, tzinfo=timezone.utc))
print(datetime(2024, 1, 1, 23, tzinfo=timezone(timedelta(hours=-2))).astimezone(utc))
print(pickle.loads(pickle.dumps(utc)) is utc, copy.copy(utc) is utc, "UTC" in zoneinfo.available_timezones())
for key in ("Nowhere/City", "/etc/passwd", ""):
    try:
        print(ZoneInfo(key))
    except (KeyError, ValueError, OSError) as error:
        print(type(error).__name__, error if key == "Nowhere/City" else "")
