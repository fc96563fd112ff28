"""Words as a shell cuts them."""

import re
import sys
from collections import deque
from io import StringIO

__all__ = ["shlex", "split", "quote", "join"]


class shlex:
    """Cuts a stream into words."""

    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        if isinstance(instream, str):
            instream = StringIO(instream)
        if instream is not None:
            self.instream = instream
            self.infile = infile
        else:
            self.instream = sys.stdin
            self.infile = None
        self.posix = posix
        self.eof = None if posix else ''
        self.commenters = '#'
        self.wordchars = 'abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_'
        if posix:
            self.wordchars += 'ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ'
        self.whitespace = ' \t\r\n'
        self.whitespace_split = False
        self.quotes = '\'"'
        self.escape = '\\'
        self.escapedquotes = '"'
        self.state = ' '
        self.pushback = deque()
        self.lineno = 1
        self.debug = 0
        self.token = ''
        self.filestack = deque()
        self.source = None
        if punctuation_chars is True:
            punctuation_chars = '();<>|&'
        self._punctuation_chars = punctuation_chars or ''
        if punctuation_chars:
            self._pushback_chars = deque()
            self.wordchars = (self.wordchars + '~-./*?=').translate(str.maketrans(dict.fromkeys(punctuation_chars)))

    @property
    def punctuation_chars(self):
        return self._punctuation_chars

    def _note(self, level, text):
        if self.debug >= level:
            print("shlex: " + text)

    def push_token(self, tok):
        """Have this token be the next."""
        self._note(1, "pushing token " + repr(tok))
        self.pushback.appendleft(tok)

    def push_source(self, newstream, newfile=None):
        """Read another stream first."""
        if isinstance(newstream, str):
            newstream = StringIO(newstream)
        self.filestack.appendleft((self.infile, self.instream, self.lineno))
        self.infile = newfile
        self.instream = newstream
        self.lineno = 1
        if self.debug:
            if newfile is not None:
                print('shlex: pushing to file %s' % (self.infile,))
            else:
                print('shlex: pushing to stream %s' % (self.instream,))

    def pop_source(self):
        """Go back to the stream before."""
        self.instream.close()
        self.infile, self.instream, self.lineno = self.filestack.popleft()
        if self.debug:
            print('shlex: popping to %s, line %d' % (self.instream, self.lineno))
        self.state = ' '

    def get_token(self):
        """The next token, or eof."""
        if self.pushback:
            tok = self.pushback.popleft()
            self._note(1, "popping token " + repr(tok))
            return tok
        raw = self.read_token()
        if self.source is not None:
            while raw == self.source:
                spec = self.sourcehook(self.read_token())
                if spec:
                    newfile, newstream = spec
                    self.push_source(newstream, newfile)
                raw = self.get_token()
        while raw == self.eof:
            if not self.filestack:
                return self.eof
            self.pop_source()
            raw = self.get_token()
        self._note(1, "token=" + repr(raw) if raw != self.eof else "token=EOF")
        return raw

    def _next_char(self):
        if self.punctuation_chars and self._pushback_chars:
            char = self._pushback_chars.pop()
        else:
            char = self.instream.read(1)
        if char == '\n':
            self.lineno += 1
        self._note(3, "in state %r I see character: %r" % (self.state, char))
        return char

    def _skip_comment(self):
        self.instream.readline()
        self.lineno += 1

    def _begin(self, char):
        # A character between words. True when it is a token by itself.
        if char in self.commenters:
            self._skip_comment()
        elif self.posix and char in self.escape:
            self._escaped_in = 'a'
            self.state = char
        elif char in self.wordchars:
            self.token = char
            self.state = 'a'
        elif char in self.punctuation_chars:
            self.token = char
            self.state = 'c'
        elif char in self.quotes:
            if not self.posix:
                self.token = char
            self.state = char
        else:
            self.token = char
            if not self.whitespace_split:
                return True
            self.state = 'a'
        return False

    def _quoted(self, char):
        # A character between quotes. True when the token ends.
        if not char:
            self._note(2, "I see EOF in quotes state")
            raise ValueError("No closing quotation")
        if char == self.state:
            if not self.posix:
                self.token += char
                self.state = ' '
                return True
            self.state = 'a'
        elif self.posix and char in self.escape and self.state in self.escapedquotes:
            self._escaped_in = self.state
            self.state = char
        else:
            self.token += char
        return False

    def _escaped(self, char):
        if not char:
            self._note(2, "I see EOF in escape state")
            raise ValueError("No escaped character")
        if self._escaped_in in self.quotes and char != self.state and char != self._escaped_in:
            self.token += self.state
        self.token += char
        self.state = self._escaped_in

    def _continue(self, char, quoted):
        # A character in a word. True when the token ends.
        ended = self.token or (self.posix and quoted)
        if not char:
            self.state = None
            return True
        if char in self.whitespace:
            self._note(2, "I see whitespace in word state")
            self.state = ' '
            return ended
        if char in self.commenters:
            self._skip_comment()
            if self.posix:
                self.state = ' '
                return ended
        elif self.state == 'c':
            if char not in self.punctuation_chars:
                if char not in self.whitespace:
                    self._pushback_chars.append(char)
                self.state = ' '
                return True
            self.token += char
        elif self.posix and char in self.quotes:
            self.state = char
        elif self.posix and char in self.escape:
            self._escaped_in = 'a'
            self.state = char
        elif (char in self.wordchars or char in self.quotes
              or self.whitespace_split and char not in self.punctuation_chars):
            self.token += char
        else:
            if self.punctuation_chars:
                self._pushback_chars.append(char)
            else:
                self.pushback.appendleft(char)
            self._note(2, "I see punctuation in word state")
            self.state = ' '
            return ended
        return False

    def read_token(self):
        """The next token of the stream itself."""
        quoted = False
        self._escaped_in = ' '
        while True:
            char = self._next_char()
            if self.state is None:
                self.token = ''
                break
            if self.state == ' ':
                if not char:
                    self.state = None
                    break
                if char in self.whitespace:
                    self._note(2, "I see whitespace in whitespace state")
                    if self.token or (self.posix and quoted):
                        break
                elif self._begin(char):
                    break
            elif self.state in self.quotes:
                quoted = True
                if self._quoted(char):
                    break
            elif self.state in self.escape:
                self._escaped(char)
            elif self.state in ('a', 'c'):
                if self._continue(char, quoted):
                    break
        result = self.token
        self.token = ''
        if self.posix and not quoted and result == '':
            result = None
        self._note(2, "raw token=" + repr(result) if result else "raw token=EOF")
        return result

    def sourcehook(self, newfile):
        """Name and stream of a file that is to be read."""
        import os
        if newfile[0] == '"':
            newfile = newfile[1:-1]
        if isinstance(self.infile, str) and not os.path.isabs(newfile):
            newfile = os.path.join(os.path.dirname(self.infile), newfile)
        return newfile, open(newfile, "r")

    def error_leader(self, infile=None, lineno=None):
        """File and line as a compiler names them."""
        return "\"%s\", line %d: " % (self.infile if infile is None else infile, self.lineno if lineno is None else lineno)

    def __iter__(self):
        return self

    def __next__(self):
        token = self.get_token()
        if token == self.eof:
            raise StopIteration
        return token


def split(s, comments=False, posix=True):
    """The words of a command line."""
    if s is None:
        if sys.version_info >= (3, 12):
            raise ValueError("s argument must not be None")
        import warnings
        warnings.warn("Passing None for 's' to shlex.split() is deprecated.", DeprecationWarning, stacklevel=2)
    lex = shlex(s, posix=posix)
    lex.whitespace_split = True
    if not comments:
        lex.commenters = ''
    return list(lex)


def join(split_command):
    """The command line of some words."""
    return ' '.join(quote(arg) for arg in split_command)


_find_unsafe = re.compile(r'[^\w@%+=:,./-]', re.ASCII).search


def quote(s):
    """A word so that a shell takes it as it is."""
    if sys.version_info >= (3, 14) and s and not isinstance(s, str):
        raise TypeError(f"expected string object, got {type(s).__name__!r}")
    if not s:
        return "''"
    if _find_unsafe(s) is None:
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"
