from editor import Document

document = Document()
kept = document.add('kept')
document.add('other')
cursor, second = document.cursor(kept), document.cursor(document.paragraphs[1])
del document
# mark: the document is dropped
print(kept.text, kept.document is None, cursor.paragraph is None, second.paragraph is None)
