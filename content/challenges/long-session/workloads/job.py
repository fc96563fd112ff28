import mapper

mapper.TABLE.update({key: key for key in range(100)})
session = mapper.Session()


def read(count):
    return sum(session.get(key).value for key in range(count))


def change(count):
    for key in range(count):
        row = session.get(key)
        row.set(row.value + 1)


read(80)
# mark: after reading 80 rows
print('read')
change(30)
print(session.commit())
# mark: after the commit
print(mapper.TABLE[0], mapper.TABLE[29], mapper.TABLE[30])
