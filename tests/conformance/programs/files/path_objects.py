from pathlib import Path, PurePosixPath
p = PurePosixPath('/usr/lib/../x.tar.gz')
print(p, repr(p), p.parts, p.name, p.stem, p.suffix, p.suffixes, p.parent, list(p.parents), p.anchor)
print(p.with_name('y'), p.with_suffix('.zip'), p.with_stem('q'), p.is_absolute(), p.relative_to('/usr'), p.is_relative_to('/etc'), p.match('*.gz'))
print(PurePosixPath('a') / 'b' / '../c', 'x' / PurePosixPath('y'), PurePosixPath('a//b/./c/'), PurePosixPath(), PurePosixPath('a') == PurePosixPath('./a'))
print(sorted([PurePosixPath('b'), PurePosixPath('a/c'), PurePosixPath('a')]), hash(p) == hash(PurePosixPath(str(p))), p.as_uri())
box = Path('box')
(box / 'inner').mkdir(parents=True)
print((box / 'a.txt').write_text('hello\n', encoding='utf-8'), (box / 'a.txt').read_text(encoding='utf-8'), (box / 'inner/b.py').write_bytes(b'x'))
(box / 'empty').touch()
print(sorted(box.iterdir()), sorted(box.glob('*.txt')), sorted(box.rglob('*.py')), box.is_dir(), (box / 'a.txt').is_file(), (box / 'no').exists())
with (box / 'a.txt').open(encoding='utf-8') as f:
    print(f.readlines(), (box / 'a.txt').stat().st_size)
print((box / 'a.txt').rename(box / 'c.txt'), sorted(x.name for x in box.iterdir()))
for call in [lambda: box.mkdir(), lambda: box.rmdir(), lambda: (box / 'no').unlink(), lambda: (box / 'no').read_text(), 
             lambda: p.with_suffix('x'), lambda: PurePosixPath('/').with_name('a'), lambda: box / 3, lambda: (box / 'c.txt').write_text(3)]:
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)
(box / 'no').unlink(missing_ok=True)
box.mkdir(exist_ok=True)
print(type(box), Path.cwd().is_absolute(), box.resolve() == Path.cwd() / 'box', {Path('a'): 1}[Path('a')])
