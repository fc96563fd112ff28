class L:
    def __add__(self, other):
        print("L.add")
        return NotImplemented

    def __eq__(self, other):
        print("L.eq")
        return NotImplemented

    def __lt__(self, other):
        print("L.lt")
        return NotImplemented


class R:
    def __radd__(self, other):
        print("R.radd")
        return "from R"

    def __eq__(self, other):
        print("R.eq")
        return "R says"

    def __gt__(self, other):
        print("R.gt")
        return True


class Sub(L):
    def __radd__(self, other):
        print("Sub.radd")
        return "from Sub"

    def __eq__(self, other):
        print("Sub.eq")
        return True


print(L() + R())
print(L() == R())
print(L() < R())
print(L() + Sub())
print(L() == Sub())
print(L() == L())
try:
    L() + L()
except TypeError as error:
    print(error)
try:
    L() < L()
except TypeError as error:
    print(error)
try:
    1 + L()
except TypeError as error:
    print(error)
print(L() != L(), L().__ne__(5))


class OnlyEq:
    def __eq__(self, other):
        return True


print(OnlyEq() != 1, OnlyEq() == 1, OnlyEq.__hash__)
try:
    hash(OnlyEq())
except TypeError as error:
    print(error)


class InPlace(list):
    def __iadd__(self, other):
        self.append(("iadd", other))
        return self


box = ([1], InPlace())
try:
    box[0] += [2]
except TypeError as error:
    print(error, box)
try:
    box[1] += 5
except TypeError as error:
    print(error, box)
