# Twenty thousand objects
class Row:
    __slots__ = ('key', 'value')

    def __init__(self, key, value):
        self.key = key
        self.value = value


table = [Row(n, str(n)) for n in range(20_000)]
print(len(table))
del table[100:]
print('most of them are gone')
