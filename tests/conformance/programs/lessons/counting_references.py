import sys


class Book:
    def __init__(self, title):
        self.title = title


def extra(book):
    return sys.getrefcount(book) - baseline


book = Book("Dune")
baseline = 0
baseline = extra(book)
print("start", extra(book))
shelf = [book]
print("on a shelf", extra(book))
catalogue = {"dune": book, "copy": book}
print("in a catalogue", extra(book))
borrowed = book
print("second name", extra(book))


class Reader:
    def __init__(self, book):
        self.book = book


reader = Reader(book)
print("attribute", extra(book))
shelf.append(shelf[0])
print("twice on the shelf", extra(book))
remember = lambda: book.title
print("a lambda that reads a global", extra(book))


def closure(book):
    return lambda: book


kept = closure(book)
print("a closure", extra(book))
method = reader.__init__
print("a bound method of its reader", extra(book), sys.getrefcount(reader))
del borrowed, kept
shelf.clear()
print("fewer", extra(book))
del catalogue["copy"], reader, method
print("fewer", extra(book))
