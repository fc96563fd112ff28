from tenantlogs import Logs

disk = {}


class LogFile:
    def __init__(self, tenant):
        self.tenant = tenant
        self.is_open = True

    def write(self, text):
        if not self.is_open:
            raise ValueError('I/O operation on closed file')
        disk[self.tenant] = disk.get(self.tenant, '') + text

    def close(self):
        self.is_open = False


logs = Logs(LogFile, 2)
for number, tenant in enumerate('a b c a b a c b b c a'.split()):
    logs.write(tenant, 'line %d' % number)
for tenant in sorted(disk):
    print(tenant, disk[tenant].split('\n'))
