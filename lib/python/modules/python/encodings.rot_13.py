"""The codec rot13, from text to text."""

import codecs


class Codec(codecs.Codec):
    def encode(self, input, errors='strict'):
        return str.translate(input, rot13_map), len(input)

    def decode(self, input, errors='strict'):
        return str.translate(input, rot13_map), len(input)


class IncrementalEncoder(codecs.IncrementalEncoder):
    def encode(self, input, final=False):
        return str.translate(input, rot13_map)


class IncrementalDecoder(codecs.IncrementalDecoder):
    def decode(self, input, final=False):
        return str.translate(input, rot13_map)


class StreamWriter(Codec, codecs.StreamWriter):
    pass


class StreamReader(Codec, codecs.StreamReader):
    pass


def getregentry():
    return codecs.CodecInfo(name='rot-13', encode=Codec().encode, decode=Codec().decode, incrementalencoder=IncrementalEncoder,
                            incrementaldecoder=IncrementalDecoder, streamreader=StreamReader, streamwriter=StreamWriter,
                            _is_text_encoding=False)


rot13_map = codecs.make_identity_dict(range(256))
for _first in 65, 97:
    for _n in range(26):
        rot13_map[_first + _n] = _first + (_n + 13) % 26
del _first, _n
