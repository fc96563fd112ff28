"""Addresses taken apart, put together, quoted."""

from collections import namedtuple
import functools
import sys
import types

__all__ = [
    'urlparse', 'urlunparse', 'urljoin', 'urldefrag', 'urlsplit', 'urlunsplit', 'urlencode', 'parse_qs', 'parse_qsl', 'quote',
    'quote_plus', 'quote_from_bytes', 'unquote', 'unquote_plus', 'unquote_to_bytes', 'DefragResult', 'ParseResult',
    'SplitResult', 'DefragResultBytes', 'ParseResultBytes', 'SplitResultBytes',
]

uses_relative = ' ftp http gopher nntp imap wais file https shttp mms prospero rtsp rtsps rtspu sftp svn svn+ssh ws wss'.split(' ')
uses_netloc = (' ftp http gopher nntp telnet imap wais file mms https shttp snews prospero rtsp rtsps rtspu rsync svn svn+ssh sftp '
               'nfs git git+ssh ws wss itms-services').split(' ')
uses_params = ' ftp hdl prospero http imap https shttp rtsp rtsps rtspu sip sips mms sftp tel'.split(' ')
non_hierarchical = 'gopher hdl mailto news telnet wais imap snews sip sips'.split(' ')
uses_query = ' http wais imap https shttp mms gopher rtsp rtsps rtspu sip sips'.split(' ')
uses_fragment = ' ftp hdl http gopher news nntp wais https shttp snews file prospero'.split(' ')
scheme_chars = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.'
_EDGE = ''.join(map(chr, range(33)))


def _as_text(*args):
    """The arguments as str, and what makes of a result the type that they had."""
    text = isinstance(args[0], str)
    if any(arg and isinstance(arg, str) != text for arg in args[1:]):
        raise TypeError('Cannot mix str and non-str arguments')
    if text:
        return args + (lambda result: result,)
    return tuple(arg.decode('ascii', 'strict') if arg else '' for arg in args) + (_encoded,)


def _encoded(result):
    return result.encode('ascii', 'strict')


class _Text:
    __slots__ = ()

    def encode(self, encoding='ascii', errors='strict'):
        """The same parts as bytes."""
        return self._encoded_counterpart(*(part.encode(encoding, errors) for part in self))


class _Bytes:
    __slots__ = ()

    def decode(self, encoding='ascii', errors='strict'):
        """The same parts as str."""
        return self._decoded_counterpart(*(part.decode(encoding, errors) for part in self))


class _Netloc:
    """What the part between // and / says."""

    __slots__ = ()

    def _marks(self, *marks):
        return marks if isinstance(self.netloc, str) else [mark.encode() for mark in marks]

    @property
    def _userinfo(self):
        at, colon = self._marks('@', ':')
        user, found, _ = self.netloc.rpartition(at)
        if not found:
            return None, None
        name, found, password = user.partition(colon)
        return name, password if found else None

    @property
    def _hostinfo(self):
        at, colon, left, right = self._marks('@', ':', '[', ']')
        host = self.netloc.rpartition(at)[2]
        _, bracket, inside = host.partition(left)
        if bracket:
            host, _, rest = inside.partition(right)
            port = rest.partition(colon)[2]
        else:
            host, _, port = host.partition(colon)
        return host, port or None

    @property
    def username(self):
        """The name before the @."""
        return self._userinfo[0]

    @property
    def password(self):
        """The password before the @."""
        return self._userinfo[1]

    @property
    def hostname(self):
        """The host, in small letters."""
        host = self._hostinfo[0]
        if not host:
            return None
        name, percent, zone = host.partition(*self._marks('%'))
        return name.lower() + percent + zone

    @property
    def port(self):
        """The number of the port."""
        port = self._hostinfo[1]
        if port is None:
            return None
        if not (port.isdigit() and port.isascii()):
            raise ValueError('Port could not be cast to integer value as %r' % port)
        number = int(port)
        if number > 65535:
            raise ValueError('Port out of range 0-65535')
        return number

    __class_getitem__ = classmethod(types.GenericAlias)


