import glob
import os
import shutil
import tempfile
with tempfile.TemporaryDirectory() as folder:
    print(os.path.isdir(folder), os.path.basename(folder).startswith('tmp'))
    os.chdir(folder)
    os.makedirs('a/b')
    for name in ['one.txt', 'two.py', 'a/three.txt', 'a/b/four.txt', '.hidden.txt']:
        with open(name, 'w') as f:
            print(name, file=f)
    print(sorted(glob.glob('*.txt')), sorted(glob.glob('**/*.txt', recursive=True)), glob.glob('a/?h*'), glob.escape('a[1]*'))
    shutil.copy('one.txt', 'copy.txt')
    shutil.copytree('a', 'c', ignore=shutil.ignore_patterns('four*'))
    print(sorted(os.listdir('.')), sorted(glob.glob('c/**', recursive=True)))
    print(shutil.move('copy.txt', 'a'), open('a/copy.txt').read())
    shutil.rmtree('a')
    print(os.path.exists('a'))
    for call in [lambda: shutil.rmtree('none'), lambda: shutil.copyfile('one.txt', 'one.txt'), lambda: shutil.copy('none', 'x'), lambda: shutil.copytree('c', 'c')]:
        try:
            call()
        except OSError as e:
            print(type(e).__name__, e)
    os.chdir('/')
print(os.path.exists(folder))
with tempfile.NamedTemporaryFile('w+', suffix='.txt') as f:
    f.write('text')
    f.seek(0)
    print(f.read(), f.name.endswith('.txt'), os.path.exists(f.name))
print(os.path.exists(f.name), f.closed)
with tempfile.TemporaryFile() as f:
    f.write(b'bytes')
    f.seek(0)
    print(f.read())
s = tempfile.SpooledTemporaryFile(max_size=4, mode='w+')
s.write('longer')
s.seek(0)
print(s.read(), s._rolled)
s.close()
fd, name = tempfile.mkstemp(dir='/tmp')
os.close(fd)
os.remove(name)
