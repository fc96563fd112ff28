"""Quoted-printable text: bytes that are no plain ASCII as `=XX`."""

from binascii import a2b_qp, b2a_qp

__all__ = ["encode", "decode", "encodestring", "decodestring"]

ESCAPE = b'='
MAXLINESIZE = 76
HEX = b'0123456789ABCDEF'
EMPTYSTRING = b''


def needsquoting(c, quotetabs, header):
    """Whether a byte has to be quoted; an underscore in a header has."""
    assert isinstance(c, bytes)
    if c in b' \t':
        return quotetabs
    if c == b'_':
        return header
    return c == ESCAPE or not (b' ' <= c <= b'~')


def quote(c):
    """A byte, quoted."""
    assert isinstance(c, bytes) and len(c) == 1
    return ESCAPE + b'%02X' % ord(c)


def encode(input, output, quotetabs, header=False):
    """Read a file and write it quoted to another."""
    if b2a_qp is not None:
        output.write(b2a_qp(input.read(), quotetabs=quotetabs, header=header))
        return
    before = None
    while line := input.readline():
        if before is not None:
            _write_line(output, before, b'\n')
        ending = b'\n' if line[-1:] == b'\n' else b''
        quoted = [quote(c) if needsquoting(c, quotetabs, header) else b'_' if header and c == b' ' else c
                  for c in [bytes((n,)) for n in line[:len(line) - len(ending)]]]
        before = EMPTYSTRING.join(quoted)
        while len(before) > MAXLINESIZE:
            _write_line(output, before[:MAXLINESIZE - 1], b'=\n')
            before = before[MAXLINESIZE - 1:]
    if before is not None:
        _write_line(output, before, ending)


def _write_line(output, line, ending):
    # A blank at the end of a line would be lost, and a lone dot ends a mail.
    if line[-1:] in (b' ', b'\t') and line:
        line = line[:-1] + quote(line[-1:])
    elif line == b'.':
        line = quote(line)
    output.write(line + ending)


def encodestring(s, quotetabs=False, header=False):
    """Bytes, quoted."""
    if b2a_qp is not None:
        return b2a_qp(s, quotetabs=quotetabs, header=header)
    from io import BytesIO
    output = BytesIO()
    encode(BytesIO(s), output, quotetabs, header)
    return output.getvalue()


def decode(input, output, header=False):
    """Read a quoted file and write what it stands for to another."""
    if a2b_qp is not None:
        output.write(a2b_qp(input.read(), header=header))
        return
    pending = b''
    while line := input.readline():
        text = line.rstrip(b'\n')
        ended = text != line
        if ended:
            text = text.rstrip(b' \t\r')
        partial = not ended
        at = 0
        while at < len(text):
            c = text[at:at + 1]
            if c == b'_' and header:
                pending += b' '
                at += 1
            elif c != ESCAPE:
                pending += c
                at += 1
            elif at + 1 == len(text) and not partial:
                partial = True
                break
            elif text[at + 1:at + 2] == ESCAPE:
                pending += ESCAPE
                at += 2
            elif at + 2 < len(text) and ishex(text[at + 1:at + 2]) and ishex(text[at + 2:at + 3]):
                pending += bytes((unhex(text[at + 1:at + 3]),))
                at += 3
            else:
                pending += c
                at += 1
        if not partial:
            output.write(pending + b'\n')
            pending = b''
    if pending:
        output.write(pending)


def decodestring(s, header=False):
    """What quoted bytes stand for."""
    if a2b_qp is not None:
        return a2b_qp(s, header=header)
    from io import BytesIO
    output = BytesIO()
    decode(BytesIO(s), output, header)
    return output.getvalue()


def ishex(c):
    """Whether a byte is a hexadecimal digit."""
    assert isinstance(c, bytes)
    return c in b'0123456789abcdefABCDEF'


def unhex(s):
    """The value of hexadecimal digits."""
    return int(s, 16)
