"""What a refused call says of its function, and that it gives back what it was given."""
import sys


class Clerk:
    def file(self, paper):
        pass

    def stamp(self, a, *, c):
        pass


def maker():
    def inner():
        pass
    return inner


def refused(function, *arguments, **named):
    try:
        function(*arguments, **named)
    except TypeError as error:
        print(error)


paper = [1]
clerk = Clerk()
inner = maker()
before = sys.getrefcount(paper), sys.getrefcount(clerk), sys.getrefcount(inner)
refused(clerk.file)
refused(clerk.file, paper, paper)
refused(clerk.file, other=paper)
refused(clerk.file, paper, paper=paper)
refused(clerk.stamp, paper)
refused(clerk.stamp, paper, paper, c=paper)
refused(inner, paper)
refused(inner, x=paper)
refused(lambda x: 1)
refused(clerk.file, **{'x y': paper})
print(before == (sys.getrefcount(paper), sys.getrefcount(clerk), sys.getrefcount(inner)))
