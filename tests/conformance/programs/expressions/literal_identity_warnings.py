# Comparing literals by identity compiles with a warning.
x = 5
print(x is 5, x is not 5, "a" is "b", () is ())
assert (x == 5, "always true")
print([] is not None, None is x)
