"""The encoding _CODEC_."""

import codecs

encode = codecs._NAME__encode


def decode(input, errors='strict'):
    return codecs._NAME__decode(input, errors, True)


if '_NAME_'.endswith('escape'):
    # No frame of this module: what is warned about is in the program.
    decode = codecs._NAME__decode


class IncrementalEncoder(codecs.IncrementalEncoder):
    def encode(self, input, final=False):
        return codecs._NAME__encode(input, self.errors)[0]


class IncrementalDecoder(codecs.BufferedIncrementalDecoder):
    _buffer_decode = codecs._NAME__decode


class StreamWriter(codecs.StreamWriter):
    encode = codecs._NAME__encode


class StreamReader(codecs.StreamReader):
    def decode(self, input, errors='strict'):
        return codecs._NAME__decode(input, errors, False)


def getregentry():
    return codecs.CodecInfo(name='_CODEC_', encode=encode, decode=decode, incrementalencoder=IncrementalEncoder,
                            incrementaldecoder=IncrementalDecoder, streamreader=StreamReader, streamwriter=StreamWriter)
