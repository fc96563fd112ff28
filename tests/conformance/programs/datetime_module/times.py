from datetime import datetime, date, time, timedelta, timezone, tzinfo

dt = datetime(2024, 2, 29, 13, 5, 6, 789)
print(dt, repr(dt), dt.date(), dt.time(), dt.isoformat(), dt.isoformat(' ', 'milliseconds'), dt.ctime(), dt.timetuple()[:6])
print(dt + timedelta(hours=12), dt - timedelta(days=1), dt - datetime(2024, 1, 1), dt.replace(hour=0, microsecond=0), datetime.combine(date(2020, 1, 2), time(3, 4)))
print(dt.strftime('%Y-%m-%d %H:%M:%S.%f %p %I'), f'{dt:%H:%M}', datetime.strptime('29/02/2024 13:05', '%d/%m/%Y %H:%M'))
print(datetime.strptime('Feb 3, 2021 1:02 PM', '%b %d, %Y %I:%M %p'), datetime.strptime('2024-060 +0130', '%Y-%j %z'), datetime.strptime('07', '%y'))
print(datetime.fromisoformat('2024-02-29T13:05:06'), datetime.fromisoformat('2024-02-29 13:05:06.123456+05:30'), datetime(2024, 1, 1).timestamp())
utc = dt.replace(tzinfo=timezone.utc)
east = timezone(timedelta(hours=5, minutes=30))
print(utc, utc.astimezone(east), utc.astimezone(timezone(timedelta(hours=-8), 'PST')).strftime('%H:%M %Z %z'), repr(east), east, utc.tzname())
print(utc == utc.astimezone(east), hash(utc) == hash(utc.astimezone(east)), utc - utc.astimezone(east), utc.utcoffset(), dt.tzinfo, dt == utc)
print(datetime.fromtimestamp(0, timezone.utc), datetime.fromtimestamp(1.5, timezone.utc), datetime.min, datetime.max, dt.__reduce_ex__(4))
t = time(14, 30, 5)
print(t, repr(t), t.isoformat('minutes'), t < time(15), t.replace(minute=1), time.fromisoformat('04:05:06.700'), bool(time()), time(1, fold=1), t.strftime('%I:%M %p'))


class Fixed(tzinfo):
    def utcoffset(self, dt):
        return timedelta(hours=2)

    def dst(self, dt):
        return timedelta(0)

    def tzname(self, dt):
        return 'FIX'


fixed = datetime(2024, 1, 1, 12, tzinfo=Fixed())
print(fixed, fixed.tzname(), fixed.astimezone(timezone.utc), utc.astimezone(fixed.tzinfo), fixed.utctimetuple()[:5])
for what in (
    lambda: datetime(2024, 1, 1, 24), lambda: time(1, 60), lambda: datetime(2024, 1), lambda: dt < utc, lambda: dt - utc, lambda: dt < date(2024, 1, 1),
    lambda: datetime.strptime('x', '%Y'), lambda: datetime.strptime('2024 x', '%Y'), lambda: datetime.strptime('1', '%Q'), lambda: datetime.fromisoformat('2024-13-01'),
    lambda: datetime.fromisoformat('nope'), lambda: timezone(timedelta(hours=24)), lambda: timezone(1), lambda: datetime.now(1), lambda: dt + 1,
    lambda: tzinfo().utcoffset(dt), lambda: t < 1, lambda: t < time(1, tzinfo=timezone.utc), lambda: dt.isoformat(timespec='x'), lambda: datetime.combine(1, t),
):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, '|', error)
