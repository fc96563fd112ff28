import outline

document = outline.read(['Plan', '  Spring', '    March', '  Summer'])
# mark: while the document is held
print([section.title for section in document.sections], document.find('March').path())
