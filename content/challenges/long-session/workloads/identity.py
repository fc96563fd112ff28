import mapper

mapper.TABLE.update({key: 'value ' + str(key) for key in range(5)})
session = mapper.Session()
first = session.get(1)
for key in range(5):
    session.get(key)
print(session.get(1) is first, session.get(2).value)
first.set('changed')
print(session.get(1).value, session.get(1) is first)
print(session.commit(), session.get(1) is first)
print(mapper.Session().get(1) is first, mapper.Session().get(1).value)
