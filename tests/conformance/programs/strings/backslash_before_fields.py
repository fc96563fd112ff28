"""A backslash before a field of an f-string stays, and is warned about."""
import warnings

for text in [
    r"f'\{6*7}'", r"f'a\{1}b'", r"f'\}}'", r"rf'\{6*7}'", r"f'\\{6}'", r"f'\N{BULLET}{1}'", r"f'\n\{1}\t'", r"f'''\{1}'''", r"f'\{1}\{2}'",
    r"f'{1}\{2}'", r"f'{1:\>3}'", r"f'\d{1}'", r"b'\{'", r"'\{'", r"f'{3}\ '", r"f'\x41\{1}'",
]:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        print(text, ascii(eval(text)), [f'{each.category.__name__}: {each.message}' for each in caught])
