# exceptions raised and caught in a loop
def fail(i):
    raise ValueError(i)


caught = 0
for i in range(200_000):
    try:
        fail(i)
    except ValueError as error:
        caught += error.args[0] & 1
print(caught)
