import rows

held = rows.query(['name', 'age'], [('ada', 36)])
for number in range(40):
    rows.query(['column%d' % number], [(number,)])
print(held[0].name, held[0]._replace(age=37), ('name', 'age') in rows.known())
