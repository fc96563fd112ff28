import time

print(time.strptime('2024-02-29 13:05:06', '%Y-%m-%d %H:%M:%S'))
print(time.strptime('30 Nov 00', '%d %b %y')[:3], time.strptime('Thu Feb 29 2024', '%a %b %d %Y').tm_yday, time.strptime('12:01 AM', '%I:%M %p').tm_hour)
print(time.strftime('%Y-%m-%d', time.strptime('2024-060', '%Y-%j')), time.strptime('Sat Jan  2 03:04:05 2021').tm_wday)
print(time.get_clock_info('time').adjustable, time.get_clock_info('monotonic').monotonic, time.clock_gettime(time.CLOCK_MONOTONIC) >= 0)
for what in (
    lambda: time.strptime('x', '%Y'), lambda: time.strptime('2024 x', '%Y'), lambda: time.strptime('1', '%Q'), lambda: time.strptime('1', '%'),
    lambda: time.strptime('30 Feb 2024', '%d %b %Y'), lambda: time.get_clock_info('x'), lambda: time.asctime((2024, 13, 1, 0, 0, 0, 0, 1, 0)),
    lambda: time.strptime('2024 10', '%G %V'),
):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, '|', error)
