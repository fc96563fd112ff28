def run(action):
    try:
        print("try")
        action()
    except ZeroDivisionError:
        print("zero")
    except (TypeError, ValueError) as error:
        print("type or value:", error)
    except Exception as error:
        print("other:", type(error).__name__)
    else:
        print("else")
    finally:
        print("finally")


run(lambda: None)
run(lambda: 1 / 0)
run(lambda: int("x"))
run(lambda: len(5))
run(lambda: {}["k"])


def returns():
    for i in range(3):
        try:
            if i == 1:
                return "from try"
            print("loop", i)
        finally:
            print("cleanup", i)


print(returns())


def continues():
    seen = []
    for i in range(4):
        try:
            if i % 2:
                continue
            seen.append(i)
        finally:
            seen.append("f")
    return seen


print(continues())
try:
    try:
        raise KeyError("inner")
    finally:
        print("inner finally")
except KeyError as error:
    print("outer", error, error.args)


def nested():
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            raise ValueError("second")
        finally:
            print("f1")
    except ValueError as error:
        print(error, "context", repr(error.__context__))
    finally:
        print("f2")


nested()
