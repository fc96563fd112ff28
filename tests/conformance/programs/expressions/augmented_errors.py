# The operator named in the message of an augmented assignment.
def attempt(statement, **names):
    try:
        exec_in(statement, names)
    except TypeError as error:
        print(statement, "->", error)


def exec_in(statement, names):
    x = names["x"]
    y = names["y"]
    if statement == "x += y":
        x += y
    elif statement == "x -= y":
        x -= y
    elif statement == "x *= y":
        x *= y
    elif statement == "x /= y":
        x /= y
    elif statement == "x //= y":
        x //= y
    elif statement == "x %= y":
        x %= y
    elif statement == "x **= y":
        x **= y
    elif statement == "x @= y":
        x @= y
    elif statement == "x <<= y":
        x <<= y
    elif statement == "x |= y":
        x |= y


for operator in ["+=", "-=", "*=", "/=", "//=", "%=", "**=", "@=", "<<=", "|="]:
    attempt(f"x {operator} y", x=object, y=None)
attempt("x += y", x=[], y=1)
attempt("x += y", x=(), y=[])
attempt("x -= y", x={1}, y=[1])
attempt("x |= y", x={}, y=1)
