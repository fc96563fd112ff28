import sys

rc = sys.getrefcount
for name, value in [("None", None), ("True", True), ("small int", 7), ("empty tuple", ()), ("empty str", ""), ("letter", "a"), ("ellipsis", ...), ("int type", int)]:
    count = rc(value)
    print(name, "immortal" if count > 10 ** 8 else "counted", count if count > 10 ** 8 else "")
print("int 1000", rc(int("1000")), "float", rc(float("1.5")), "str", rc("".join(["x", "y", "z"])), "list", rc([]))
big = 10 ** 30
print(rc(big))
