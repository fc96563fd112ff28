"""CSV in, grouping, formatted report out, JSON round trip."""
# stress: none: a long program, too slow with a collection at every allocation
import csv
import io
import json
import statistics
from collections import defaultdict, namedtuple
from datetime import date, datetime, timedelta
from decimal import Decimal, ROUND_HALF_UP, getcontext
from operator import attrgetter, itemgetter

DATA = """date,region,product,units,price
2024-01-03,North,Widget,10,2.50
2024-01-15,South,"Gadget, large",3,19.99
2024-02-01,North,Gadget,7,12.00
2024-02-28,East,Widget,,2.50
2024-03-10,South,Widget,21,2.45
bad line
2024-03-31,North,Gizmo,1,"1,250.00"
"""
Sale = namedtuple("Sale", "date region product units price", defaults=[Decimal(0)])
sales, errors = [], []
reader = csv.DictReader(io.StringIO(DATA))
for row in reader:
    try:
        sales.append(Sale(date.fromisoformat(row["date"]), row["region"], row["product"], int(row["units"]), Decimal(row["price"].replace(",", ""))))
    except (ValueError, TypeError, AttributeError) as e:
        errors.append((reader.line_num, type(e).__name__, str(e)))
print(reader.fieldnames)
for e in errors:
    print("line %d: %s: %s" % e)
by_region = defaultdict(list)
for s in sales:
    by_region[s.region].append(s)
cents = Decimal("0.01")
print(f"{'Region':<10}|{'Sales':>6}|{'Revenue':>12}")
print("-" * 10 + "+" + "-" * 6 + "+" + "-" * 12)
total = Decimal()
for region, rows in sorted(by_region.items(), key=lambda kv: -sum(r.units * r.price for r in kv[1])):
    revenue = sum((r.units * r.price for r in rows), Decimal()).quantize(cents, ROUND_HALF_UP)
    total += revenue
    print(f"{region:<10}|{len(rows):>6}|{revenue:>12,}")
print(f"{'Total':.<17}{total:*>13,.1f}")
months = defaultdict(Decimal)
for s in sales:
    months[f"{s.date:%Y-%m}"] += s.units * s.price
print(dict(months))
units = [s.units for s in sales]
print(statistics.mean(units), statistics.median(units), round(statistics.stdev(units), 4), statistics.mode([1, 1, 2]), statistics.quantiles([1, 2, 3, 4, 5], n=4))
first, last = min(sales, key=attrgetter("date")), max(sales, key=itemgetter(0))
print((last.date - first.date).days, last.date + timedelta(weeks=1), first._replace(units=0), first._asdict(), Sale._field_defaults)


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, Decimal):
            return {"__decimal__": str(o)}
        if isinstance(o, (date, datetime)):
            return o.isoformat()
        return super().default(o)


text = json.dumps([s._asdict() for s in sales[:2]], cls=Encoder, indent=2, sort_keys=True)
print(text)
back = json.loads(text, object_hook=lambda d: Decimal(d["__decimal__"]) if "__decimal__" in d else d)
print(back[1]["price"] * 2, back[0])
try:
    json.dumps({"x": {1, 2}}, cls=Encoder)
except TypeError as e:
    print(e)
for broken in ('{"a": 1,}', "[1, 2", '{"a" 1}', "nul", '"\x01"', ""):
    try:
        json.loads(broken)
    except json.JSONDecodeError as e:
        print(repr(broken), e.msg, e.lineno, e.colno, "|", e)
out = io.StringIO()
w = csv.writer(out, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n")
w.writerow(["a", 1, 2.5, None, 'say "hi"', "x,y"])
dw = csv.DictWriter(out, ["b", "a"], extrasaction="ignore", restval="?")
dw.writeheader()
dw.writerows([{"a": 1, "b": 2, "c": 3}, {"a": 4}])
print(out.getvalue())
try:
    csv.DictWriter(out, ["a"]).writerow({"z": 1})
except ValueError as e:
    print(e)
getcontext().prec = 6
print(Decimal(1) / Decimal(7), Decimal("1.10") + Decimal("2.205"), Decimal("NaN").is_nan(), datetime(2024, 1, 31, 15, 4).strftime("%A %d %B %Y %I:%M %p"), datetime.strptime("03/Feb/2021", "%d/%b/%Y"))
