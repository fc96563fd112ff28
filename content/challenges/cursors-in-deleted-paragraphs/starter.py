"""Documents, their paragraphs, and cursors in them."""


class Paragraph:
    def __init__(self, document, text):
        self.document = document
        self.text = text


class Cursor:
    def __init__(self, paragraph):
        self._paragraph = paragraph
        self._document = paragraph.document
        self._index = paragraph.document.paragraphs.index(paragraph)

    @property
    def paragraph(self):
        paragraphs = self._document.paragraphs
        if self._paragraph not in paragraphs:
            self._index = min(self._index, len(paragraphs) - 1)
            self._paragraph = paragraphs[self._index] if paragraphs else None
        if self._paragraph is not None:
            self._index = paragraphs.index(self._paragraph)
        return self._paragraph


class Document:
    def __init__(self):
        self.paragraphs = []

    def add(self, text):
        self.paragraphs.append(Paragraph(self, text))
        return self.paragraphs[-1]

    def cursor(self, paragraph):
        return Cursor(paragraph)

    def delete(self, paragraph):
        self.paragraphs.remove(paragraph)
        paragraph.document = None