_Defrag = namedtuple('_DefragResultBase', 'url fragment')
_Split = namedtuple('_SplitResultBase', 'scheme netloc path query fragment')
_Parse = namedtuple('_ParseResultBase', 'scheme netloc path params query fragment')
_Defrag.__name__ = 'DefragResult'
_Split.__name__ = 'SplitResult'
_Parse.__name__ = 'ParseResult'


class DefragResult(_Defrag, _Text):
    """An address and its fragment."""

    __slots__ = ()

    def geturl(self):
        """The address put together."""
        return self.url + '#' + self.fragment if self.fragment else self.url


class SplitResult(_Split, _Netloc, _Text):
    """The five parts of an address."""

    __slots__ = ()

    def geturl(self):
        """The address put together."""
        return urlunsplit(self)


class ParseResult(_Parse, _Netloc, _Text):
    """The six parts of an address."""

    __slots__ = ()

    def geturl(self):
        """The address put together."""
        return urlunparse(self)


class DefragResultBytes(_Defrag, _Bytes):
    """An address and its fragment, as bytes."""

    __slots__ = ()

    def geturl(self):
        """The address put together."""
        return self.url + b'#' + self.fragment if self.fragment else self.url


class SplitResultBytes(_Split, _Netloc, _Bytes):
    """The five parts of an address, as bytes."""

    __slots__ = ()

    def geturl(self):
        """The address put together."""
        return urlunsplit(self)


class ParseResultBytes(_Parse, _Netloc, _Bytes):
    """The six parts of an address, as bytes."""

    __slots__ = ()

    def geturl(self):
        """The address put together."""
        return urlunparse(self)


for _text, _bytes in ((DefragResult, DefragResultBytes), (SplitResult, SplitResultBytes), (ParseResult, ParseResultBytes)):
    _text._encoded_counterpart = _bytes
    _bytes._decoded_counterpart = _text
del _text, _bytes


def urlparse(url, scheme='', allow_fragments=True):
    """The six parts of an address."""
    url, scheme, back = _as_text(url, scheme)
    scheme, netloc, path, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ''
    if scheme in uses_params and ';' in path:
        path, params = _split_params(path)
    return back(ParseResult(scheme, netloc, path, params, query, fragment))


def _split_params(path):
    """The parameters of the last part of a path."""
    at = path.find(';', max(path.rfind('/'), 0))
    return (path, '') if at < 0 else (path[:at], path[at + 1:])


def _check_netloc(netloc):
    """Refuse characters that become marks of an address when they are normalized."""
    if not netloc or netloc.isascii():
        return
    import unicodedata
    bare = netloc
    for mark in '@:#?':
        bare = bare.replace(mark, '')
    normal = unicodedata.normalize('NFKC', bare)
    if normal != bare and any(mark in normal for mark in '/?#@:'):
        raise ValueError("netloc '%s' contains invalid characters under NFKC normalization" % netloc)


@functools.lru_cache(typed=True)
def urlsplit(url, scheme='', allow_fragments=True):
    """The five parts of an address."""
    url, scheme, back = _as_text(url, scheme)
    url = url.lstrip(_EDGE)
    scheme = scheme.strip(_EDGE)
    for unsafe in '\t\r\n':
        url = url.replace(unsafe, '')
        scheme = scheme.replace(unsafe, '')
    netloc = query = fragment = ''
    colon = url.find(':')
    if colon > 0 and url[0].isascii() and url[0].isalpha() and all(c in scheme_chars for c in url[:colon]):
        scheme, url = url[:colon].lower(), url[colon + 1:]
    if url[:2] == '//':
        end = min((at for at in (url.find(mark, 2) for mark in '/?#') if at >= 0), default=len(url))
        netloc, url = url[2:end], url[end:]
        if ('[' in netloc) != (']' in netloc):
            raise ValueError('Invalid IPv6 URL')
    if allow_fragments:
        url, _, fragment = url.partition('#')
    url, _, query = url.partition('?')
    _check_netloc(netloc)
    return back(SplitResult(scheme, netloc, url, query, fragment))


