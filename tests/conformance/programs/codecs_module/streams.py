# Readers, writers, recoders and incremental codecs.
import codecs
import io

raw = io.BytesIO()
writer = codecs.getwriter('utf-16')(raw)
writer.write('one\n')
writer.writelines(['two\r\n', 'three \u20ac'])
print(raw.getvalue()[:4], len(raw.getvalue()))
reader = codecs.getreader('utf-16')(io.BytesIO(raw.getvalue()))
print(repr(reader.readline()), repr(reader.readline(keepends=False)), repr(reader.read(2)), repr(reader.read()), repr(reader.read()))
reader.seek(0)
print([line for line in reader], reader.readlines())
both = codecs.StreamReaderWriter(io.BytesIO(b'a\xc3\xa4\nb'), codecs.getreader('utf-8'), codecs.getwriter('utf-8'))
print(next(both), repr(both.read()), both.stream.tell())
recoder = codecs.EncodedFile(io.BytesIO(b'\xc3\xa4\nx'), 'latin-1', 'utf-8')
print(recoder.readline(), recoder.read(), recoder.data_encoding, recoder.file_encoding)
out = io.BytesIO()
codecs.EncodedFile(out, 'latin-1', 'utf-8').write(b'\xe4\xf6')
print(out.getvalue())
for name, data in ('utf-8', '\u20acx'.encode()), ('utf-16', 'ab'.encode('utf-16')), ('utf-8-sig', 'ab'.encode('utf-8-sig')), ('utf-7', b'+IKw-x'):
    decoder = codecs.getincrementaldecoder(name)()
    print(name, [decoder.decode(data[i:i + 1]) for i in range(len(data))], decoder.decode(b'', True), decoder.getstate())
encoder = codecs.getincrementalencoder('utf-16')()
print(encoder.getstate(), encoder.encode('a'), encoder.getstate(), encoder.encode('b'))
encoder.reset()
print(encoder.encode('a'), list(codecs.iterencode(['a', '\xe4'], 'cp1252')), list(codecs.iterdecode([b'\xe2', b'\x82\xac'], 'utf-8')))
decoder = codecs.getincrementaldecoder('utf-8')()
decoder.decode(b'\xe2')
try:
    decoder.decode(b'', True)
except UnicodeDecodeError as error:
    print(error)
