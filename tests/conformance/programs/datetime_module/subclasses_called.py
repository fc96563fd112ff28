# Subclasses of date, time and datetime: which methods call the class to make another of it, and with what
import datetime as dt, pickle, copy
from datetime import date, datetime, time, timedelta, timezone, tzinfo

class Stamp(datetime):
    def __new__(cls, *args, extra=1, **kw):
        print('new', args, sorted(kw.items()))
        self = datetime.__new__(cls, *args, **kw)
        self.extra = extra
        return self
    def __init__(self, *args, **kw):
        print('init', args, sorted(kw.items()))

class Day(date):
    def __new__(cls, *args, **kw):
        print('new', args, sorted(kw.items()))
        return date.__new__(cls, *args, **kw)

class Clock(time):
    def __new__(cls, *args, **kw):
        print('new', args, sorted(kw.items()))
        return time.__new__(cls, *args, **kw)

s = Stamp(2020, 5, 6, 7, 8, fold=1)
print(s, repr(s), s.fold)
def show(x):
    print(type(x).__name__, x, getattr(x, 'fold', '-'))
show(s.replace(year=2000))
show(s + timedelta(1))
show(s - timedelta(1))
show(Stamp.fromtimestamp(0, timezone.utc))
show(Stamp.combine(date(2000, 1, 2), time(3, 4, fold=1)))
show(Stamp.fromisoformat('2000-01-02T03:04:05'))
show(Stamp.strptime('2000', '%Y'))
show(Stamp.fromordinal(12345))
show(s.astimezone(timezone(timedelta(hours=2))))
show(s.date()); show(s.time())
show(copy.copy(s)); show(pickle.loads(pickle.dumps(s)))
d = Day(2020, 5, 6)
show(d.replace(day=1)); show(d + timedelta(3)); show(Day.fromisoformat('2001-02-03')); show(Day.fromisocalendar(2020, 3, 4))
c = Clock(1, 2, fold=1)
show(c.replace(hour=3)); show(c.replace(fold=0)); show(Clock.fromisoformat('01:02:03'))
show(copy.copy(c))
for p in range(6):
    x = pickle.loads(pickle.dumps(datetime(2000, 1, 1, fold=1), p)), pickle.loads(pickle.dumps(time(1, fold=1), p))
    print(p, x[0].fold, x[1].fold)
print(datetime(2000, 1, 1, fold=1).__reduce__(), time(1, fold=1).__reduce__())
print(datetime(2000, 1, 1, fold=1).__reduce_ex__(4), time(1, fold=1).__reduce_ex__(4), time(1, fold=1).__reduce_ex__(3))
