"""Complex numbers as keys of mapping patterns, negative zeros among them."""
match {0: 1, 2j: 3, -1-2j: 4, 'a': 5}:
    case {2j: x, -1-2j: y, -0: z}:
        print(x, y, z)
match [({-0-0j: 0},)]:
    case list([({-0-0j: int(real=0+0j, imag=0-0j) | (1) as z},)]):
        print('zero', z)
for source in '1+2: x', '1+1j: x, 1+1j: y', '-1: x, -1: y', '1: x, True: y', '1j+1: x', 'a: x', '1-1j: x, **r':
    try:
        exec(f'match {{}}:\n    case {{{source}}}: pass')
        print('ok', source)
    except SyntaxError as error:
        print(error.msg, error.offset, error.end_offset)
