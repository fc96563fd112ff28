import sys

print(sys.maxsize, -sys.maxsize - 1)
print(0xFF, 0o17, 0b101, 1_000_000, 0XaBc)
print(1.5, .5, 5., 1e3, 1E-3, 1_0.0_1, 1e400, -1e400)
print((2 ** 31) * (2 ** 31), 2 ** 63, 2 ** 64 - 1, -2 ** 63, (2 ** 53 + 1) * 3)
print(9007199254740991 + 1, 9007199254740993 - 1, 9007199254740993 * 2, 94906267 * 94906267)
print(123456789 * 987654321, 99999999999 * 99999999999, -99999999999 // 7, -99999999999 % 7)
print(10 ** 30 // 10 ** 28, 10 ** 30 % 7, (10 ** 30).bit_length(), (255).bit_length(), (0).bit_length())
print((10 ** 20) ** 2, 10 ** 20 - 10 ** 20 + 1, 10 ** 20 > 10 ** 19, 10 ** 20 == 1e20)
print(hex(255), oct(8), bin(5), hex(-255), hex(2 ** 70), bin(-5))
print(int("ff", 16), int("0b11", 0), int("-12"), int(" 7 "), int("1_000"), int("z", 36))
print((1000).to_bytes(2, "big"), (1000).to_bytes(4, "little"), int.from_bytes(b"\x03\xe8", "big"))
print((-1).to_bytes(2, "big", signed=True), int.from_bytes(b"\xff\xff", "big", signed=True))
print((5).bit_count(), (-7).bit_count(), (6).conjugate(), (6).numerator, (6).denominator, (6).real, (6).imag)
print(len(str(2 ** 1000)), str(2 ** 200)[:10], 7 ** 77 % 1000)
print(1e22, 1e21, 123456789012345680.0, 1.0, 100000.0, 1e16, 1e15, 0.0001, 0.00001, 1.5e-10, -0.0)
try:
    (300).to_bytes(1, "big")
except OverflowError as error:
    print(error)
try:
    (-1).to_bytes(1, "big")
except OverflowError as error:
    print(error)
try:
    10 ** 400 * 1.0
except OverflowError as error:
    print(error)
try:
    10 ** 400 / 3.5
except OverflowError as error:
    print(error)
print(10 ** 400 // 10 ** 399, 10 ** 400 / 10 ** 399)
try:
    str(10 ** 5000)
except ValueError as error:
    print(error)
