"""What has to be closed at the end of the program."""
import atexit


class Shutdown:
    def __init__(self):
        self._open = {}
        self._added = 0

    def add(self, name, close):
        if not self._open:
            atexit.register(self._at_exit)
        self._added += 1
        number = self._added
        self._open[number] = name, close

        def close_now():
            entry = self._take(number)
            if entry is not None:
                entry[1]()

        return close_now

    def _take(self, number):
        entry = self._open.pop(number, None)
        if entry is not None and not self._open:
            # Nothing is left to do at the end, so atexit need not hold us.
            atexit.unregister(self._at_exit)
        return entry

    def run(self):
        failures = []
        while self._open:
            name, close = self._take(next(reversed(self._open)))
            try:
                close()
            except Exception as error:
                failures.append(f'{name}: {type(error).__name__}: {error}')
        return failures

    def _at_exit(self):
        for failure in self.run():
            print(failure)
