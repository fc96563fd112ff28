import errno
import os
import stat
print(os.name, os.sep, os.linesep == '\n', os.pathsep, os.curdir, os.devnull)
os.makedirs('box/inner/deep', exist_ok=True)
os.makedirs('box/inner/deep', exist_ok=True)
for name in ['b.txt', 'a.txt', 'inner/c.txt']:
    with open(os.path.join('box', name), 'w') as f:
        f.write(name)
print(sorted(os.listdir('box')), os.path.getsize('box/a.txt'), os.path.isdir('box'), os.path.isfile('box/a.txt'), os.path.exists('none'))
for top, dirs, files in os.walk('box'):
    dirs.sort()
    print(top, dirs, sorted(files))
print([top for top, *_ in os.walk('box', topdown=False)])
with os.scandir('box') as entries:
    print(sorted((e.name, e.is_dir(), e.path) for e in entries))
os.rename('box/a.txt', 'box/z.txt')
os.remove('box/b.txt')
os.symlink('z.txt', 'box/link')
print(os.readlink('box/link'), os.path.islink('box/link'), open('box/link').read(), stat.filemode(os.lstat('box/link').st_mode))
for call in [lambda: os.mkdir('box'), lambda: os.rmdir('box'), lambda: os.remove('box/none'), lambda: os.listdir('none'), lambda: os.rename('x', 'y'),
             lambda: os.chdir('box/z.txt'), lambda: os.close(700), lambda: os.fspath(3), lambda: os.environ['NO_SUCH'], lambda: os.stat('none'),
             lambda: os.makedirs('box/inner'), lambda: os.environ.__setitem__('a', 1), lambda: os.read(700, 1)]:
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e, getattr(e, 'errno', None))
fd = os.open('raw.bin', os.O_RDWR | os.O_CREAT, 0o600)
print(os.write(fd, b'hello'), os.lseek(fd, 1, os.SEEK_SET), os.read(fd, 3), oct(os.fstat(fd).st_mode))
os.close(fd)
r, w = os.pipe()
os.write(w, b'through')
os.close(w)
with os.fdopen(r, 'rb') as f:
    print(f.read())
os.environ['COLOUR'] = 'red'
print(os.getenv('COLOUR'), os.getenv('NOPE', 'default'), 'COLOUR' in os.environ, os.environ.pop('COLOUR'))
print(errno.ENOENT, errno.errorcode[13], os.strerror(2), os.fsencode('ä'), ascii(os.fsdecode(b'\xff')))


class P:
    def __fspath__(self):
        return 'box'


print(os.fspath(P()), isinstance(P(), os.PathLike), os.path.join(P(), 'x'), sorted(os.listdir(P())))
os.chmod('box/z.txt', 0o444)
print(stat.filemode(os.stat('box/z.txt').st_mode), stat.S_ISREG(os.stat('box/z.txt').st_mode))
os.removedirs('box/inner/deep')
