from datetime import timedelta

td = timedelta(days=1, hours=2, minutes=3, seconds=4, microseconds=5)
print(td, repr(td), td.days, td.seconds, td.microseconds, td.total_seconds())
print(timedelta(weeks=1), timedelta(hours=-1), repr(timedelta(hours=-1)), timedelta(milliseconds=1.5), timedelta(0), repr(timedelta()), timedelta(days=0.5))
print(td * 2, td / 2, td // 7, td % timedelta(hours=5), divmod(td, timedelta(hours=5)), td / timedelta(hours=1), td // timedelta(minutes=1), td * 1.5, 3 * td)
print(-td, abs(-td), +td, td + td, td - timedelta(1), td == timedelta(1, 7384, 5), td > timedelta(1), bool(timedelta()), hash(td) == hash(td + timedelta()))
print(timedelta.min, timedelta.max, timedelta.resolution, sum([timedelta(1)] * 3, timedelta()), td.__reduce__(), timedelta(microseconds=0.5), timedelta(microseconds=1.5))
for what in (
    lambda: timedelta('1'), lambda: td + 1, lambda: td * 'a', lambda: td < 1, lambda: td / 0, lambda: td // 0, lambda: td % timedelta(0),
    lambda: timedelta(days=10 ** 9), lambda: timedelta.max + td, lambda: timedelta(float('nan')), lambda: td * td, lambda: timedelta(foo=1),
    lambda: td / timedelta(0), lambda: setattr(td, 'days', 1), lambda: 1 / td,
):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, '|', error)
