import sys

print(sys.version_info[0], sys.version_info >= (3, 10), sys.version_info.major, type(sys.version_info).__name__, sys.byteorder, sys.maxsize, sys.maxunicode)
print(sys.argv, sys.getrecursionlimit(), sys.implementation.name, sys.float_info.max, sys.float_info.epsilon, sys.int_info.bits_per_digit, sys.hash_info.modulus)
print("sys" in sys.modules, sys.modules["__main__"].__name__, sys.intern("abc") is sys.intern("abc"), sys.getdefaultencoding(), sys.stdout is sys.__stdout__, callable(sys.exit))
print(sys.version_info[:2], sys.version.split()[0].startswith("3."))


def who():
    return sys._getframe().f_code.co_name, sys._getframe(1).f_code.co_name, sys._getframe().f_lineno, sorted(sys._getframe().f_locals)


print(who())
print(sys.exc_info())
sys.stdout.write("direct\n")


class Tee:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)

    def flush(self):
        pass


tee, original = Tee(), sys.stdout
sys.stdout = tee
print("captured", 1)
sys.stdout = original
print(tee.parts)
try:
    sys.setrecursionlimit(-1)
except ValueError as error:
    print(error)
try:
    sys.getrefcount()
except TypeError as error:
    print(error)
try:
    sys.nothing
except AttributeError as error:
    print(error)
