b = b"hello world"
print(b, len(b), b[0], b[-1:], b[1:4], list(b[:3]), b.upper(), b.find(b"o"), b.split(), b.replace(b"l", b"L"), b"o" in b, 104 in b)
print(bytes(3), bytes([65, 66]), bytes("é", "utf-8"), bytes(b"x"), bytes(range(3)), b"a" + b"b", b"ab" * 2, b"a" < b"b", b"".join([b"a", b"b"]))
print(b.hex(), bytes.fromhex("00ff 41"), b.startswith(b"he"), b.count(b"l"), b.index(b"w"), b.title(), b"  x ".strip(), b"%d-%s" % (5, b"x"), b"a,b".split(b","), b"x".center(5, b"-"), b"5".zfill(3))
print(b"abc".isalpha(), b"12".isdigit(), b"aB".swapcase(), b"ab".decode(), b"\n\t\x00\xff'", hash(b"abc") == hash(bytes([97, 98, 99])))
ba = bytearray(b"abc")
ba.append(100)
ba[0] = 65
ba.extend(b"ef")
ba += b"!"
ba[1:3] = b"__"
del ba[-1]
print(ba, len(ba), ba[0], bytes(ba), ba.pop(), ba.upper(), bytearray(2), bytearray([1, 2]), ba == b"A__de", ba.find(b"d"))
ba.insert(0, 33)
ba.remove(65)
ba.reverse()
print(ba, ba.decode(), list(ba), ba * 2, ba + b"x", b"d" in ba)
ba.clear()
print(ba, not ba)
for action in [lambda: bytes([256]), lambda: bytes("x"), lambda: b"a" + "b", lambda: b"abc"[5], lambda: bytearray(b"a").append(300), lambda: bytes(-1), lambda: b"a".join(["x"]), lambda: bytes.fromhex("zz"), lambda: bytearray(b"a").remove(0), lambda: bytearray().pop(), lambda: b"a".index(b"x"), lambda: bytes(1.5), lambda: bytearray(b"abc").__setitem__(9, 1)]:
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
