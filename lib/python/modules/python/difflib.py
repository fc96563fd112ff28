"""Differences between sequences."""

__all__ = ['get_close_matches', 'ndiff', 'restore', 'SequenceMatcher',
           'Differ', 'IS_CHARACTER_JUNK', 'IS_LINE_JUNK', 'context_diff',
           'unified_diff', 'diff_bytes', 'Match']

import re
import sys
from collections import namedtuple as _namedtuple
from heapq import nlargest as _nlargest
from types import GenericAlias

Match = _namedtuple('Match', 'a b size')


def _calculate_ratio(matches, length):
    return 2.0 * matches / length if length else 1.0


class SequenceMatcher:
    """Finds what two sequences have in common."""

    def __init__(self, isjunk=None, a='', b='', autojunk=True):
        self.isjunk = isjunk
        self.a = self.b = None
        self.autojunk = autojunk
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        """Compare these two."""
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        """Change the first sequence."""
        if a is self.a:
            return
        self.a = a
        self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        """Change the second sequence, about which much is worked out."""
        if b is self.b:
            return
        self.b = b
        self.matching_blocks = self.opcodes = None
        self.fullbcount = None
        self.__chain_b()

    def __chain_b(self):
        self.b2j = b2j = {}
        for j, item in enumerate(self.b):
            b2j.setdefault(item, []).append(j)
        isjunk = self.isjunk
        self.bjunk = {item for item in b2j if isjunk(item)} if isjunk else set()
        for item in self.bjunk:
            del b2j[item]
        self.bpopular = set()
        n = len(self.b)
        if self.autojunk and n >= 200:
            often = n // 100 + 1
            self.bpopular = {item for item, places in b2j.items() if len(places) > often}
            for item in self.bpopular:
                del b2j[item]

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        """The longest common stretch of two parts, the first one of several."""
        a, b, b2j, isbjunk = self.a, self.b, self.b2j, self.bjunk.__contains__
        if ahi is None:
            ahi = len(a)
        if bhi is None:
            bhi = len(b)
        i, j, size = alo, blo, 0
        ending = {}
        for at in range(alo, ahi):
            now = {}
            for to in b2j.get(a[at], ()):
                if to < blo:
                    continue
                if to >= bhi:
                    break
                k = now[to] = ending.get(to - 1, 0) + 1
                if k > size:
                    i, j, size = at - k + 1, to - k + 1, k
            ending = now
        # Grown first by what is no junk, then by junk that matches next to it.
        for junk in False, True:
            while i > alo and j > blo and bool(isbjunk(b[j - 1])) is junk and a[i - 1] == b[j - 1]:
                i, j, size = i - 1, j - 1, size + 1
            while (i + size < ahi and j + size < bhi and bool(isbjunk(b[j + size])) is junk
                   and a[i + size] == b[j + size]):
                size += 1
        return Match(i, j, size)

    def get_matching_blocks(self):
        """All common stretches, and an empty one at the end."""
        if self.matching_blocks is not None:
            return self.matching_blocks
        la, lb = len(self.a), len(self.b)
        queue = [(0, la, 0, lb)]
        found = []
        while queue:
            alo, ahi, blo, bhi = queue.pop()
            i, j, k = match = self.find_longest_match(alo, ahi, blo, bhi)
            if k:
                found.append(match)
                if alo < i and blo < j:
                    queue.append((alo, i, blo, j))
                if i + k < ahi and j + k < bhi:
                    queue.append((i + k, ahi, j + k, bhi))
        found.sort()
        joined = []
        i1 = j1 = k1 = 0
        for i2, j2, k2 in found:
            if i1 + k1 == i2 and j1 + k1 == j2:
                k1 += k2
                continue
            if k1:
                joined.append((i1, j1, k1))
            i1, j1, k1 = i2, j2, k2
        if k1:
            joined.append((i1, j1, k1))
        joined.append((la, lb, 0))
        self.matching_blocks = list(map(Match._make, joined))
        return self.matching_blocks

    def get_opcodes(self):
        """How to turn the first sequence into the second."""
        if self.opcodes is not None:
            return self.opcodes
        i = j = 0
        self.opcodes = answer = []
        for ai, bj, size in self.get_matching_blocks():
            if i < ai and j < bj:
                answer.append(('replace', i, ai, j, bj))
            elif i < ai:
                answer.append(('delete', i, ai, j, bj))
            elif j < bj:
                answer.append(('insert', i, ai, j, bj))
            i, j = ai + size, bj + size
            if size:
                answer.append(('equal', ai, i, bj, j))
        return answer

    def get_grouped_opcodes(self, n=3):
        """The opcodes in groups with n equal items around them."""
        codes = self.get_opcodes() or [("equal", 0, 1, 0, 1)]
        if codes[0][0] == 'equal':
            tag, i1, i2, j1, j2 = codes[0]
            codes[0] = tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2
        if codes[-1][0] == 'equal':
            tag, i1, i2, j1, j2 = codes[-1]
            codes[-1] = tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)
        group = []
        for tag, i1, i2, j1, j2 in codes:
            if tag == 'equal' and i2 - i1 > 2 * n:
                group.append((tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                yield group
                group = []
                i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if group and not (len(group) == 1 and group[0][0] == 'equal'):
            yield group

    def ratio(self):
        """How alike the sequences are, from 0 to 1."""
        matches = sum(block[-1] for block in self.get_matching_blocks())
        return _calculate_ratio(matches, len(self.a) + len(self.b))

    def quick_ratio(self):
        """An upper bound of ratio."""
        if self.fullbcount is None:
            self.fullbcount = counts = {}
            for item in self.b:
                counts[item] = counts.get(item, 0) + 1
        left = {}
        matches = 0
        for item in self.a:
            count = left[item] if item in left else self.fullbcount.get(item, 0)
            left[item] = count - 1
            if count > 0:
                matches += 1
        return _calculate_ratio(matches, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        """A rougher upper bound of ratio."""
        la, lb = len(self.a), len(self.b)
        return _calculate_ratio(min(la, lb), la + lb)

    __class_getitem__ = classmethod(GenericAlias)


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    """The n possibilities that are most like a word."""
    if not n > 0:
        raise ValueError("n must be > 0: %r" % (n,))
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError("cutoff must be in [0.0, 1.0]: %r" % (cutoff,))
    scored = []
    s = SequenceMatcher()
    s.set_seq2(word)
    for x in possibilities:
        s.set_seq1(x)
        if s.real_quick_ratio() >= cutoff and s.quick_ratio() >= cutoff and s.ratio() >= cutoff:
            scored.append((s.ratio(), x))
    return [x for score, x in _nlargest(n, scored)]


def _keep_original_ws(s, tag_s):
    return ''.join(c if tag == " " and c.isspace() else tag for c, tag in zip(s, tag_s))


class Differ:
    """Differences of lines, marked for people."""

    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk = linejunk
        self.charjunk = charjunk

    def compare(self, a, b):
        """The lines of both texts, each with a mark in front."""
        for tag, alo, ahi, blo, bhi in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            if tag == 'replace':
                yield from self._fancy_replace(a, alo, ahi, b, blo, bhi)
            elif tag == 'insert':
                yield from self._dump('+', b, blo, bhi)
            else:
                yield from self._dump('-' if tag == 'delete' else ' ', a, alo, ahi)

    def _dump(self, tag, x, lo, hi):
        for i in range(lo, hi):
            yield '%s %s' % (tag, x[i])

    def _plain_replace(self, a, alo, ahi, b, blo, bhi):
        if bhi - blo < ahi - alo:
            yield from self._dump('+', b, blo, bhi)
            yield from self._dump('-', a, alo, ahi)
        else:
            yield from self._dump('-', a, alo, ahi)
            yield from self._dump('+', b, blo, bhi)

    def _similar(self, cruncher, a, b):
        # Two lines that are alike, with the characters that differ marked below.
        marks = {'replace': '^^', 'delete': '- ', 'insert': ' +', 'equal': '  '}
        atags = btags = ""
        cruncher.set_seqs(a, b)
        for tag, ai1, ai2, bj1, bj2 in cruncher.get_opcodes():
            atags += marks[tag][0] * (ai2 - ai1)
            btags += marks[tag][1] * (bj2 - bj1)
        yield from self._qformat(a, b, atags, btags)

    if sys.version_info >= (3, 13):
        def _fancy_replace(self, a, alo, ahi, b, blo, bhi):
            window = 10
            cruncher = SequenceMatcher(self.charjunk)
            next_a, next_b = alo, blo
            for j in range(blo, bhi):
                cruncher.set_seq2(b[j])
                near = alo + (j - blo)
                candidates = range(max(near - window, next_a), min(near + window + 1, ahi))
                if not candidates:
                    break
                best, best_ratio = None, 0.74999
                for i in candidates:
                    cruncher.set_seq1(a[i])
                    if (cruncher.real_quick_ratio() > best_ratio and cruncher.quick_ratio() > best_ratio
                            and cruncher.ratio() > best_ratio):
                        best, best_ratio = i, cruncher.ratio()
                if best is None:
                    continue
                yield from self._fancy_helper(a, next_a, best, b, next_b, j)
                if a[best] == b[j]:
                    yield '  ' + a[best]
                else:
                    yield from self._similar(cruncher, a[best], b[j])
                next_a, next_b = best + 1, j + 1
            yield from self._fancy_helper(a, next_a, ahi, b, next_b, bhi)

        def _fancy_helper(self, a, alo, ahi, b, blo, bhi):
            if alo < ahi and blo < bhi:
                yield from self._plain_replace(a, alo, ahi, b, blo, bhi)
            else:
                yield from self._dump('-', a, alo, ahi)
                yield from self._dump('+', b, blo, bhi)
    else:
        def _fancy_replace(self, a, alo, ahi, b, blo, bhi):
            best_ratio = 0.74
            cruncher = SequenceMatcher(self.charjunk)
            equal = best = None
            for j in range(blo, bhi):
                cruncher.set_seq2(b[j])
                for i in range(alo, ahi):
                    if a[i] == b[j]:
                        equal = equal or (i, j)
                        continue
                    cruncher.set_seq1(a[i])
                    if (cruncher.real_quick_ratio() > best_ratio and cruncher.quick_ratio() > best_ratio
                            and cruncher.ratio() > best_ratio):
                        best_ratio, best = cruncher.ratio(), (i, j)
            if best_ratio < 0.75:
                if equal is None:
                    yield from self._plain_replace(a, alo, ahi, b, blo, bhi)
                    return
                i, j = equal
            else:
                equal = None
                i, j = best
            yield from self._fancy_helper(a, alo, i, b, blo, j)
            if equal:
                yield '  ' + a[i]
            else:
                yield from self._similar(cruncher, a[i], b[j])
            yield from self._fancy_helper(a, i + 1, ahi, b, j + 1, bhi)

        def _fancy_helper(self, a, alo, ahi, b, blo, bhi):
            if alo < ahi and blo < bhi:
                yield from self._fancy_replace(a, alo, ahi, b, blo, bhi)
            else:
                yield from self._dump('-', a, alo, ahi)
                yield from self._dump('+', b, blo, bhi)

    def _qformat(self, aline, bline, atags, btags):
        atags = _keep_original_ws(aline, atags).rstrip()
        btags = _keep_original_ws(bline, btags).rstrip()
        yield "- " + aline
        if atags:
            yield f"? {atags}\n"
        yield "+ " + bline
        if btags:
            yield f"? {btags}\n"


if sys.version_info >= (3, 14):
    def IS_LINE_JUNK(line, pat=None):
        """Whether a line is blank or has just one #."""
        if pat is None:
            return line.strip() in ('', '#')
        return pat(line) is not None
else:
    def IS_LINE_JUNK(line, pat=re.compile(r"\s*(?:#\s*)?$").match):
        """Whether a line is blank or has just one #."""
        return pat(line) is not None


def IS_CHARACTER_JUNK(ch, ws=" \t"):
    """Whether a character is a blank or a tab."""
    return ch in ws


def _format_range_unified(start, stop):
    length = stop - start
    if length == 1:
        return f'{start + 1}'
    return f'{start + 1 if length else start},{length}'


def _format_range_context(start, stop):
    length = stop - start
    if length <= 1:
        return f'{start + 1 if length else start}'
    return f'{start + 1},{stop}'


def _header(mark, name, date, lineterm):
    return '{} {}{}{}'.format(mark, name, '\t{}'.format(date) if date else '', lineterm)


def unified_diff(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\n'):
    """Differences of lines as diff -u has them."""
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield _header('---', fromfile, fromfiledate, lineterm)
            yield _header('+++', tofile, tofiledate, lineterm)
        first, last = group[0], group[-1]
        before = _format_range_unified(first[1], last[2])
        after = _format_range_unified(first[3], last[4])
        yield '@@ -{} +{} @@{}'.format(before, after, lineterm)
        for tag, i1, i2, j1, j2 in group:
            if tag == 'equal':
                for line in a[i1:i2]:
                    yield ' ' + line
                continue
            for line in a[i1:i2]:
                yield '-' + line
            for line in b[j1:j2]:
                yield '+' + line


def context_diff(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\n'):
    """Differences of lines as diff -c has them."""
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    prefix = dict(insert='+ ', delete='- ', replace='! ', equal='  ')
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield _header('***', fromfile, fromfiledate, lineterm)
            yield _header('---', tofile, tofiledate, lineterm)
        first, last = group[0], group[-1]
        tags = {code[0] for code in group}
        yield '***************' + lineterm
        yield '*** {} ****{}'.format(_format_range_context(first[1], last[2]), lineterm)
        if tags & {'replace', 'delete'}:
            for tag, i1, i2, _, _ in group:
                for line in a[i1:i2]:
                    yield prefix[tag] + line
        yield '--- {} ----{}'.format(_format_range_context(first[3], last[4]), lineterm)
        if tags & {'replace', 'insert'}:
            for tag, _, _, j1, j2 in group:
                for line in b[j1:j2]:
                    yield prefix[tag] + line


def _check_types(a, b, *args):
    for lines in a, b:
        if lines and not isinstance(lines[0], str):
            raise TypeError('lines to compare must be str, not %s (%r)' % (type(lines[0]).__name__, lines[0]))
    if sys.version_info >= (3, 14):
        if isinstance(a, str) or isinstance(b, str):
            which = a if isinstance(a, str) else b
            raise TypeError('input must be a sequence of strings, not %s' % type(which).__name__)
    for arg in args:
        if not isinstance(arg, str):
            raise TypeError('all arguments must be str, not: %r' % (arg,))


def diff_bytes(dfunc, a, b, fromfile=b'', tofile=b'', fromfiledate=b'', tofiledate=b'', n=3, lineterm=b'\n'):
    """As dfunc, for lines of bytes."""
    def decode(s):
        try:
            return s.decode('ascii', 'surrogateescape')
        except AttributeError as err:
            raise TypeError('all arguments must be bytes, not %s (%r)' % (type(s).__name__, s)) from err

    a = list(map(decode, a))
    b = list(map(decode, b))
    names = list(map(decode, (fromfile, tofile, fromfiledate, tofiledate)))
    for line in dfunc(a, b, *names, n, decode(lineterm)):
        yield line.encode('ascii', 'surrogateescape')


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    """As Differ.compare."""
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    """One of the two texts of an ndiff."""
    try:
        tag = {1: "- ", 2: "+ "}[int(which)]
    except KeyError:
        raise ValueError('unknown delta choice (must be 1 or 2): %r' % which) from None
    for line in delta:
        if line[:2] in ("  ", tag):
            yield line[2:]
