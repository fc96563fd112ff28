"""Documents, their paragraphs, and cursors in them."""
import weakref


class Paragraph:
    def __init__(self, document, text):
        self._document = weakref.ref(document)
        self.text = text

    @property
    def document(self):
        return self._document()


class Cursor:
    def __init__(self, document, paragraph):
        self._document = weakref.ref(document)
        self._paragraph = weakref.ref(paragraph)

    def leave(self, paragraph, target):
        if self._paragraph() is paragraph:
            self._paragraph = nothing if target is None else weakref.ref(target)

    @property
    def paragraph(self):
        return None if self._document() is None else self._paragraph()


class Document:
    def __init__(self):
        self.paragraphs = []
        # The document tells its cursors what happens, and does not own them.
        self._cursors = weakref.WeakSet()

    def add(self, text):
        self.paragraphs.append(Paragraph(self, text))
        return self.paragraphs[-1]

    def cursor(self, paragraph):
        cursor = Cursor(self, paragraph)
        self._cursors.add(cursor)
        return cursor

    def delete(self, paragraph):
        index = self.paragraphs.index(paragraph)
        del self.paragraphs[index]
        target = self.paragraphs[min(index, len(self.paragraphs) - 1)] if self.paragraphs else None
        for cursor in self._cursors:
            cursor.leave(paragraph, target)
        paragraph._document = nothing


def nothing():
    """Stands for a weak reference to what is gone."""
    return None
