# What is wrong with a pattern, and where.
import re

for pattern in ['(', ')', 'a)', '(?:a', 'a**', 'a+*', '*a', '|*', '(?', '(?P', '(?P<', '(?P<>a)', '(?P<1>a)', '(?P<a', '(?P=', '(?P=b)', '(?Px)',
                '(?<a)', '(?<', '(?(', '(?(1', '(?(1)a|b|c)', '(?(2)a)', '(?(x)a)', '(?(0)a)', '(?#abc', '(?z)', '(?i', '(?i-', '(?i-:a', '(?-i)',
                '(?iz:a)', '(?L)a', '(?au)a', '(?-a:x)', '(?i-i:x)', '(?P<a>x)(?P<a>y)', '[a', '[z-a]', r'[\w-a]', '[a-', r'\q', r'[\q]', r'\x4',
                r'\u12', r'\U0011', r'\U00110000', r'\1', r'(a)\2', r'(\1)', r'\400', '\\', '(?<=a*)b', '(?<=a|bc)', r'(?<=(a)\1)', 'a{5,3}',
                'x{2}{3}', '\n\n (', '(a\n(b', b'(', b'\n[', b'(?u)', 'a(?i)b' if hasattr(re, 'NOFLAG') else '[', r'\8', '(?P<n>(?P=n))']:
    try:
        print(re.compile(pattern))
    except re.error as e:
        print(repr(pattern), '|', e, '|', e.msg, e.pos, e.lineno, e.colno, e.pattern == pattern)
for attempt in [lambda: re.compile('a', re.L), lambda: re.compile('a', re.A | re.U), lambda: re.compile(b'a', re.U), lambda: re.compile('a{99999999999}'),
                lambda: re.compile(re.compile('a'), re.I), lambda: re.compile([]), lambda: re.compile('a', 'x'), lambda: re.compile(None),
                lambda: re.compile('(' * 2000 + ')' * 2000)]:
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, "" if isinstance(e, RecursionError) else e)
e = re.error('message', 'abc\nd', 4)
print(e, e.args, e.lineno, e.colno, repr(re.error('m')), re.error('m').pos, re.error.__mro__, re.error.__name__)
