# Matches: groups, spans, names, and what cannot be asked of them.
import re

m = re.search(r'(?P<year>\d{4})-(?P<month>\d\d)(-(?P<day>\d\d))?', 'on 2024-05, or so')
print(m, m.group(), m.group(0, 'year', 2), m['month'], m[4])
print(m.groups(), m.groups('?'), m.groupdict(), m.groupdict(default=0))
print(m.start(), m.end(), m.span('year'), m.span(3), m.start('day'))
print(m.regs, m.lastindex, m.lastgroup, m.pos, m.endpos, m.string, m.re.pattern)
print(m.re.groupindex, m.re.groups, m.re.flags)
for ask in [lambda: m.group(9), lambda: m['nope'], lambda: m.start('x'), lambda: m.groups(1, 2), lambda: m.group(-1),
            lambda: m.group(1.5), lambda: re.Match(), lambda: re.Pattern(), lambda: re.match('a', 3), lambda: re.match(b'a', 'a'),
            lambda: re.match('a', b'a'), lambda: re.match(3, 'a'), lambda: setattr(m, 'pos', 3), lambda: m.re.groupindex.update()]:
    try:
        print(ask())
    except Exception as e:
        print(type(e).__name__, e)
print(m.expand(r'\g<month>/\1/\g<day>.'), bool(m), m == m.__copy__())
print(re.compile('a') == re.compile('a'), re.compile('a') == re.compile('a', re.I), re.compile('a') != re.compile(b'a'))
print(repr(re.compile('x' * 250, re.X | re.S)), re.compile(rb'\d', re.I | re.L))
print([re.match(r'(a)|(b)|(c)', c).lastindex for c in 'abc'], re.match('((ab))', 'ab').lastindex)
print(re.Pattern, re.Match, type(re.compile('').scanner('')), type(re.finditer('', '')))
