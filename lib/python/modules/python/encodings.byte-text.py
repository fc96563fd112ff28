"""The encoding _CODEC_."""

import codecs

encode = codecs._NAME__encode
decode = codecs._NAME__decode


class IncrementalEncoder(codecs.IncrementalEncoder):
    def encode(self, input, final=False):
        return codecs._NAME__encode(input, self.errors)[0]


class IncrementalDecoder(codecs.IncrementalDecoder):
    def decode(self, input, final=False):
        return codecs._NAME__decode(input, self.errors)[0]


class StreamWriter(codecs.StreamWriter):
    encode = codecs._NAME__encode


class StreamReader(codecs.StreamReader):
    decode = codecs._NAME__decode


def getregentry():
    return codecs.CodecInfo(name='_CODEC_', encode=encode, decode=decode, incrementalencoder=IncrementalEncoder,
                            incrementaldecoder=IncrementalDecoder, streamreader=StreamReader, streamwriter=StreamWriter)
