class Singleton:
    instance = None

    def __new__(cls, *args):
        print("new", args)
        if cls.instance is None:
            cls.instance = super().__new__(cls)
        return cls.instance

    def __init__(self, *args):
        print("init", args)


print(Singleton(1) is Singleton(2))


class Other:
    def __new__(cls):
        return 5

    def __init__(self):
        print("never")


print(Other())


class Even(int):
    def __new__(cls, value):
        return super().__new__(cls, value * 2)

    def half(self):
        return self // 2


e = Even(21)
print(e, e.half(), type(e).__name__, type(e + 1).__name__, isinstance(e, int), e == 42)


class Words(list):
    def longest(self):
        return max(self, key=len)


w = Words(["a", "bbb"])
w.append("cc")
w.tag = "tagged"
print(w, w.longest(), w.tag, type(w[:1]).__name__, len(w), Words() == [])


class Default(dict):
    def __missing__(self, key):
        self[key] = key * 2
        return self[key]


d = Default()
print(d["ab"], d, d.get("zz"))


class Temperature(float):
    def __repr__(self):
        return f"{float(self)}°"


print(Temperature(3), [Temperature(1.5)], Temperature(2) + 1)


class Text(str):
    def shout(self):
        return self.upper() + "!"


print(Text("hi").shout(), type(Text("a") + "b").__name__, Text("x") == "x", {Text("k"): 1}["k"])


class ReturnsValue:
    def __init__(self):
        return 5


try:
    ReturnsValue()
except TypeError as error:
    print(error)
try:
    object.__new__(int)
except TypeError as error:
    print(error)
