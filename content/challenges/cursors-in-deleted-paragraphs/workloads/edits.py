from editor import Document

document = Document()
one, two, three = (document.add(text) for text in ('one', 'two', 'three'))
first, middle, last = (document.cursor(paragraph) for paragraph in (one, two, three))


def show():
    print([cursor.paragraph and cursor.paragraph.text for cursor in (first, middle, last)])


show()
print(two.document is document, middle.paragraph is two)
document.delete(two)
show()
print(two.document, two.text)
document.delete(three)
show()
four = document.add('four')
show()
document.delete(one)
show()
document.delete(four)
show()
document.add('five')
print(len(document.paragraphs))
