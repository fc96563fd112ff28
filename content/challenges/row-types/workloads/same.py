import rows

one = rows.query(['a', 'b'], [(1, 2)])[0]
two = rows.query(('a', 'b'), [(3, 4)])[0]
other = rows.query(['b', 'a'], [(1, 2)])[0]
glued = rows.query(['ab'], [(5,)])[0]
print(type(one) is type(two), type(one) is type(other), type(one) is type(glued), other.b, glued.ab)
