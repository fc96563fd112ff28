from tenantlogs import Logs


class LogFile:
    open = opened = 0

    def __init__(self, tenant):
        if tenant == 'no':
            raise PermissionError('cannot open ' + tenant)
        self.tenant = tenant
        LogFile.open += 1
        LogFile.opened += 1

    def write(self, text):
        if text == 'full\n':
            raise OSError('disk full for ' + self.tenant)

    def close(self):
        LogFile.open -= 1


logs = Logs(LogFile, 2)


def attempt(tenant, line):
    try:
        logs.write(tenant, line)
        print('written', LogFile.open, LogFile.opened)
    except OSError as error:
        print(error, LogFile.open, LogFile.opened)


attempt('a', 'x')
attempt('no', 'x')
attempt('b', 'full')
attempt('b', 'full')
attempt('no', 'x')
# mark: after the failures
attempt('a', 'x')
attempt('b', 'x')
attempt('a', 'full')
attempt('a', 'x')
logs.close()
print(LogFile.open)
