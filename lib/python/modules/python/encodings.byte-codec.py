"""The codec _CODEC_, from bytes to bytes."""

import _MODULE_
import codecs


def _CODEC__encode(input, errors='strict'):
    assert errors == 'strict'
    return (_ENCODE_, len(input))


def _CODEC__decode(input, errors='strict'):
    assert errors == 'strict'
    return (_DECODE_, len(input))


class Codec(codecs.Codec):
    def encode(self, input, errors='strict'):
        return _CODEC__encode(input, errors)

    def decode(self, input, errors='strict'):
        return _CODEC__decode(input, errors)


class IncrementalEncoder(codecs.IncrementalEncoder):
    def encode(self, input, final=False):
        return _CODEC__encode(input, self.errors)[0]


class IncrementalDecoder(codecs.IncrementalDecoder):
    def decode(self, input, final=False):
        return _CODEC__decode(input, self.errors)[0]


class StreamWriter(Codec, codecs.StreamWriter):
    charbuffertype = bytes


class StreamReader(Codec, codecs.StreamReader):
    charbuffertype = bytes


def getregentry():
    return codecs.CodecInfo(name='_CODEC_', encode=_CODEC__encode, decode=_CODEC__decode, incrementalencoder=IncrementalEncoder,
                            incrementaldecoder=IncrementalDecoder, streamreader=StreamReader, streamwriter=StreamWriter,
                            _is_text_encoding=False)
