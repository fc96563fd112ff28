# 200,000 linked instances, made and dropped
class Node:
    def __init__(self, value, next):
        self.value = value
        self.next = next


head = None
for i in range(200_000):
    head = Node(i, head)
del head
print('dropped')
