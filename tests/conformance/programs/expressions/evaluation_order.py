log = []


def note(name, value=None):
    log.append(name)
    return name if value is None else value


note("f", lambda *a, **k: None)(note("a"), *note("b", [1]), note("c"), k=note("d"), **note("e", {}))
print(log); log.clear()
{note("k1"): note("v1"), note("k2"): note("v2")}
print(log); log.clear()
note("x", 1) + note("y", 2) * note("z", 3)
print(log); log.clear()
box = {}
note("target", box)[note("key")] = note("value")
print(log); log.clear()
note("t1", box)[note("k1")], note("t2", box)[note("k2")] = note("v", (1, 2))
print(log); log.clear()
items = [0]
note("aug", items)[note("i", 0)] += note("inc", 1)
print(log, items); log.clear()
note("cond", True) if note("test", 0) else note("other")
print(log); log.clear()
[note("elt") for _ in note("iter", [1, 2]) if note("if")]
print(log); log.clear()


def annotated(a: note("ann a") = note("def a"), *, b: note("ann b") = note("def b")) -> note("ret"):
    pass


print(sorted(log), log.index("def a") < log.index("def b")); log.clear()
lambda a=note("lambda default"): a
assert note("assert"), note("message")
print(log); log.clear()
del note("del", {1: 2})[note("del key", 1)]
print(log); log.clear()
print(note("one", 1) < note("two", 0) < note("never"), log)
