# profiles: 3.11+
def check(group):
    try:
        raise group
    except* ValueError as errors:
        print("values", errors.exceptions)
    except* (TypeError, KeyError) as errors:
        print("types", [type(e).__name__ for e in errors.exceptions])
    else:
        print("else")
    finally:
        print("finally")


check(ExceptionGroup("g", [ValueError(1), TypeError(2), ValueError(3)]))
check(ExceptionGroup("g", [KeyError("k")]))
try:
    check(ExceptionGroup("g", [OSError("left"), ValueError("taken")]))
except ExceptionGroup as rest:
    print(rest.message, rest.exceptions)