def urlunparse(components):
    """An address from its six parts."""
    scheme, netloc, path, params, query, fragment, back = _as_text(*components)
    if params:
        path = '%s;%s' % (path, params)
    return back(urlunsplit((scheme, netloc, path, query, fragment)))


def urlunsplit(components):
    """An address from its five parts."""
    scheme, netloc, url, query, fragment, back = _as_text(*components)
    if netloc:
        url = '//' + netloc + ('/' if url and url[0] != '/' else '') + url
    elif url[:2] == '//' or scheme and scheme in uses_netloc and (not url or url[0] == '/'):
        url = '//' + url
    if scheme:
        url = scheme + ':' + url
    if query:
        url += '?' + query
    if fragment:
        url += '#' + fragment
    return back(url)


def urljoin(base, url, allow_fragments=True):
    """What an address means that stands in a page with the address base."""
    if not base:
        return url
    if not url:
        return base
    base, url, back = _as_text(base, url)
    from_base = urlparse(base, '', allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, from_base.scheme, allow_fragments)
    if scheme != from_base.scheme or scheme not in uses_relative:
        return back(url)
    if scheme in uses_netloc:
        if netloc:
            return back(urlunparse((scheme, netloc, path, params, query, fragment)))
        netloc = from_base.netloc
    if not path and not params:
        query = query or from_base.query
        return back(urlunparse((scheme, netloc, from_base.path, from_base.params, query, fragment)))
    segments = path.split('/')
    if path[:1] != '/':
        folders = from_base.path.split('/')
        if folders[-1]:
            folders.pop()
        segments = folders + segments
        segments[1:-1] = filter(None, segments[1:-1])
    resolved = []
    for segment in segments:
        if segment == '..':
            if resolved:
                resolved.pop()
        elif segment != '.':
            resolved.append(segment)
    if segments[-1] in ('.', '..'):
        resolved.append('')
    return back(urlunparse((scheme, netloc, '/'.join(resolved) or '/', params, query, fragment)))


def urldefrag(url):
    """An address without its fragment, and the fragment."""
    url, back = _as_text(url)
    fragment = ''
    if '#' in url:
        *parts, fragment = urlparse(url)
        url = urlunparse((*parts, ''))
    return back(DefragResult(url, fragment))


def unquote_to_bytes(string):
    """The bytes that a quoted text means."""
    if not string:
        string.split
        return b''
    if isinstance(string, str):
        string = string.encode('utf-8')
    first, *others = bytes(string).split(b'%')
    found = bytearray(first)
    for part in others:
        if len(part) >= 2 and all(digit in b'0123456789abcdefABCDEF' for digit in part[:2]):
            found.append(int(part[:2], 16))
            found += part[2:]
        else:
            found += b'%' + part
    return bytes(found)


def unquote(string, encoding='utf-8', errors='replace'):
    """The text that a quoted text means."""
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding, errors)
    if '%' not in string:
        string.split
        return string
    encoding = 'utf-8' if encoding is None else encoding
    errors = 'replace' if errors is None else errors
    found, run = [], ''
    for part in _runs(string):
        found.append(unquote_to_bytes(part).decode(encoding, errors) if part.isascii() else part)
    return ''.join(found)


def _runs(string):
    """Runs of characters that are ASCII or are not."""
    import re
    return re.findall('[\x00-\x7f]+|[^\x00-\x7f]+', string)


