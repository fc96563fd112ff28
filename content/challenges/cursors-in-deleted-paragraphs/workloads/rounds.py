from editor import Document


def documents(count):
    for _ in range(count):
        document = Document()
        cursors = [document.cursor(document.add('text %d' % number)) for number in range(5)]
        document.delete(cursors[2].paragraph)
        assert cursors[2].paragraph.text == 'text 3', 'Expected the cursor to move to the next paragraph.'
        assert len(document.paragraphs) == 4, 'Expected the document to hold its paragraphs.'


documents(1)
# mark: after 1 document
documents(1)
# mark: after 2 documents
documents(2)
# mark: after 4 documents
documents(4)
# mark: after 8 documents
print('end')
