import tables

table = tables.Table('june', [1, 2, 3])
before = table.summary()
table.add(10)
after = table.summary()
table.name = 'july'
print(before())
print(after())
print(table.summary()())
print(tables.Table('empty', []).summary()())
