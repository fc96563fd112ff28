# Text in an encoding of East Asia that comes in pieces.
import codecs
import io
for name, text in ('gbk', '你好世界'), ('iso2022_jp', 'こんにちはabc'), ('euc_kr', '안녕하세요'), ('gb18030', '你𠀀好'), ('hz', '你好x'):
    data = text.encode(name)
    decoder = codecs.getincrementaldecoder(name)()
    print(name, [decoder.decode(data[i:i + 1], i == len(data) - 1) for i in range(len(data))])
    encoder = codecs.getincrementalencoder(name)()
    print([encoder.encode(char) for char in text], encoder.encode('', True))
    print(list(codecs.iterdecode([data[:3], data[3:]], name)), b''.join(codecs.iterencode(text, name)) == data)
    with io.TextIOWrapper(io.BytesIO(data), encoding=name) as f:
        print(f.read(2), f.read())
    out = io.BytesIO()
    with io.TextIOWrapper(out, encoding=name, write_through=True) as f:
        f.write(text)
        f.flush()
        print(out.getvalue())
    reader = codecs.getreader(name)(io.BytesIO(('a' + text + '\nb').encode(name)))
    print(reader.readline(), reader.read())
    writer = codecs.getwriter(name)(io.BytesIO())
    writer.write(text)
    writer.reset()
    print(writer.stream.getvalue())
decoder = codecs.getincrementaldecoder('euc_jp')()
print(decoder.decode(b'\xa4\xa2\xa4'), decoder.getstate())
try:
    decoder.decode(b'', True)
except UnicodeDecodeError as e:
    print(e)
print(decoder.decode(b'\xa4'), decoder.getstate())
decoder.setstate((b'\xa4', 0))
print(decoder.decode(b'\xa6'))
decoder.reset()
encoder = codecs.getincrementalencoder('euc_jis_2004')()
print(encoder.encode('\u304b'), encoder.encode('\u309a'), encoder.encode('\u304b', True))
