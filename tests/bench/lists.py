# a list of a million, appended to and comprehended
items = []
for i in range(1_000_000):
    items.append(i)
print(len([x + 1 for x in items]))
