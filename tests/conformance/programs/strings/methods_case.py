print("Hello".upper(), "Hello".lower(), "hello world".title(), "hELLO wORLD".capitalize(), "Hello".swapcase(), "Straße".casefold(), "ß".upper(), "ΑΣ".lower(), "ǆ".title())
print("  x ".strip(), "  x ".lstrip() + "|", "  x ".rstrip() + "|", "xxabcxx".strip("x"), "abcba".strip("ab"), "abc".strip("abc"), "\t\n x\u3000".strip())
print("x".center(5, "*"), "x".center(4, "*"), "xy".center(5, "*"), "x".ljust(3) + "|", "x".rjust(3), "42".zfill(5), "-42".zfill(5), "+1".zfill(4), "abc".zfill(2), "x".ljust(3, "."))
print("a\tb".expandtabs(4), "abc".translate({97: "A", ord("b"): None}), str.maketrans("ab", "xy"), "aabb".translate(str.maketrans("ab", "xy", "")))
for text in ["abc", "ABC", "Abc Def", "abc1", "123", "", " ", "a b", "²", "½", "é", "Ⅷ", "_x", "1x", "\n", "hello_world", "٣", "ß", "a\u0301"]:
    flags = [name for name in ("isalpha", "isalnum", "isdigit", "isdecimal", "isnumeric", "isspace", "isupper", "islower", "istitle", "isidentifier", "isprintable", "isascii") if getattr(text, name)()]
    print(ascii(text), *flags)
