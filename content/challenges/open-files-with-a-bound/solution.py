"""A log file for each tenant."""


class Logs:
    def __init__(self, open_log, most):
        self.open_log = open_log
        self.most = most
        # The one that was written to last stands last.
        self.files = {}

    def write(self, tenant, line):
        file = self.files.pop(tenant, None)
        if file is None:
            while len(self.files) >= self.most:
                self._close_oldest()
            file = self.open_log(tenant)
        try:
            file.write(line + '\n')
        except BaseException:
            file.close()
            raise
        self.files[tenant] = file

    def _close_oldest(self):
        self.files.pop(next(iter(self.files))).close()

    def close(self):
        try:
            while self.files:
                self._close_oldest()
        finally:
            if self.files:
                self.close()

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()
