import mapper

mapper.TABLE.update({key: key for key in range(10)})
session = mapper.Session()
for key in (3, 1, 7):
    session.get(key).set(key * 100)
session.get(3).set(333)
print(session.get(3).value, session.get(1).value, mapper.TABLE[3])
print(session.commit(), mapper.TABLE[3], mapper.TABLE[1], mapper.TABLE[7])
print(session.commit())
session.get(7).set(8)
print(session.get(7).value, session.commit(), mapper.TABLE[7])
