import outline

top = outline.read(['Cooking', '  Soups', '    Leek', '    Onion', '  Bread', '    Rye'])
print(top.path(), len(top.sections), top.parent)
print(top.find('Onion').path(), top.find('Cake'))
onion = top.find('Onion')
print(onion.parent.title, onion.parent.parent is top)
onion.move(top.find('Bread'))
print(top.find('Onion').path(), [section.title for section in top.find('Soups').sections])
top.find('Bread').move(top.find('Soups'))
print(onion.path())
