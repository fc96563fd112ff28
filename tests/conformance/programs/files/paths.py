import os.path as p
for path in ['/a/b.txt', 'a/b/', 'b.tar.gz', '.bashrc', '/', '', '//x', 'a/../b/./c', '../../x', '/..', 'x/.y.z']:
    print(repr(path), p.split(path), p.splitext(path), p.basename(path), p.dirname(path), p.normpath(path), p.isabs(path), p.splitdrive(path))
print(p.join('a', 'b', '/c', 'd'), p.join('a/', 'b'), p.join('a', ''), p.join(b'a', b'b'))
print(p.relpath('/a/b/c', '/a/d'), p.relpath('x'), p.commonpath(['/usr/lib', '/usr/local']), p.commonprefix(['/usr/lib', '/usr/local']))
print(p.expanduser('x/~'), p.normcase('A'), p.abspath('/a/../b'), p.realpath('/tmp/..'))
for call in [lambda: p.join('a', b'b'), lambda: p.join('a', 1), lambda: p.split(3), lambda: p.commonpath([]), lambda: p.commonpath(['a', '/b']), lambda: p.relpath('')]:
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)
