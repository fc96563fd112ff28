# stress: audit, for a collection before the exit changes the order
class L:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("freed", self.name)


a = L("a")
_private = L("_private")
b = L("b")
c = a
z = [L("in list 0"), L("in list 1")]
b = L("b rebound")
table = {"k": L("in dict")}
del _private
_private = L("_private again")


def function():
    pass


function.attribute = L("function attribute")
L.shared = L("class attribute")
print("end of program")
