import reports


def use(number):
    report = reports.Report([number, 1, 2])
    return report.total(), report.share(0)


for number in range(50):
    use(number)
# mark: after 50 reports
print('done')
