# sorting 200,000 with a key
seed, items = 1, []
for i in range(200_000):
    seed = (seed * 1103515245 + 12345) % 2147483648
    items.append((seed % 1000, i))
items.sort(key=lambda pair: pair[0])
print(items[0])
