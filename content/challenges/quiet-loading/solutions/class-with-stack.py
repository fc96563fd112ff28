"""Loading without the collector."""
import gc

tables = []


class quiet:
    def __enter__(self):
        self.before = gc.isenabled()
        gc.disable()

    def __exit__(self, *exception):
        (gc.enable if self.before else gc.disable)()


def load(rows):
    with quiet():
        if None in rows:
            raise ValueError('a row is missing')
        tables.append([[row] for row in rows])
    return len(tables)
