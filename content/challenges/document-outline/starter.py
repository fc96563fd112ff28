"""Outlines: sections, and the sections in them."""


class Section:
    def __init__(self, title):
        self.title = title
        self.parent = None
        self.sections = []

    def add(self, section):
        section.parent = self
        self.sections.append(section)

    def path(self):
        if self.parent is None:
            return self.title
        return self.parent.path() + ' / ' + self.title

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
