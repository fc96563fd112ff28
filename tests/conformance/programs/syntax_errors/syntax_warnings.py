x = 1
print("\d", "ok")
assert (x, "message")
if x is 1:
    print("is")
print([1, 2] is None)