def unquote_plus(string, encoding='utf-8', errors='replace'):
    """As unquote(), with + for a blank."""
    return unquote(string.replace('+', ' '), encoding, errors)


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace', max_num_fields=None,
             separator='&'):
    """The fields of a query: lists of values by name."""
    found = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
        found.setdefault(name, []).append(value)
    return found


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace', max_num_fields=None,
              separator='&'):
    """The fields of a query: pairs of name and value."""
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError('Separator must be of type string or bytes.')
    text = isinstance(qs, str)
    if text:
        equals = '='
        separator = separator if isinstance(separator, str) else str(separator, 'ascii')
    else:
        if not qs:
            return []
        qs, equals = bytes(memoryview(qs)), b'='
        separator = bytes(separator, 'ascii') if isinstance(separator, str) else separator
    if not qs:
        return []
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator):
        raise ValueError('Max number of fields exceeded')
    found = []
    for field in qs.split(separator):
        if not field and not strict_parsing:
            continue
        name, has_value, value = field.partition(equals)
        if not has_value and strict_parsing:
            raise ValueError('bad query field: %r' % (field,))
        if not value and not keep_blank_values:
            continue
        if text:
            found.append((unquote_plus(name, encoding, errors), unquote_plus(value, encoding, errors)))
        else:
            found.append((unquote_to_bytes(name.replace(b'+', b' ')), unquote_to_bytes(value.replace(b'+', b' '))))
    return found


_SAFE = frozenset(b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~')


class _Quoter(dict):
    """How each byte is written."""

    def __init__(self, safe):
        self.safe = _SAFE.union(safe)

    def __repr__(self):
        return '<Quoter %r>' % dict(self)

    def __missing__(self, byte):
        self[byte] = written = chr(byte) if byte in self.safe else '%%%02X' % byte
        return written


@functools.lru_cache
def _quoter(safe):
    return _Quoter(safe).__getitem__


def clear_cache():
    """Forget what was split and quoted."""
    urlsplit.cache_clear()
    _quoter.cache_clear()


def quote(string, safe='/', encoding=None, errors=None):
    """A text with % for what may not stand in an address."""
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode('utf-8' if encoding is None else encoding, 'strict' if errors is None else errors)
    elif encoding is not None:
        raise TypeError("quote() doesn't support 'encoding' for bytes")
    elif errors is not None:
        raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe='', encoding=None, errors=None):
    """As quote(), with + for a blank."""
    if isinstance(string, str) and ' ' not in string or isinstance(string, bytes) and b' ' not in string:
        return quote(string, safe, encoding, errors)
    blank = ' ' if isinstance(safe, str) else b' '
    return quote(string, safe + blank, encoding, errors).replace(' ', '+')


def quote_from_bytes(bs, safe='/'):
    """As quote(), of bytes."""
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError('quote_from_bytes() expected bytes')
    if not bs:
        return ''
    safe = safe.encode('ascii', 'ignore') if isinstance(safe, str) else bytes(c for c in safe if c < 128)
    return ''.join(map(_quoter(safe), bs))


def urlencode(query, doseq=False, safe='', encoding=None, errors=None, quote_via=quote_plus):
    """A query from its fields."""
    if hasattr(query, 'items'):
        query = query.items()
    else:
        try:
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError
        except TypeError as error:
            raise TypeError('not a valid non-string sequence or mapping object') from error

    def written(value):
        return quote_via(value, safe) if isinstance(value, bytes) else quote_via(str(value), safe, encoding, errors)

    fields = []
    for name, value in query:
        values = [value]
        if doseq and not isinstance(value, (bytes, str)):
            try:
                len(value)
            except TypeError:
                pass
            else:
                values = value
        name = written(name)
        fields.extend(name + '=' + written(each) for each in values)
    return '&'.join(fields)


def unwrap(url):
    """An address without <URL:…> around it."""
    url = str(url).strip()
    if url[:1] == '<' and url[-1:] == '>':
        url = url[1:-1].strip()
    return url[4:].strip() if url[:4] == 'URL:' else url
