# stress: audit, for a collection before the exit changes the order
class L:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name, "names:", "helper" in globals(), callable(helper) if "helper" in globals() and helper else None)


def helper():
    pass


class Config:
    instance = L("class attribute")

    def method(self, default=L("default of method")):
        pass


def function(default=L("default of function")):
    pass


def closure():
    captured = L("captured")
    return lambda: captured


kept = closure()
generator = (x for x in [L("in generator")])
next(generator)
bound = L("bound").__init__
nested = {"a": [{"b": (L("deep"),)}]}
print("end")
