def function():
    for i in range(3):
        pass
    print(i)
    for j in []:
        pass
    try:
        print(j)
    except UnboundLocalError as error:
        print(error)


function()
for k in "ab":
    pass
print(k)
print([k for k in range(3)], k)
with_index = [index for index, _ in enumerate("abc")]
try:
    index
except NameError as error:
    print(error)
for i in range(3):
    i = 10
    print(i)
