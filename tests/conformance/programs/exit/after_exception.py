class L:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("freed", self.name)


g = L("global")


def fail():
    local = L("local")
    raise ValueError("uncaught")


try:
    print("start")
    fail()
finally:
    print("finally")
