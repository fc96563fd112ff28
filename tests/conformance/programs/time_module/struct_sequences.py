import os, time, copy, sys, pickle
t = time.gmtime(0)
print(t, t.tm_zone, t.tm_gmtoff, t.n_fields, time.struct_time.__match_args__)
def t_(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
s = time.struct_time
for a in [(),(None,),('12',),('123456789',None),('1'*12,),('123456789',{'x':1}), ('123456789',{'tm_zone':1}), ('1'*10, {'tm_zone':1})]:
    t_(s, *a)
t_(s, seq=1)
t_(os.terminal_size, (1,))
t_(type(sys.version_info), (1,2,3,4,5))
t_(setattr, t, 'tm_zone', 1)
t_(setattr, t, 'tm_year', 1)
print(t.__reduce__())
print(copy.copy(t) == t, copy.deepcopy(t).tm_zone, pickle.loads(pickle.dumps(t)))
r = os.stat_result(range(10), {'st_atime': 3.5, 'st_atime_ns': [2]})
print(r, r.st_atime, r[7], r.st_atime_ns, r.st_rdev, os.stat_result.n_unnamed_fields, os.stat_result.n_fields)
print(copy.deepcopy(r).st_atime_ns)
print(os.stat_result.__match_args__, sys.version_info.n_fields)
match t:
    case time.struct_time(y, m, d): print(y, m, d)
if sys.version_info >= (3, 13):
    print(copy.replace(t, tm_year=2000, tm_zone='X').tm_zone)
    t_(copy.replace, t, foo=1)
    t_(copy.replace, r, st_mode=1)
import gc, weakref
class A: pass
a = A(); w = weakref.ref(a)
x = s([1]*9, {'tm_zone': a}); del a
print(w() is not None, gc.is_tracked(x))
del x
print(w())
print(time.strptime('2020 UTC', '%Y %Z').tm_zone, time.strptime('2020 +0200', '%Y %z').tm_gmtoff, time.strptime('2020', '%Y').tm_zone)
import datetime
print(datetime.datetime(2020,1,1).timetuple().tm_zone, os.stat('/').st_mtime > 0, len(os.times()))
