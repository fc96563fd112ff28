"""Working with text: counting, aligning, templates, ciphers, differences, markup."""
import base64
import binascii
import difflib
import hashlib
import html
import re
import string
import struct
import textwrap
import unicodedata
from collections import Counter

POEM = '''\
Es war einmal ein Männlein klein,
das wollte gern ein Großes sein;
  da sprach der Frosch: "Spring in den Bach!"
\tund alle Fische lachten nach.
'''

words = re.findall(r'\w+', POEM.casefold())
print(Counter(words).most_common(3), len(set(words)), max(words, key=len), sorted(words, key=lambda word: (-len(word), word))[:3])
letters = Counter(filter(str.isalpha, POEM.lower()))
for letter, count in letters.most_common(4):
    print(f'{letter}: {"#" * count:<20}|{count / letters.total():7.2%}')
print([line.strip().title() for line in POEM.splitlines()][:2], POEM.expandtabs(4).splitlines()[3], POEM.count('ein'), POEM.find('xyz'))
print(textwrap.fill(' '.join(POEM.split()), 34, initial_indent='* ', subsequent_indent='  '))
print(textwrap.shorten(POEM, 30, placeholder=' …'), repr(textwrap.dedent('''
    a
      b
    ''')))


def caesar(text, shift):
    table = str.maketrans(string.ascii_letters, ''.join(alphabet[shift:] + alphabet[:shift] for alphabet in (string.ascii_lowercase, string.ascii_uppercase)))
    return text.translate(table)


def run_length(text):
    return ''.join(f'{len(match[0])}{match[1]}' if len(match[0]) > 1 else match[1] for match in re.finditer(r'(.)\1*', text))


def morse(text):
    codes = dict(zip('ABCDEFGHIJKLMNOPQRSTUVWXYZ', '.- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --..'.split()))
    return ' / '.join(' '.join(codes.get(letter, '?') for letter in word) for word in text.upper().split())


secret = caesar('Hello, World!', 3)
print(secret, caesar(secret, -3), run_length('aaabccd'), morse('sos now'))
print('A man, a plan'.replace(' ', '').partition(','), 'x=1;y=2'.split(';', 1), 'a,b,,c'.rsplit(',', 2), '/'.join(reversed('abc')))
print('%-8s|%08.3f|%+d|%x|%c|%r|%%' % ('left', 3.14159, 5, 255, 65, 'q'), '{:^9}|{:>+7.1f}|{!r:.3}|{0}'.replace('{0}', '').format('mid', 2.25, 'abcdef'))
print(string.Template('$who owes ${amount}€ $$').substitute(who='Bob', amount=5), string.Template('$a $b').safe_substitute(a=1))
try:
    string.Template('$missing').substitute()
except KeyError as error:
    print('KeyError', error)
print(''.join(difflib.unified_diff(POEM.splitlines(True), POEM.replace('klein', 'fein').splitlines(True), 'old', 'new', n=0)), end='')
print(difflib.get_close_matches('appel', ['ape', 'apple', 'peach', 'puppy']), round(difflib.SequenceMatcher(None, 'abcd', 'bcde').ratio(), 3))
print(unicodedata.normalize('NFD', 'ä').encode(), unicodedata.name('€'), unicodedata.category('A'), 'ß'.upper(), 'ǅ'.lower(), 'İ'.lower().encode('unicode_escape'))
plain = ''.join(c for c in unicodedata.normalize('NFKD', 'Crème Brûlée ﬁn') if not unicodedata.combining(c))
print(plain, html.escape('<a href="x">&</a>'), html.unescape('&lt;&eacute;&#8364;&gt;'), 'naïve'.encode('ascii', 'xmlcharrefreplace'))
data = 'Grüße'.encode()
print(data, base64.b64encode(data), base64.urlsafe_b64decode('_-8='), data.hex(' '), binascii.crc32(data), hashlib.md5(data).hexdigest()[:8], hashlib.sha256(data).hexdigest()[:8])
print(struct.pack('<hI3s?', -2, 7, b'abc', True), struct.unpack('>d', bytes.fromhex('400921fb54442d18')), struct.calcsize('@ibq'), int.from_bytes(b'\x01\x00', 'big'))
for bad in (lambda: b'\xff'.decode(), lambda: 'é'.encode('ascii'), lambda: int('12x'), lambda: 'abc'.index('z'), lambda: '{} {}'.format(1), lambda: '%d' % 'x', lambda: 'a' + 1, lambda: base64.b64decode('abc')):
    try:
        bad()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')

MARKUP = re.compile(r'(?P<bold>\*\*(?P<b>.+?)\*\*)|(?P<link>\[(?P<text>[^\]]*)\]\((?P<url>[^)\s]+)\))|(?P<code>`(?P<c>[^`]+)`)')


def render(text):
    def one(match):
        match match.lastgroup and match.groupdict():
            case {'bold': str(), 'b': inner}:
                return f'<b>{render(inner)}</b>'
            case {'link': str(), 'text': label, 'url': url}:
                return f'<a href="{html.escape(url)}">{render(label)}</a>'
            case {'c': inner}:
                return f'<code>{html.escape(inner)}</code>'
    return MARKUP.sub(one, text)


print(render('A **bold [link](http://x/?a&b)** and `x < y`.'))
tokens = re.compile(r'\s*(?:(?P<number>\d+\.?\d*)|(?P<name>[a-z_]\w*)|(?P<op>[-+*/()=]))', re.I)
print([(match.lastgroup, match[match.lastgroup]) for match in tokens.finditer('Area = 3.5 * (w1 + 2)')])
print(re.split(r'([,;])\s*', 'a, b;c'), re.sub(r'(?<=\d)(?=(\d{3})+$)', ',', '1234567'), re.fullmatch(r'(a+)(b)?', 'aaa').groups('-'), bool(re.match(r'(?i)HELLO\b', 'hello world')))
