# lru_cache on a method keeps self
from functools import lru_cache


class Report:
    def __init__(self, rows):
        self.rows = rows

    @lru_cache(maxsize=None)
    def total(self):
        return sum(self.rows)


for n in range(4):
    report = Report([n] * 5)
    report.total()
del report
print(Report.total.cache_info())
Report.total.cache_clear()
print('after cache_clear the reports are gone')
