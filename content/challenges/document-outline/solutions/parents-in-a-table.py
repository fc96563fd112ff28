"""Outlines: the parents stand in a table of their own."""
import weakref

_parents = weakref.WeakKeyDictionary()


class Section:
    def __init__(self, title):
        self.title = title
        self.sections = []

    @property
    def parent(self):
        reference = _parents.get(self)
        return reference() if reference else None

    def add(self, section):
        _parents[section] = weakref.ref(self)
        self.sections.append(section)

    def path(self):
        titles = []
        section = self
        while section is not None:
            titles.append(section.title)
            section = section.parent
        return ' / '.join(reversed(titles))

    def find(self, title):
        waiting = [self]
        while waiting:
            section = waiting.pop()
            if section.title == title:
                return section
            waiting.extend(reversed(section.sections))
        return None

    def move(self, other):
        self.parent.sections.remove(self)
        other.add(self)


def read(lines):
    top = Section(lines[0])
    way = [top]
    for line in lines[1:]:
        title = line.lstrip(' ')
        depth = (len(line) - len(title)) // 2
        if depth < 1 or depth > len(way):
            raise ValueError('cannot place ' + title)
        section = Section(title)
        way = way[:depth]
        way[-1].add(section)
        way.append(section)
    return top
