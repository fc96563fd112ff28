# A time that comes twice: comparison, hash and difference of folds; dates compared with dates and times
from datetime import date, datetime, time, timedelta, timezone, tzinfo
class Zone(tzinfo):
    # an hour of winter twice at 1:00
    def utcoffset(self, dt):
        return timedelta(hours=-4) if dt is None or not dt.fold else timedelta(hours=-5)
    def dst(self, dt): return timedelta(0)
    def tzname(self, dt): return 'Z%d' % (dt.fold if dt else 9)
z, y = Zone(), Zone()
a, b = datetime(2002, 10, 27, 1, 30, tzinfo=z), datetime(2002, 10, 27, 1, 30, tzinfo=z, fold=1)
print(a == b, hash(a) == hash(b), a.utcoffset(), b.utcoffset(), a - b, a < b)
c = datetime(2002, 10, 27, 1, 30, tzinfo=y)
print(a == c, a != c, a < c, a <= c, hash(a) == hash(c))
u = a.astimezone(timezone.utc)
print(u, a == u, u == a, a != u, a <= u, a >= u, a - u)
v = datetime(2002, 10, 27, 5, 30, tzinfo=timezone.utc)
w = datetime(2002, 10, 27, 7, 30, tzinfo=timezone(timedelta(hours=2)))
print(v == w, hash(v) == hash(w), hash(v) == hash(timedelta(v.toordinal(), 5 * 3600 + 30 * 60)))
print(hash(time(1, tzinfo=timezone.utc)) == hash(time(1)), hash(time(1, tzinfo=timezone.utc)) == hash(timedelta(hours=1)), hash(time(3, tzinfo=timezone(timedelta(hours=2)))) == hash(time(1, tzinfo=timezone.utc)))
print(hash(time(1, fold=1)) == hash(time(1)), time(1, fold=1) == time(1))
print(hash(datetime(2000, 1, 1, fold=1)) == hash(datetime(2000, 1, 1)))
def tried(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class SubDate(date): pass
class SubDT(datetime): pass
class Odd(date):
    def __eq__(self, o): return 'eq'
    def __lt__(self, o): return 'lt'
    __hash__ = date.__hash__
for l in date(2000, 1, 1), datetime(2000, 1, 1), SubDate(2000, 1, 1), SubDT(2000, 1, 1), Odd(2000, 1, 1):
    for r in date(2000, 1, 1), datetime(2000, 1, 1), SubDate(2000, 1, 1), SubDT(2000, 1, 1), Odd(2000, 1, 1):
        print(type(l).__name__, type(r).__name__)
        tried(lambda: l == r); tried(lambda: l != r); tried(lambda: l < r); tried(lambda: l >= r); tried(lambda: l - r)
tried(lambda: datetime(1, 1, 1) < datetime(1, 1, 1, tzinfo=timezone.utc)); tried(lambda: datetime(1, 1, 1) == datetime(1, 1, 1, tzinfo=timezone.utc))
tried(lambda: datetime(1, 1, 1) - datetime(1, 1, 1, tzinfo=timezone.utc))
t1, t2 = time(1, tzinfo=z), time(1, tzinfo=y, fold=1)
print(t1 == t2, hash(t1) == hash(t2))
m = datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=5)))
tried(lambda: m == datetime(1, 1, 1, 0, tzinfo=timezone.utc)); tried(lambda: hash(m) == 1); tried(lambda: m.timestamp()); tried(lambda: m.astimezone(timezone.utc)); tried(lambda: m.utctimetuple())
