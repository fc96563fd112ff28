from tenantlogs import Logs

events = []


class LogFile:
    open = most = 0

    def __init__(self, tenant):
        self.tenant = tenant
        LogFile.open += 1
        LogFile.most = max(LogFile.most, LogFile.open)
        events.append('+' + tenant)

    def write(self, text):
        pass

    def close(self):
        LogFile.open -= 1
        events.append('-' + self.tenant)


logs = Logs(LogFile, 3)
for tenant in 'a b c a b a d'.split():
    logs.write(tenant, 'x')
print(' '.join(events))
for tenant in 'bea':
    logs.write(tenant, 'x')
print(' '.join(events), LogFile.open, LogFile.most)


def many(count):
    for number in range(count):
        logs.write('tenant %d' % (number % 7), 'x')


many(40)
# mark: after many tenants
print(LogFile.open, LogFile.most, len(events))
