import warnings
from datetime import date, datetime

for form, text in (("%d/%m", "31/12"), ("%d %b %H:%M", "29 Feb 10:00"), ("%m-%d", "2-30"), ("%d.%m.%y", "1.2.03"), ("%G-%V-%u", "2024-05-1"), ("%H%%d", "10%d")):
    try:
        print(datetime.strptime(text, form))
    except ValueError as error:
        print(error)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    try:
        print(datetime.strptime("1/5", "%d/%m").date() < date(2000, 1, 1))
    except ValueError:
        print("refused")
for warning in caught:
    print(warning.category.__name__, warning.message)
