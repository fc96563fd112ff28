"""Numbers as the generated tables of characters have them."""

DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz'


def base36(n):
    text = ''
    while True:
        n, digit = divmod(n, 36)
        text = DIGITS[digit] + text
        if not n:
            return text
