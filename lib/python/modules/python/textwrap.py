"""Text in lines of a given width."""

import re
import sys

__all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']

_whitespace = '\t\n\x0b\x0c\r '
_end = r'\z' if sys.version_info >= (3, 14) else r'\Z'


class TextWrapper:
    """Breaks paragraphs into lines."""

    unicode_whitespace_trans = dict.fromkeys(map(ord, _whitespace), ord(' '))

    # A chunk is white space, a dash between words, or a word up to a hyphen where it may be broken.
    _space = f'[{re.escape(_whitespace)}]'
    _black = f'[^{re.escape(_whitespace)}]'
    _before_dash = r'''[\w!"'&.,?]'''
    _letter = r'[^\d\W]'
    wordsep_re = re.compile(
        f'({_space}+'
        fr'|(?<={_before_dash})-{{2,}}(?=\w)'
        f'|{_black}+?(?:'
        f'-(?:(?<={_letter}{{2}}-)|(?<={_letter}-{_letter}-))(?={_letter}-?{_letter})'
        f'|(?={_space}|{_end})'
        fr'|(?<={_before_dash})(?=-{{2,}}\w)))')
    wordsep_simple_re = re.compile(f'({_space}+)')
    sentence_end_re = re.compile(fr'''[a-z][.!?]["']?{_end}''')
    del _space, _black, _before_dash, _letter

    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True,
                 tabsize=8, *, max_lines=None, placeholder=' [...]'):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(self.unicode_whitespace_trans)
        return text

    def _split(self, text):
        separator = self.wordsep_re if self.break_on_hyphens is True else self.wordsep_simple_re
        return [chunk for chunk in separator.split(text) if chunk]

    def _fix_sentence_endings(self, chunks):
        i = 0
        while i < len(chunks) - 1:
            if chunks[i + 1] == " " and self.sentence_end_re.search(chunks[i]):
                chunks[i + 1] = "  "
                i += 1
            i += 1

    def _handle_long_word(self, reversed_chunks, cur_line, cur_len, width):
        room = 1 if width < 1 else width - cur_len
        if not self.break_long_words or room <= 0 and sys.version_info >= (3, 13):
            if not cur_line:
                cur_line.append(reversed_chunks.pop())
            return
        chunk = reversed_chunks[-1]
        end = room
        if self.break_on_hyphens and len(chunk) > room:
            hyphen = chunk.rfind('-', 0, room)
            if hyphen > 0 and chunk[:hyphen].strip('-'):
                end = hyphen + 1
        cur_line.append(chunk[:end])
        reversed_chunks[-1] = chunk[end:]

    def _is_blank(self, chunk):
        return self.drop_whitespace and not chunk.strip()

    def _take_line(self, chunks, width):
        # The chunks of the next line, off the end of the reversed list, and their length.
        line = []
        length = 0
        while chunks and length + len(chunks[-1]) <= width:
            length += len(chunks[-1])
            line.append(chunks.pop())
        if chunks and len(chunks[-1]) > width:
            self._handle_long_word(chunks, line, length, width)
            length = sum(map(len, line))
        if line and self._is_blank(line[-1]):
            length -= len(line.pop())
        return line, length

    def _end_with_placeholder(self, lines, line, length, width, indent):
        while line:
            if line[-1].strip() and length + len(self.placeholder) <= width:
                lines.append(indent + ''.join(line) + self.placeholder)
                return
            length -= len(line.pop())
        if lines:
            last = lines[-1].rstrip()
            if len(last) + len(self.placeholder) <= self.width:
                lines[-1] = last + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def _wrap_chunks(self, chunks):
        if self.width <= 0:
            raise ValueError("invalid width %r (must be > 0)" % self.width)
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        lines = []
        chunks.reverse()
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if lines and self._is_blank(chunks[-1]):
                chunks.pop()
            line, length = self._take_line(chunks, width)
            if not line:
                continue
            nothing_left = not chunks or len(chunks) == 1 and self._is_blank(chunks[0])
            if self.max_lines is None or len(lines) + 1 < self.max_lines or nothing_left and length <= width:
                lines.append(indent + ''.join(line))
            else:
                self._end_with_placeholder(lines, line, length, width, indent)
                break
        return lines

    def _split_chunks(self, text):
        return self._split(self._munge_whitespace(text))

    def wrap(self, text):
        """The lines of a paragraph."""
        chunks = self._split_chunks(text)
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        """The lines of a paragraph as one text."""
        return "\n".join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    """The lines of a paragraph."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """The lines of a paragraph as one text."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """As much of the text as fits on one line."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(' '.join(text.strip().split()))


def _common_start(a, b):
    count = 0
    for x, y in zip(a, b):
        if x != y:
            break
        count += 1
    return a[:count]


if sys.version_info >= (3, 14):
    def dedent(text):
        """The text without the white space that all its lines begin with."""
        try:
            lines = text.split('\n')
        except (AttributeError, TypeError):
            raise TypeError(f'expected str object, not {type(text).__qualname__!r}') from None
        black = [line for line in lines if line and not line.isspace()]
        low = min(black, default='')
        high = max(black, default='')
        margin = 0
        for margin, char in enumerate(low):
            if char != high[margin] or char not in ' \t':
                break
        return '\n'.join([line[margin:] if not line.isspace() else '' for line in lines])
else:
    _blank_line = re.compile('^[ \t]+$', re.MULTILINE)
    _start_of_line = re.compile('(^[ \t]*)(?:[^ \t\n])', re.MULTILINE)

    def dedent(text):
        """The text without the white space that all its lines begin with."""
        text = _blank_line.sub('', text)
        margin = None
        for start in _start_of_line.findall(text):
            margin = start if margin is None else _common_start(margin, start)
        if margin:
            text = re.sub('(?m)^' + margin, '', text)
        return text


def indent(text, prefix, predicate=None):
    """The text with something before each line that is not blank."""
    if predicate is None:
        predicate = str.strip
    return ''.join([prefix + line if predicate(line) else line for line in text.splitlines(True)])
