import re
print(re.match(r'(\w+) (\w+)', 'hello world foo').groups())
print(re.findall(r'\d+', 'a1b22c333'), re.sub(r'(a)(b)?', r'[\1\2]', 'abaab'))
print(re.split(r'(,)\s*', 'a, b,c'), re.I, repr(re.compile('a', re.I|re.M)))
for p in ['(', 'a**', '[z-a]', '(?P<1>a)', '(?P<a>x)(?P<a>y)', r'\q', '(?<=a*)b', 'a{5,3}', '*a', '(?z)', '\n\n(', '(?(2)a)']:
    try: re.compile(p)
    except re.error as e: print(e, e.pos, e.lineno, e.colno, e.msg)
print([m.span() for m in re.finditer('a*', 'baac')])
print(re.sub('x*', '-', 'abxd'), re.split('x*', 'axbc'))
