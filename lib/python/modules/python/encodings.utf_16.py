"""UTF-16 behind a byte order mark."""

import codecs
import sys

encode = codecs.utf_16_encode


def decode(input, errors='strict'):
    return codecs.utf_16_decode(input, errors, True)


def _no_mark(data):
    if sys.version_info >= (3, 13):
        raise UnicodeDecodeError("utf-16", data, 0, 16 // 8, "Stream does not start with BOM")
    raise UnicodeError("UTF-16 stream does not start with BOM")


def _native(way):
    # The function for the byte order of the machine.
    return getattr(codecs, 'utf_16_%s_%s' % ('le' if sys.byteorder == 'little' else 'be', way))


class IncrementalEncoder(codecs.IncrementalEncoder):
    def __init__(self, errors='strict'):
        codecs.IncrementalEncoder.__init__(self, errors)
        self.encoder = None

    def encode(self, input, final=False):
        if self.encoder is not None:
            return self.encoder(input, self.errors)[0]
        result = codecs.utf_16_encode(input, self.errors)[0]
        self.encoder = _native('encode')
        return result

    def reset(self):
        codecs.IncrementalEncoder.reset(self)
        self.encoder = None

    def getstate(self):
        # 2: the mark was not written yet.
        return 0 if self.encoder else 2

    def setstate(self, state):
        self.encoder = None if state else _native('encode')


class IncrementalDecoder(codecs.BufferedIncrementalDecoder):
    def __init__(self, errors='strict'):
        codecs.BufferedIncrementalDecoder.__init__(self, errors)
        self.decoder = None

    def _buffer_decode(self, input, errors, final):
        if self.decoder is not None:
            return self.decoder(input, self.errors, final)
        output, consumed, byteorder = codecs.utf_16_ex_decode(input, errors, 0, final)
        if byteorder == -1:
            self.decoder = codecs.utf_16_le_decode
        elif byteorder == 1:
            self.decoder = codecs.utf_16_be_decode
        elif consumed >= 2:
            _no_mark(input)
        return output, consumed

    def reset(self):
        codecs.BufferedIncrementalDecoder.reset(self)
        self.decoder = None

    def getstate(self):
        # 0: in the order of the machine, 1: in the other one, 2: not known yet.
        state = codecs.BufferedIncrementalDecoder.getstate(self)[0]
        if self.decoder is None:
            return state, 2
        return state, int((sys.byteorder == 'big') != (self.decoder is codecs.utf_16_be_decode))

    def setstate(self, state):
        codecs.BufferedIncrementalDecoder.setstate(self, state)
        order = state[1]
        if order == 0:
            self.decoder = _native('decode')
        elif order == 1:
            self.decoder = codecs.utf_16_be_decode if sys.byteorder == 'little' else codecs.utf_16_le_decode
        else:
            self.decoder = None


class StreamWriter(codecs.StreamWriter):
    def __init__(self, stream, errors='strict'):
        codecs.StreamWriter.__init__(self, stream, errors)
        self.encoder = None

    def reset(self):
        codecs.StreamWriter.reset(self)
        self.encoder = None

    def encode(self, input, errors='strict'):
        if self.encoder is not None:
            return self.encoder(input, errors)
        result = codecs.utf_16_encode(input, errors)
        self.encoder = _native('encode')
        return result


class StreamReader(codecs.StreamReader):
    def reset(self):
        codecs.StreamReader.reset(self)
        self.__dict__.pop('decode', None)

    def decode(self, input, errors='strict'):
        output, consumed, byteorder = codecs.utf_16_ex_decode(input, errors, 0, False)
        if byteorder == -1:
            self.decode = codecs.utf_16_le_decode
        elif byteorder == 1:
            self.decode = codecs.utf_16_be_decode
        elif consumed >= 2:
            _no_mark(input)
        return output, consumed


def getregentry():
    return codecs.CodecInfo(name='utf-16', encode=encode, decode=decode, incrementalencoder=IncrementalEncoder,
                            incrementaldecoder=IncrementalDecoder, streamreader=StreamReader, streamwriter=StreamWriter)
