s = "the quick brown fox jumps over the lazy dog"
print(s.find("the"), s.find("the", 1), s.find("cat"), s.rfind("the"), s.index("fox"), s.rindex("o"), s.count("o"), s.count("the"), s.count(""))
print(s.startswith("the"), s.startswith(("a", "the")), s.endswith("dog"), s.endswith("x", 0, 19), s.startswith("quick", 4))
print("a,b,,c".split(","), "a,b,,c".split(",", 1), "a,b,,c".rsplit(",", 1), " a  b ".split(), " a  b ".split(" "), "".split(), "".split(","), "abc".split("b"), "a b c".split(None, 1), "a b c".rsplit(None, 1))
print("a-b-c".partition("-"), "a-b-c".rpartition("-"), "abc".partition("-"), "abc".rpartition("-"))
print("one\ntwo\r\nthree\n".splitlines(), "one\ntwo".splitlines(True), "".splitlines(), "\n".splitlines())
print("banana".replace("a", "o"), "banana".replace("a", "o", 2), "aaa".replace("aa", "b"), "abc".replace("", "-"), "abc".replace("x", "y"))
print("prefix-body".removeprefix("prefix-"), "body.py".removesuffix(".py"), "x".removeprefix("y"))
print(",".join(["a", "b"]), "".join("abc"), "-".join([]), ", ".join(str(i) for i in range(3)))
for action in [lambda: s.index("cat"), lambda: s.rindex("cat"), lambda: "a".split(""), lambda: "a".partition(""), lambda: "a".join([1, 2]), lambda: ",".join(["a", None]), lambda: "abc".startswith(1), lambda: "abc".find(1), lambda: "abc".count(None), lambda: "a".replace(1, 2)]:
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
print("abcabc".find("c", 3, 5), "abcabc".find("c", -2), "abc".find(""), "abc".find("", 3), "abc".find("", 4), "aaa".count("aa"), "a" in "abc", "é".encode(), "😀x".find("x"), len("😀x"))
