# a loop over integers
total = 0
for i in range(3_000_000):
    total = (total * 3 + i) % 1_000_003
print(total)
