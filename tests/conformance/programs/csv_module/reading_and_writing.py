import csv
import io
rows = list(csv.reader(io.StringIO('a,b,c\r\n1,"two, with ""quotes""",3\r\n\r\n"x\ny",,\' \'\r\n')))
print(rows)
out = io.StringIO()
w = csv.writer(out)
print(w.writerow(['name', 3, 2.5, None, 'a,b', 'say "hi"', 'two\nlines', True]))
w.writerows([(1, 2), ('',), [' x']])
print(repr(out.getvalue()))
for quoting in [csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC, csv.QUOTE_MINIMAL]:
    out = io.StringIO()
    csv.writer(out, delimiter=';', quoting=quoting, lineterminator='\n').writerow(['a', 1, 'b;c'])
    print(out.getvalue(), end='')
reader = csv.DictReader(io.StringIO('id,name\n1,Ada\n2\n3,Bob,extra\n'), restkey='more', restval='?')
print(reader.fieldnames, list(reader), reader.line_num)
out = io.StringIO(newline='')
d = csv.DictWriter(out, ['id', 'name'])
d.writeheader()
d.writerow({'id': 1})
print(repr(out.getvalue()))
print(list(csv.reader(['1,"a"', '2.5,"b"'], quoting=csv.QUOTE_NONNUMERIC)), list(csv.reader(['a\\,b|c'], delimiter='|', escapechar='\\')))
csv.register_dialect('pipes', delimiter='|')
print(list(csv.reader(['a|b'], 'pipes')), csv.list_dialects())
for call in [lambda: d.writerow({'x': 1}), lambda: csv.writer(out).writerow(5), lambda: csv.get_dialect('none'), lambda: next(csv.reader([b'a'])),
             lambda: csv.reader(['a'], delimiter=',,'), lambda: csv.writer(out, quoting=csv.QUOTE_NONE).writerow(['a,b']), lambda: csv.reader(5),
             lambda: csv.writer(5), lambda: list(csv.reader(['"a'], strict=True)), lambda: csv.DictWriter(out, [], extrasaction='x')]:
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)
with open('table.csv', 'w', newline='') as f:
    csv.writer(f).writerows([['x', 'y'], [1, 2]])
with open('table.csv', newline='') as f:
    for row in csv.reader(f):
        print(row)
print(csv.Sniffer().sniff('a;b;c\n1;2;3\n').delimiter)
