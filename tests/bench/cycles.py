# 100,000 cycles of two, collected automatically
class Node:
    pass


for i in range(100_000):
    a, b = Node(), Node()
    a.other, b.other = b, a
print('done')
