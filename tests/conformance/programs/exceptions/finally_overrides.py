def finally_wins():
    try:
        return "try"
    finally:
        return "finally"


def swallow():
    while True:
        try:
            raise ValueError("lost")
        finally:
            break
    return "swallowed"


def keeps_value():
    value = 1
    try:
        return value
    finally:
        value = 2


def loses_exception():
    for _ in range(1):
        try:
            raise KeyError("lost too")
        finally:
            continue
    return "continued"


print(finally_wins(), swallow(), keeps_value(), loses_exception())
