# sub, subn, split, findall and finditer: empty matches, counts, callables, templates.
import re

print(re.sub('x*', '-', 'abxd'), re.subn('b', lambda m: m.group() * 2, 'abcb', count=1), re.sub('', '-', 'ab'))
print(re.sub(r'(\w+) (\w+)', r'\2 \g<1>\n\\', 'hello world'), re.sub('a', r'\t\x', 'a') if 0 else '')
print(re.sub(rb'(.)', rb'<\1>', b'ab'), re.sub(b'a', lambda m: bytearray(b'z'), bytearray(b'aba')))
print(re.split(r'\W+', 'Words, words, words.'), re.split('(-)|,', 'a-b,c'), re.split('x*', 'axbc'), re.split('b', 'abc', maxsplit=-1))
print(re.findall(r'(\w)(\d)?', 'a1b'), re.findall('', 'ab'), re.findall('(a)|b', 'ab'), re.findall(r'\b', 'a b'))
print([m.span() for m in re.finditer(r'a*', 'baac')], [m.group() for m in re.compile('.').finditer('abcdef', 2, 4)])
for repl in [r'\q', r'\9', r'\g<zz>', r'\g<', r'\g<1', r'\g<>', r'\g<1a>', r'\400', r'\g<5>', 3, b'x', [1], lambda m: 1, '\\']:
    try:
        print(re.sub('(?P<n>a)', repl, 'cab'))
    except (re.error, IndexError, TypeError) as e:
        print(type(e) is re.error, e, getattr(e, 'pos', None))
s = 'unchanged'
print(re.sub('x', 'y', s) is s, re.sub('a', lambda m: None, 'banana'), re.escape('a.b*c\n#-é'), re.escape(b'[1]'))
text = re.compile('a').sub(repl='b', string='aaa', count=2)
print(text, re.compile('a+?').subn('x', 'aaa'), re.sub('(?:)', '.', 'é𝄞'))
scanner = re.Scanner([(r'[0-9]+', lambda s, t: int(t)), (r'[a-z]+', lambda s, t: t), (r'\s+', None), ('[-+]', '±')])
print(scanner.scan('12 ab + 3 ?x'))
