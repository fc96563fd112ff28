import rows


def ask(number):
    columns = [['name', 'age'], ['total'], ['a', 'b', 'c']][number % 3]
    return len(rows.query(columns, [range(len(columns))] * 3))


for number in range(5):
    ask(number)
# mark: after 5 queries
for number in range(25):
    ask(number)
# mark: after 30 queries
print(rows.known())
