# csv.Sniffer: delimiters, quotes, headers; what is no dialect.
import csv

sniffer = csv.Sniffer()
samples = [
    'Harry\'s, Arlington Heights, IL, 2/1/03, Kimi Hayes\nShark City, Glendale Heights, IL, 12/28/02, Prezence\n',
    "'Harry''s':'Arlington Heights':'IL':'2/1/03':'Kimi Hayes'\n'Shark City':'Glendale Heights':'IL':'12/28/02':'Prezence'\n",
    '05/05/03?05/05/03?05/05/03\n06/05/03?06/05/03?06/05/03\n', '2147483648;43.0e12;17;abc;def\n147483648;43.0e2;17;abc;def\n',
    'a\tb\tc\n1\t2\t3\n', "'a'|'b'|'c'\n'd'|'e'|f\n", '"a","b ""x""",c\n"1","2","3"\n', 'x y z\n1 2 3\n', 'a, b, c\n1, 2, 3\n',
]
for sample in samples:
    dialect = sniffer.sniff(sample)
    print(repr(dialect.delimiter), repr(dialect.quotechar), dialect.doublequote, bool(dialect.skipinitialspace), list(csv.reader(sample.splitlines(), dialect))[0])
print(sniffer.sniff('1?2/3?4\n5?6/7?8\n', delimiters='/').delimiter)
for sample in 'abc\ndef\n', '', 'one line only':
    try:
        print(repr(sniffer.sniff(sample, ',;').delimiter))
    except csv.Error as error:
        print(error)
print(sniffer.has_header('name,age\nanna,12\nbert,30\n'), sniffer.has_header('1,2\n3,4\n5,6\n'), sniffer.has_header('a,b\nc,d\ne,f\n'))
for attempt in lambda: csv.field_size_limit('x'), lambda: csv.reader([], quoting=9), lambda: csv.reader([], delimiter=''), lambda: csv.reader(3):
    try:
        print(attempt())
    except TypeError as error:
        print(error)
