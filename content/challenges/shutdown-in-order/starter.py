"""What has to be closed at the end of the program."""
import atexit


class Shutdown:
    def add(self, name, close):
        atexit.register(close)
        return close

    def run(self):
        return []
