import sys


class L:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("freed", self.name)


g = L("global")


def leave():
    local = L("local")
    try:
        sys.exit(5)
    finally:
        print("finally")


leave()
