# What pickles give to the constructors, weeks of ISO 8601, texts that only some versions read, format() by strftime
from datetime import date, datetime, time, timedelta, timezone, tzinfo
import pickle, copy
def tried(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)
tried(date, '\x07\xe4\x05\x06'); tried(date, b'\x07\xe4\x05\x06'); tried(date, '\x07\xe4\x0d\x06'); tried(date, '\u1234\xe4\x05\x06')
tried(date, b'\x07\xe4\x0d\x06')
tried(time, '\x01\x02\x03\x00\x00\x04'); tried(time, b'\x01\x02\x03\x00\x00\x04', timezone.utc); tried(time, b'\x01\x02\x03\x00\x00\x04', 'x')
tried(time, '\u2001\x02\x03\x00\x00\x04'); tried(time, b'\x1f\x02\x03\x00\x00\x04'); tried(time, b'\x81\x02\x03\x00\x00\x04'); tried(time, 'abc')
tried(datetime, '\x07\xe4\x05\x06\x01\x02\x03\x00\x00\x04'); tried(datetime, b'\x07\xe4\x85\x06\x01\x02\x03\x00\x00\x04', timezone.utc)
tried(datetime, b'\x07\xe4\x05\x06\x01\x02\x03\x00\x00\x04', 'x'); tried(datetime, '\u2207\xe4\x05\x06\x01\x02\x03\x00\x00\x04')
tried(datetime, b'\x07\xe4\x0f\x06\x01\x02\x03\x00\x00\x04')
tried(datetime, b'\x07\xe4\x05\x06\x01\x02\x03\x00\x00\x04', None)
tried(datetime, b'\x07\xe4\x05\x06\x01\x02\x03\x00\x00\x04', tzinfo=timezone.utc)
for a in [(2019, 53, 1), (2019, 0, 1), (2019, 1, 0), (2019, 1, 8), (10000, 1, 1), (0, 1, 1), (2**32, 1, 1), (1, 2**32, 1), (1, 1, -2**32), (2019, '1', 1), (2019.0, 1, 1), (9999, 52, 6), (-1, 1, 1), (2**64, 1, 1)]:
    tried(date.fromisocalendar, *a)
ic = date(2020, 1, 2).isocalendar()
print(type(ic), ic, ic.__reduce__(), pickle.loads(pickle.dumps(ic)), copy.copy(ic), ic == (2020, 1, 4), ic.year, ic.week, ic.weekday)
class D(date):
    def strftime(self, f): return 'strf ' + f
    def __str__(self): return 'str'
class E(datetime):
    def strftime(self, f): return 'strf ' + f
    def __str__(self): return 'str'
class T(time):
    def strftime(self, f): return 'strf ' + f
    def __str__(self): return 'str'
for x in D(2000, 1, 2), E(2000, 1, 2), T(1, 2):
    print(format(x, ''), format(x, '%Y'), f'{x:%m}', f'{x}')
tried(date(2000, 1, 1).__format__, 1)
for t in ['2022W52520', '2022W5252', '2022W52 20', '2022-W52-5T20', '2022-W52-520', '2022-W5220', '2022W521T20', '20220102T20', '2022010220', '2022-01-02520', '2022W525T10:30', '2022W5210', '2022W52', '2022-W01', '2022-W01-', '2022W521010', '2022W5211010', '2022-01', '2022-1-1', '', '2022-W01T10', '2022-01-02T', '2022-01-02T1', '2022W01', '2022-W01-1', '2022-W011', '2022-01-02TT10', '20220102T', '2022\u0661']:
    print(t); tried(datetime.fromisoformat, t)
for t in ['T10', 'T10:20', '10', '1', '10:', '10:20:30.', '10:20:30.1', '10:20:30,12', '1020', '10:2030', '10:20:30.123456789', '10:20+01', '10:20-01:02:03.5', '10Z', '10:20Z1', '10-', '24:00', '25:00', 'T']:
    print(t); tried(time.fromisoformat, t)
class Z(tzinfo):
    def __init__(self, *a): self.a = a
    def utcoffset(self, dt): return timedelta(hours=1)
    def tzname(self, dt): return 'Z'
    def dst(self, dt): return None
class E(tzinfo): pass
class G(Z):
    def __getinitargs__(self): return (1, 2)
    def __getstate__(self): return {'x': 1}
for z in Z(3), E(), G(), timezone.utc, timezone(timedelta(hours=1), 'n'):
    print(z.__reduce__(), z.__reduce_ex__(2))
print(copy.copy(Z(3)).__dict__, copy.deepcopy(Z(3)).__dict__)
d = datetime(2000, 1, 1, tzinfo=Z(5))
x = pickle.loads(pickle.dumps(d)); print(x, x.tzinfo.a, x == d)
