# What patterns mean: quantifiers, sets, lookaround, conditions, flags.
import re

def show(pattern, *texts, flags=0):
    for text in texts:
        m = re.search(pattern, text, flags)
        print(pattern, repr(text), m and (m.span(), m.groups()))

show(r'a{2,3}?', 'aaaa'); show(r'a{,2}b', 'aaab'); show(r'(a|ab)(c|bcd)(d*)', 'abcd')
show(r'(?<=abc)def', 'abcdef', 'def'); show(r'(?<!a)b', 'ab', 'cb'); show(r'a(?=b)', 'ab', 'ac'); show(r'a(?!b)', 'ab', 'ac')
show(r'(<)?x(?(1)>|$)', '<x>', 'x', '<x', 'x>'); show(r'(?P<q>[\'"]).*?(?P=q)', 'say "it\'s"')
show(r'^b$', 'a\nb\nc'); show(r'^b$', 'a\nb\nc', flags=re.M); show(r'a.b', 'a\nb'); show(r'a.b', 'a\nb', flags=re.S)
show(r'''a  # comment
     \ b [ ]''', 'a b ', flags=re.X); show(r'(?i:A)b', 'ab', 'aB'); show(r'(?i)straSSE', 'Strasse'); show('(?i)ſ', 's', 'S')
show(r'\w+', 'naïve_9 x', '٣'); show(r'(?a)\w+', 'naïve'); show(r'\d+', '٣4'); show(r'\s', '\x1c', '\u3000'); show(r'[^\W\d]+', '12ab_')
show(r'[]a-]+', 'x]-a'); show(r'[^]]', ']a'); show(r'[\]\\]', '\\'); show(r'\x41\u0042\U00000043\103\n', 'ABCC\n')
show(r'(a*)*', 'aab'); show(r'(a*)+', 'b'); show(r'(?:a?)*?y', 'aay'); show(r'(a|b)*c', 'abac'); show(r'((a)|b)*', 'ab')
show(r'\Aa\Z', 'a', 'a\n'); show(r'a$', 'a\n'); show(r'\bfoo\B', 'foobar foo'); show(r'(.)\1', 'hello'); show(r'(?i)(.)\1', 'aA')
show('[é-ü]', 'ö'); show('(?i)[À-Ö]', 'ö'); show('𝄞+.', 'x𝄞𝄞y'); show('(?i)K', '\u212a'); show('(?i)[^k]', 'K')
p = re.compile('b')
print(p.match('abc', 1), p.search('abcb', 2), p.fullmatch('abc', 1, 2), re.compile('^b').match('ab', 1), re.compile('$').search('abc', 0, 2))
