def shadowing():
    len = lambda x: "shadowed"
    return len([])


print(shadowing(), len([1]))
max = 5
print(max)
del max
print(max(1, 2))
globals()["made"] = "by globals()"
print(made)
print(__name__, type(__builtins__).__name__ in ("module", "dict"))
print(eval("1 + 2"), eval("made.upper()"), eval("x * 2", {"x": 21}))
namespace = {}
exec("def f(n):\n    return n * 3\nresult = f(4)", namespace)
print(namespace["result"], sorted(k for k in namespace if not k.startswith("__")))
code = compile("a + b", "<expr>", "eval")
print(eval(code, {"a": 1, "b": 2}))
try:
    eval("1 +")
except SyntaxError as error:
    print(error.msg, error.lineno, error.offset)
try:
    eval("nope")
except NameError as error:
    print(error)


def local_eval():
    secret = 5
    return eval("secret + 1")


print(local_eval())
print(vars() is globals(), dir(type("Empty", (), {"attr": 1}))[-1])
