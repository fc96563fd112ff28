import tracemalloc

tracemalloc.start()

names = ['user-%d' % n for n in range(1000)]
lines = [f'{n:05d}: {"x" * 40}' for n in range(500)]
text = '\n'.join(lines)
words = text.split()
upper = [line.upper() for line in lines]
accents = ['\u00e9' * n for n in range(2, 200)]
wide = ['\u20ac' * n for n in range(2, 200)]
log = ''
for n in range(300):
    log += 'entry %d;' % n
data = [text[:n].encode() for n in range(1, 400)]
