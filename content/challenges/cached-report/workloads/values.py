import reports

report = reports.Report([10, 30, 60])
print(report.total(), [report.share(row) for row in range(3)])
other = reports.Report([1, 1])
print(other.total(), [other.share(row) for row in range(2)])
print(report.total(), [report.share(row) for row in range(3)])
