from tenantlogs import Logs

closed = []


class LogFile:
    def __init__(self, tenant):
        self.tenant = tenant

    def write(self, text):
        pass

    def close(self):
        closed.append(self.tenant)
        if self.tenant == 'bad':
            raise OSError('cannot close')


def work():
    with Logs(LogFile, 5) as logs:
        for tenant in ('a', 'b', 'c'):
            logs.write(tenant, 'x')
    logs.close()
    print(sorted(closed))
    return logs


logs = work()
# mark: closed
print('three are closed')
for tenant in ('a', 'bad', 'z'):
    logs.write(tenant, 'x')
try:
    logs.close()
except OSError as error:
    print(error)
print(sorted(closed))
logs.close()
print(len(closed))
