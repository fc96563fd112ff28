# punycode and idna.
for text in 'b\xfccher', 'stra\xdfe', '\u0645\u062b\u0627\u0644', 'plain', '', '\u65e5\u672c\u8a9e.jp', 'B\xdcCHER.example.':
    print(ascii(text), text.encode('punycode'), text.encode('punycode').decode('punycode') == text, text.encode('idna'))
for data in b'xn--bcher-kva.com', b'abc.def.', b'':
    print(data, data.decode('idna'))
for attempt in [lambda: ('a' * 64).encode('idna'), lambda: 'a..b'.encode('idna'), lambda: b'xn--strae-oqa'.decode('idna'), lambda: 'x'.encode('idna', 'replace')]:
    try:
        print(attempt())
    except UnicodeError as error:
        print('UnicodeError')
