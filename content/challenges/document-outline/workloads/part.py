import outline

section = outline.read(['Book', '  Part', '    Chapter', '  Other part']).find('Part')
# mark: one section is held
print(section.path(), section.parent)
chapter = section.find('Chapter')
print(chapter.path(), chapter.parent is section)
del section
print(chapter.path(), chapter.parent)
