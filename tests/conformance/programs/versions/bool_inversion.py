print(~0, ~5, -1 - True)
x = True
print(~x)
