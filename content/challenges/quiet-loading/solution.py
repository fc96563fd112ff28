"""Loading without the collector."""
import gc
from contextlib import contextmanager

tables = []


@contextmanager
def quiet():
    # As it was before, whatever happens in between: on is not always right.
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
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
