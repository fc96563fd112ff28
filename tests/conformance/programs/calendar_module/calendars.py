import calendar

print(calendar.month(2024, 2))
print(calendar.monthrange(2024, 2)[1], calendar.isleap(1900), calendar.isleap(2000), calendar.leapdays(2000, 2025), int(calendar.weekday(2024, 2, 29)))
print(calendar.monthcalendar(2024, 2), calendar.day_name[0], calendar.month_name[12], list(calendar.day_abbr), calendar.month_abbr[1:4])
sunday = calendar.TextCalendar(calendar.SUNDAY)
print(sunday.formatmonth(2023, 10, w=3), calendar.weekheader(3))
print(calendar.calendar(2025, m=4)[:400])
c = calendar.Calendar(firstweekday=6)
print(list(c.iterweekdays()), list(c.itermonthdays(2024, 9))[:8], list(c.itermonthdates(2024, 9))[0], list(c.itermonthdays2(2024, 9))[:2])
print(calendar.HTMLCalendar().formatmonth(2024, 2)[:200], calendar.timegm((2024, 2, 29, 12, 0, 0)))
calendar.setfirstweekday(calendar.SUNDAY)
print(calendar.firstweekday(), calendar.monthcalendar(2024, 2)[0])
for what in (lambda: calendar.monthrange(2024, 13), lambda: calendar.setfirstweekday(7), lambda: calendar.weekday(2024, 2, 30)):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, '|', error, isinstance(error, ValueError))
