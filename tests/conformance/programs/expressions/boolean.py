def show(label, value):
    print(label, repr(value))


show("0 or 'x'", 0 or "x")
show("'' and 1", "" and 1)
show("[] or {} or ()", [] or {} or ())
show("1 and 2 and 3", 1 and 2 and 3)
show("1 and 0 and 3", 1 and 0 and 3)
show("not []", not [])
show("not not 'a'", not not "a")
show("None or False", None or False)
show("a if c else b", "a" if [] else "b")
show("nested", 1 if 0 else 2 if 0 else 3)


class Falsy:
    def __bool__(self):
        print("bool")
        return False


class Sized:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        print("len")
        return self.n


print("falsy" if not Falsy() else "truthy")
print("empty" if not Sized(0) else "full")
print("empty" if not Sized(2) else "full")
value = Falsy() or Sized(3) and "end"
print(value)


class Odd:
    def __bool__(self):
        return 1


class Negative:
    def __len__(self):
        return -1


for thing in (Odd(), Negative()):
    try:
        bool(thing)
    except Exception as error:
        print(type(error).__name__, error)
if (n := 10) > 5:
    print("walrus", n)
print([y := 1, y + 1, y ** 2], y)
print([last := x for x in range(4)], last)
while (line := "stop") != "stop":
    print("never")
print(line)
