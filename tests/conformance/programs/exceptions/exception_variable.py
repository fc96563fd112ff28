e = "before"
try:
    raise ValueError("x")
except ValueError as e:
    print(repr(e))
try:
    print(e)
except NameError as error:
    print(error)


def in_function():
    try:
        raise KeyError("k")
    except KeyError as problem:
        kept = problem
    try:
        print(problem)
    except UnboundLocalError as error:
        print(error)
    return kept


print(repr(in_function()))
for exception in [Exception(), Exception("one"), Exception(1, 2), KeyError("k"), OSError(2, "No such file"), StopIteration(5), SystemExit(3), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad")]:
    print(repr(exception), "|", str(exception), "|", exception.args)
print(StopIteration(5).value, SystemExit(3).code, OSError(2, "gone").errno, OSError(2, "gone").strerror)


class Custom(Exception):
    def __init__(self, code, message="default"):
        super().__init__(message)
        self.code = code

    def __str__(self):
        return f"[{self.code}] {self.args[0]}"


try:
    raise Custom(7)
except Custom as error:
    print(error, repr(error), error.code, isinstance(error, Exception))
print(issubclass(KeyError, LookupError), issubclass(IndexError, LookupError), issubclass(ZeroDivisionError, ArithmeticError), issubclass(KeyboardInterrupt, Exception), issubclass(FileNotFoundError, OSError), issubclass(RecursionError, RuntimeError), issubclass(ModuleNotFoundError, ImportError), issubclass(UnboundLocalError, NameError))
try:
    raise ValueError
except ValueError as error:
    print(repr(error), error.args)
error = ValueError("note me")
if hasattr(error, "add_note"):
    error.add_note("a note")
    print(error.__notes__)
else:
    print("no notes")
