print("{} {} {}".format(1, "a", None), "{0} {1} {0}".format("x", "y"), "{a} {b}".format(a=1, b=2))
print("{0.real} {1[0]} {1[1]} {2[key]}".format(5, [1, 2], {"key": "v"}), "{:>5}|{:<5}|{:^5}|".format("a", "b", "c"))
print("{:{}}|{:{w}.{p}f}".format("x", 5, 3.14159, w=8, p=2), "{!r} {!s} {!a}".format("é", "é", "é"))
print("{{}} {}".format(1), "{:,} {:_} {:.3e}".format(1234567, 1234567, 1234.5), "{0:b} {0:o} {0:x} {0:X} {0:#x} {0:c}".format(65))
print("{:+d} {:+d} {: d} {:05d} {:<05d}".format(1, -1, 1, 42, 42), "{:%}".format(0.256), "{:.0f} {:.0f}".format(0.5, 1.5))
print("%s %r %d %5.2f %x %o %e %c %%" % ("s", "r", 42, 3.14159, 255, 8, 12345.678, "c"))
print("%(a)s-%(b)03d" % {"a": "x", "b": 7}, "%-5s|%5s|" % ("a", "b"), "%s" % (1,), "%s %s" % ([1], (2,)), "%d%%" % 50)
print(format(255, "08b"), format("x", ">3"), format(1.5), format(3.0, ".1f"), format(True), format(None, ""))
print("{:10}|{:10}|{:>10}|{:=+10}".format("str", 42, "s", 42), "{:.2}".format("abcdef"), "{:5.1}|".format("xyz"))
for action in [
    lambda: "{} {}".format(1),
    lambda: "{0} {}".format(1, 2),
    lambda: "{a}".format(b=1),
    lambda: "{".format(),
    lambda: "}".format(),
    lambda: "{:d}".format("x"),
    lambda: "{:.2d}".format(3),
    lambda: "{:s}".format(3),
    lambda: "{!z}".format(3),
    lambda: "{0.nope}".format(3),
    lambda: "{0[9]}".format([1]),
    lambda: "%d" % "x",
    lambda: "%s %s" % (1,),
    lambda: "%s" % (1, 2),
    lambda: "%(a)s" % {},
    lambda: "%q" % 1,
    lambda: "%" % (),
    lambda: "%c" % "ab",
    lambda: "%x" % 1.5,
]:
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
print("{:.3f} {:.1f} {:.2f} {:g} {:g} {:g}".format(2.0005, 0.25, 1.005, 100000, 1000000, 0.0001))
print("{:e} {:.0e} {:G} {:n} {:10.4}|{:<10}|".format(0.0, 123456, 1e-10, 12, 3.14159265, 2.5))
