from datetime import date, timedelta

d = date(2024, 2, 29)
print(d, repr(d), d.year, d.month, d.day, d.weekday(), d.isoweekday(), d.toordinal(), d.isoformat(), d.ctime())
print(d + timedelta(days=1), d - timedelta(weeks=1), d - date(2024, 1, 1), d.replace(year=2020), date.fromordinal(738000))
print(d < date(2024, 3, 1), d == date(2024, 2, 29), max(d, date(2023, 1, 1)), sorted([d, date(2020, 1, 1)]), hash(d) == hash(date(2024, 2, 29)))
print(d.strftime('%A %d %B %Y, %j %U %W %y/%m/%d'), f'{d:%d.%m.%Y}', format(d), '{:%b %d}'.format(d))
print(date.fromisoformat('2024-12-31'), d.isocalendar(), d.isocalendar()[1], date(2021, 1, 3).isocalendar().week, date.fromisocalendar(2024, 9, 4))
print(d.timetuple(), date.min, date.max, date.resolution, d.__reduce__())
print((date(2024, 12, 25) - d).days, [str(d + timedelta(days=i)) for i in range(3)], {d: 'leap'}[date(2024, 2, 29)])


class Day(date):
    def next(self):
        return self + timedelta(days=1)


print(Day(2024, 1, 31).next(), type(Day(2024, 1, 31).next()).__name__, repr(Day(2024, 1, 1)), Day.fromordinal(1), isinstance(Day.today(), Day))
for what in (
    lambda: date(2024, 13, 1), lambda: date(2023, 2, 29), lambda: date(0, 1, 1), lambda: date('2024', 1, 1), lambda: date(2024, 1),
    lambda: d < 1, lambda: d + 1, lambda: d + d, lambda: date.fromisoformat('x'), lambda: date.fromisoformat(1), lambda: date.max + timedelta(1),
    lambda: date.fromisocalendar(2024, 60, 1), lambda: d.strftime(1), lambda: d.replace(day=30), lambda: date.fromordinal(0), lambda: setattr(d, 'year', 1),
):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, '|', error)
