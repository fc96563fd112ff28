"""A log file for each tenant."""
from collections import OrderedDict
from contextlib import ExitStack


class Logs:
    def __init__(self, open_log, most):
        self.open_log = open_log
        self.most = most
        self.files = OrderedDict()

    def write(self, tenant, line):
        if tenant in self.files:
            self.files.move_to_end(tenant)
        else:
            if len(self.files) == self.most:
                self.files.popitem(last=False)[1].close()
            self.files[tenant] = self.open_log(tenant)
        try:
            self.files[tenant].write(line + '\n')
        except Exception:
            self.files.pop(tenant).close()
            raise

    def close(self):
        with ExitStack() as stack:
            for tenant in reversed(list(self.files)):
                stack.callback(self.files.pop(tenant).close)

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()
