"""Loading without the collector."""
import gc
from contextlib import contextmanager

tables = []


@contextmanager
def quiet():
    gc.disable()
    yield
    gc.enable()


def load(rows):
    with quiet():
        table = []
        for row in rows:
            if row is None:
                raise ValueError('a row is missing')
            table.append([row])
        tables.append(table)
    return len(tables)
