# stress: audit: regular expressions and named tuples are compiled
from urllib.parse import *
import urllib.parse, urllib.error

url = 'https://user:pass@Example.com:8080/a/b;p?x=1&y=2#frag'
parts = urlparse(url)
print(parts)
print(parts.username, parts.password, parts.hostname, parts.port, parts.geturl() == url)
print(urlsplit(url), urlsplit(b'http://h/p?q'), urlsplit('//[::1]:80/x').port)
print(parts._replace(netloc='other').geturl(), parts[1], parts.encode())
print(urldefrag('http://a/b#c'), urldefrag('http://a/b#c').geturl())
for link in 'g', './g', '/g', '//g', '?y', '#s', '', '..', '../g', '../../../g', 'g;x', 'mailto:x', './g/.':
    print(repr(link), urljoin('http://a/b/c/d;p?q', link))
for bad in 'http://h:x/', 'http://h:99999/':
    try:
        print(urlsplit(bad).port)
    except ValueError as error:
        print(error)
try:
    urlsplit('http://[::1/')
except ValueError as error:
    print(error)
try:
    urljoin('a', b'b')
except TypeError as error:
    print(error)
print(quote('a b/ü&~'), quote('a/b', safe=''), quote_plus('a b+c'), quote(b'\xff z'))
print(unquote('a%20b%C3%BC%zz%'), unquote_plus('a+b%2B'), unquote_to_bytes('a%ff'), unquote('%ff'), unquote('ü%20'))
print(parse_qs('a=1&b=2&a=3&c='), parse_qs('c=', keep_blank_values=True), parse_qsl('x=%20+&y;z=1', separator=';'))
print(parse_qsl(b'a=1'), urlencode({'a': 1, 'b c': 'ü&'}), urlencode([('a', [1, 2]), ('b', 'xy')], doseq=True))
for call in (lambda: parse_qsl('a', strict_parsing=True), lambda: parse_qsl('a&b', max_num_fields=1), lambda: urlencode('ab'),
             lambda: quote(b'a', encoding='utf-8'), lambda: parse_qs('a', separator='')):
    try:
        call()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(urlunparse(('http', 'h', 'p', 'a', 'q', 'f')), urlunsplit(('', '', 'p', '', '')), unwrap('<URL:http://x>'))
print(urllib.error.URLError('gone'), repr(urllib.error.URLError('gone')))
error = urllib.error.HTTPError('http://x', 404, 'Not Found', {}, None)
print(error, repr(error), error.code, error.reason, isinstance(error, OSError))
