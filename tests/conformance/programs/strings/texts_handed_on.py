# A text that comes out of formatting as it went in is the same object, which its count of references tells.
text = "abcde"


class Text(str):
    pass


subclass = Text("abcde")


def show(*results):
    print(*[int(result is text) for result in results])


show("%s" % text, "%.5s" % text, "%5s" % text, "%-5s" % text, "%r" % text, "%*s" % (3, text), "%.*s" % (9, text), "%s" % subclass)
show(text % (), Text("abcde") % (), text.format(), text.format_map({}), subclass.format())
show("{0}".format(text), "{0:s}".format(text), "{0:.5s}".format(text), "{:1s}".format(text), "{!s}".format(text), "{:6}".format(text))
show(format(text), format(text, "s"), format(text, ".5"), f"{text:s}", f"{text:>3}", f"{text}{''}", text.__format__("s"), f"{subclass}")

print(str.maketrans.__qualname__, bytes.maketrans.__qualname__, str.maketrans.__self__, type(str.__dict__["maketrans"]))
print("of type object" in repr(bytearray.maketrans), str.maketrans("a", "b"), Text.maketrans({"c": "d"}))
for wrapper in staticmethod, classmethod:
    try:
        wrapper(func=id)
    except TypeError as error:
        print(error)
