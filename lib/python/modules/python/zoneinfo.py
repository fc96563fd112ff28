"""Time zones by their names. There are no files of zones in here, so the only one known is UTC."""

import datetime
import weakref

__all__ = ['ZoneInfo', 'reset_tzpath', 'available_timezones', 'TZPATH', 'ZoneInfoNotFoundError', 'InvalidTZPathWarning']

TZPATH = ()
_ZERO = datetime.timedelta(0)
_UTC_KEYS = frozenset(('UTC', 'Etc/UTC', 'Etc/GMT', 'GMT', 'Etc/UCT', 'UCT', 'Zulu', 'Etc/Zulu', 'Universal', 'Etc/Universal', 'Greenwich',
                       'Etc/Greenwich', 'GMT0', 'Etc/GMT0', 'GMT+0', 'GMT-0', 'Etc/GMT+0', 'Etc/GMT-0'))


class ZoneInfoNotFoundError(KeyError):
    """No zone has that name."""


class InvalidTZPathWarning(RuntimeWarning):
    """The path to the files of zones is not as it should be."""


class ZoneInfo(datetime.tzinfo):
    """A time zone; one object for each name."""

    _weak_cache = weakref.WeakValueDictionary()
    _recent = {}

    def __new__(cls, key):
        found = cls._weak_cache.get(key)
        if found is None:
            found = cls._weak_cache.setdefault(key, cls._made(key))
        cls._recent[key] = cls._recent.pop(key, found)
        return found

    def __init_subclass__(cls):
        cls._weak_cache = weakref.WeakValueDictionary()
        cls._recent = {}

    @classmethod
    def _made(cls, key):
        if not key or key.startswith('/') or '..' in key.split('/'):
            raise ValueError(f'ZoneInfo keys may not be absolute paths, got: {key}' if key.startswith('/') else
                             f'ZoneInfo keys must refer to subdirectories of TZPATH, got: {key}')
        if key not in _UTC_KEYS:
            raise ZoneInfoNotFoundError(f'No time zone found with key {key}')
        made = super().__new__(cls)
        made._key = key
        return made

    @classmethod
    def no_cache(cls, key):
        """A zone of its own, not the one that others with the name share."""
        return cls._made(key)

    @classmethod
    def clear_cache(cls, *, only_keys=None):
        """Forgets the zones made so far."""
        for key in list(cls._weak_cache) if only_keys is None else only_keys:
            cls._weak_cache.pop(key, None)
            cls._recent.pop(key, None)

    @property
    def key(self):
        return self._key

    def utcoffset(self, dt, /):
        return None if dt is None else _ZERO

    def dst(self, dt, /):
        return None if dt is None else _ZERO

    def tzname(self, dt, /):
        if dt is None:
            return None
        return 'GMT' if 'GMT' in self._key or 'Greenwich' in self._key else 'UTC'

    def __repr__(self):
        return f'{type(self).__module__}.{type(self).__qualname__}(key={self._key!r})'

    def __str__(self):
        return self._key

    def __reduce__(self):
        return type(self), (self._key,)


ZoneInfo.__module__ = 'zoneinfo'


def available_timezones():
    """The names of all zones."""
    return set(_UTC_KEYS)


def reset_tzpath(to=None):
    """Where to look for zones; there is nowhere in here."""
