print(1.5.is_integer(), 2.0.is_integer(), (0.75).as_integer_ratio(), (0.1).hex(), float.fromhex("0x1.8p1"), 3.7 // 1, -3.7 // 1, 3.7 % 1, divmod(7.5, 2))
print(float("1e3"), float(" -2.5 "), float("inf"), float("-Infinity"), float("nan"), float("1_000.5"), float(True), float("٣"))
print(1e16, 1e15, 123456789.123456789, 1e-5, 0.0001, 1.0, -0.0, 100.0, 1e100, 5e-324, 1.7976931348623157e308, 0.1 + 0.2, 1 / 3, 2 / 3, 1e22, 1e23)
print(round(2.5), round(-1.5), round(0.5), round(1.25, 1), round(1.35, 1), round(1234.5678, -2), round(1e20), round(2.5, 0), round(-0.4), round(5, 1), round(15, -1), round(25, -1))
print(int(1e20), int(-1.9), 1e308 * 10, -1e308 * 10, float("inf") - float("inf"), 0.0 == -0.0, str(-0.0), 0.1 * 3, 1.1 + 2.2)
print(3.0 == 3, 0.5 in [0.5], hash(0.1), hash(1e300), hash(-1.5), {1.0: "a"}[1], abs(-0.0), max(1, 1.0), min(1.0, 1), bool(0.0), bool(float("nan")))
print(1.0.__add__(2), (2.0).__pow__(3), 2.0 ** 0.5, (-8) ** (1 / 3) if False else 4.0 ** -0.5, 10.0 % 3, -10.0 % 3, 10.0 % -3, 5.0 // 0.3)
for action in [lambda: float(""), lambda: float("1.2.3"), lambda: float(None), lambda: round(float("nan")), lambda: round(float("inf")), lambda: int("1.5"), lambda: 1.5 << 1, lambda: (1.5)(2), lambda: float("inf").as_integer_ratio(), lambda: 10.0 ** 400, lambda: round(1.5, "a")]:
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
