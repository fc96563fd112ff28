class Plain:
    pass


class WithRepr:
    def __repr__(self):
        return "<repr>"


class WithStr:
    def __str__(self):
        return "str!"


class Both:
    def __repr__(self):
        return "R"

    def __str__(self):
        return "S"


print(str(WithRepr()), repr(WithRepr()), [WithRepr()], f"{WithRepr()} {WithRepr()!s} {WithRepr()!r}")
print(str(WithStr()), repr(WithStr()).startswith("<__main__.WithStr object at 0x"))
print(str(Both()), repr(Both()), [Both()], {"k": Both()}, (Both(),), f"{Both()} {Both()!r:>5}|")
print(repr(Plain).startswith("<class '__main__.Plain'"), Plain, int, type, repr(len), print)
text = repr(Plain())
print(text.startswith("<__main__.Plain object at 0x"), text.endswith(">"), len(text) > 30)


class Bad:
    def __repr__(self):
        return 5

    def __str__(self):
        return None


for action in (lambda: repr(Bad()), lambda: str(Bad()), lambda: f"{Bad()}"):
    try:
        action()
    except TypeError as error:
        print(error)
print([None, True, 1, 1.0, "q'", b"b", (1,), (), [], {}, {1}, set(), frozenset({2}), range(3), slice(1), ..., NotImplemented])
recursive = [1]
recursive.append(recursive)
table = {}
table["self"] = table
pair = ([],)
pair[0].append(pair)
print(recursive, table, pair)
print(type(None), type(...), type(NotImplemented), type(lambda: 0), type((x for x in [])), type(iter([])), type({}.keys()))


def function():
    pass


print(repr(function).startswith("<function function at 0x"), repr(Both().__repr__).startswith("<bound method Both.__repr__ of R>"))
print(repr(function.__code__).startswith("<code object function at 0x"), repr(super(Both, Both())).startswith("<super: <class 'Both'>, "))
