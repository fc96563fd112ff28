"""Finds the types that grow with each round of an action."""
import gc


def census():
    gc.collect()
    found = {}
    for thing in gc.get_objects():
        cls = type(thing)
        if cls.__module__ == '__main__':
            found[cls.__qualname__.rpartition('.')[2]] = found.get(cls.__qualname__.rpartition('.')[2], 0) + 1
    return found


def grows(action, rounds=4):
    if rounds < 2:
        for _ in range(rounds):
            action()
        return []
    action()
    before = census()
    suspects = None
    for _ in range(rounds - 1):
        action()
        now = census()
        more = {name for name, number in now.items() if number > before.get(name, 0)}
        suspects = more if suspects is None else suspects & more
        before = now
    return sorted(suspects)
