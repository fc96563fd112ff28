import reports

report = reports.Report([10, 30, 60])
for _ in range(5):
    report.total()
    report.share(1)
print('computed', reports.computed())
other = reports.Report([10, 30, 60])
other.share(0)
other.total()
print('computed', reports.computed())
