with open('notes.txt', 'w', encoding='utf-8') as f:
    print(f.write('first\nsecond\n'), f.mode, f.name, f.closed)
    f.writelines(['third\n', 'vierté\n'])
print(f.closed, repr(f))
with open('notes.txt', encoding='utf-8') as f:
    print(f.readline(), f.tell(), f.read(3), f.tell())
    f.seek(0)
    for number, line in enumerate(f, 1):
        print(number, line.rstrip())
with open('notes.txt', 'a', encoding='utf-8') as f:
    f.write('end')
print(open('notes.txt', encoding='utf-8').read().splitlines())
with open('notes.txt', 'r+', encoding='utf-8') as f:
    f.write('FIRST')
    f.seek(0)
    print(f.readlines())
    f.seek(3)
    f.truncate()
print(open('notes.txt', 'rb').read())
with open('lines.txt', 'w', newline='\r\n') as f:
    f.write('a\nb\n')
print(open('lines.txt', 'rb').read(), open('lines.txt').read(), open('lines.txt', newline='').read())
f = open('lines.txt')
f.read()
print(repr(f.newlines))
for args in [('gone.txt',), ('notes.txt', 'q'), ('notes.txt', 'rw'), ('notes.txt', 'x'), ('notes.txt', 'rbt'), ('/tmp',), ('notes.txt', 'r', 0), ('', 'r'),
             ('a/b', 'w'), ('notes.txt', 'b'), (3.5,), ([],), (99,), ('a\0b',)]:
    try:
        open(*args)
    except Exception as e:
        print(type(e).__name__, e)
for action in [lambda: f.write('x'), lambda: open('notes.txt', 'w').read(), lambda: open('notes.txt', 'wb').read(), lambda: f.seek(1, 1), lambda: f.seek(-1)]:
    try:
        action()
    except Exception as e:
        print(type(e), e)
f.close()
for action in [f.read, lambda: f.write('x'), lambda: next(f), f.flush, f.__enter__]:
    try:
        action()
    except ValueError as e:
        print(e)
