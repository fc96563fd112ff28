"""The codec uu, from bytes to bytes."""

import binascii
import codecs


def uu_encode(input, errors='strict', filename='<data>', mode=0o666):
    assert errors == 'strict'
    name = filename.replace('\n', '\\n').replace('\r', '\\r')
    lines = [('begin %o %s\n' % (mode & 0o777, name)).encode('ascii')]
    lines += [binascii.b2a_uu(bytes(input[at:at + 45])) for at in range(0, len(input), 45)]
    return b''.join(lines) + b' \nend\n', len(input)


def uu_decode(input, errors='strict'):
    assert errors == 'strict'
    lines = iter(bytes(input).splitlines(keepends=True))
    for line in lines:
        if line[:5] == b'begin':
            break
    else:
        raise ValueError('Missing "begin" line in input data')
    output = []
    for line in lines:
        if line == b'end\n':
            break
        try:
            data = binascii.a2b_uu(line)
        except binascii.Error:
            # Some encoders leave out spaces at the end.
            size = (((line[0] - 32) & 63) * 4 + 5) // 3
            data = binascii.a2b_uu(line[:size])
        output.append(data)
    else:
        raise ValueError('Truncated input data')
    return b''.join(output), len(input)


class Codec(codecs.Codec):
    def encode(self, input, errors='strict'):
        return uu_encode(input, errors)

    def decode(self, input, errors='strict'):
        return uu_decode(input, errors)


class IncrementalEncoder(codecs.IncrementalEncoder):
    def encode(self, input, final=False):
        return uu_encode(input, self.errors)[0]


class IncrementalDecoder(codecs.IncrementalDecoder):
    def decode(self, input, final=False):
        return uu_decode(input, self.errors)[0]


class StreamWriter(Codec, codecs.StreamWriter):
    charbuffertype = bytes


class StreamReader(Codec, codecs.StreamReader):
    charbuffertype = bytes


def getregentry():
    return codecs.CodecInfo(name='uu', encode=uu_encode, decode=uu_decode, incrementalencoder=IncrementalEncoder,
                            incrementaldecoder=IncrementalDecoder, streamreader=StreamReader, streamwriter=StreamWriter,
                            _is_text_encoding=False)
