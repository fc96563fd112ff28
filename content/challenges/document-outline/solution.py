"""Outlines: sections, and the sections in them."""
import weakref


class Section:
    def __init__(self, title):
        self.title = title
        self._parent = None
        self.sections = []

    @property
    def parent(self):
        # The way down holds; the way up only looks.
        return None if self._parent is None else self._parent()

    def add(self, section):
        section._parent = weakref.ref(self)
        self.sections.append(section)

    def path(self):
        parent = self.parent
        if parent is None:
            return self.title
        return parent.path() + ' / ' + self.title

    def find(self, title):
        if self.title == title:
            return self
        for section in self.sections:
            found = section.find(title)
            if found is not None:
                return found
        return None

    def move(self, other):
        self.parent.sections.remove(self)
        other.add(self)


def read(lines):
    top = Section(lines[0])
    open_sections = [top]
    for line in lines[1:]:
        title = line.lstrip(' ')
        depth = (len(line) - len(title)) // 2
        if not 0 < depth <= len(open_sections):
            raise ValueError('cannot place ' + title)
        section = Section(title)
        del open_sections[depth:]
        open_sections[-1].add(section)
        open_sections.append(section)
    return top
