samples = ["plain", "it's", 'say "hi"', "both ' and \"", "tab\t", "new\nline", "back\\slash", "\x00\x1f\x7f", "é ü ñ", "€ 漢字", "😀", "\u200b\u2028\ufeff", "\xa0", "\ud800", "\r", ""]
for text in samples:
    print(repr(text), ascii(text), len(text))
print("a\
b", "\x41\u0042\U00000043\103\N{DIGIT ONE}" if True else "", r"\n\t", b"\x00\xff'\"\n", b'it\'s', rb"\d")
print("""triple "quoted" 'text'""", '''a
b''', "implicit " "concatenation", ("in"
      " parens"))
print(str(b"abc"), str(b"abc", "ascii"), bytes("é", "utf-8"), "é".encode("latin-1"), b"\xc3\xa9".decode())
print("a" < "b" < "é" < "漢" < "😀", sorted(["b", "B", "a", "é", "Z", "10", "9"]), max("hello"), min("hello"))
print("abc"[1], "abc"[-1], "héllo😀"[1:5], "😀"[0] == "😀", len("👨‍👩‍👧"), "abc" * 2, 2 * "ab", "abc" * 0, "abc" * -1)
print(ord("a"), chr(97), ord("😀"), chr(0x1F600), chr(0), ord("\n"), [c for c in "a😀b"], list(reversed("a😀b")))
for encoding in ["ascii", "latin-1", "utf-8"]:
    for text in ["abc", "é", "€", "\ud800"]:
        try:
            print(encoding, ascii(text), text.encode(encoding))
        except UnicodeEncodeError as error:
            print(encoding, error)
for data in [b"\xff", b"\xc3", b"\xe2\x82", b"a\x80", b"\xed\xa0\x80"]:
    try:
        print(data.decode())
    except UnicodeDecodeError as error:
        print(error, error.start, error.end, error.reason)
print(b"\xff".decode("latin-1"), b"a\xffb".decode("utf-8", "replace") == "a\ufffdb", b"a\xffb".decode("ascii", "ignore"), "é€".encode("ascii", "replace"), "é".encode("ascii", "backslashreplace"), "é".encode("ascii", "xmlcharrefreplace"))
try:
    "x".encode("nope")
except LookupError as error:
    print(error)
