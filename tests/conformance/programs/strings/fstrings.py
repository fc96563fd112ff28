name, n, pi, items = "Ann", 42, 3.14159, [1, 2]
print(f"{name} is {n} and {pi:.2f} {items}")
print(f"{name!r} {name!s} {'é'!a} {name:>6}|{name:<6}|{name:^7}|{name:*^9}")
print(f"{n:5d}|{n:<5}|{n:05}|{n:+}|{n:x}|{n:#x}|{n:#b}|{n:o}|{n:,}|{n:e}")
print(f"{1234567.891:,.2f} {0.00001:.3g} {1e20:g} {0.5:.0%} {pi:10.3f}| {pi:<10.1f}| {-pi:+.1f}")
width, precision = 10, 3
print(f"{pi:{width}.{precision}f}|{name:{'>'}{width}}|{n:{'0'}{width}}")
print(f"{{literal}} {{{n}}} {n}}}")
print(f"{n=} {n = } {name=!s} {pi=:.2f} {n + 1=}")
print(f"{'nested ' + f'{n}'} {items[0]} {len(items)} {name.upper()} {n if n > 1 else 0} {(lambda x: x * 2)(3)}")
print(f"{ {'a': 1}['a'] } {[x for x in range(3)]} {n:>{len(name) + 4}}")
print(f"a" "b" f"{n}" 'c', f'' == '', rf"\n{n}", f"\n{n}\t".strip(), f"{n}" f"{name}")
print(f"""multi
{n}
line {name
}""")
print(f"{None} {True} {1.0} {()} {...}")
print(f"{'a' 'b'} {n!r:>5} {'x':5}|{'':3}|")


class Fmt:
    def __format__(self, spec):
        return f"spec={spec!r}"


print(f"{Fmt()} {Fmt():x} {Fmt():%Y-%m-%d} {Fmt():{n}}")
try:
    f"{n:z}" if False else f"{name:d}"
except ValueError as error:
    print(error)
try:
    f"{object():5}"
except TypeError as error:
    print(error)
try:
    f"{items:5}"
except TypeError as error:
    print(error)
