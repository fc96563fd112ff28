import random

from editor import Document

document = Document()
cursors = []


def fill(count):
    for number in range(count):
        paragraph = document.add('paragraph %d' % number)
        for _ in range(random.randint(1, 3)):
            cursors.append(document.cursor(paragraph))


def delete(count):
    for _ in range(count):
        document.delete(document.paragraphs[1])


fill(12)
delete(10)
# mark: after the deletions
print(sorted({cursor.paragraph.text for cursor in cursors}), len(document.paragraphs))
