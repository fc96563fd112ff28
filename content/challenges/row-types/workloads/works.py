import rows

people = rows.query(['name', 'age'], [('ada', 36), ('ben', 41)])
print(people[0].name, people[1].age, people)
print(rows.query(('total',), [(7,)]), rows.known())
print(rows.query(['name', 'age'], []), len(rows.known()))
