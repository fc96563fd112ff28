# building and formatting strings
parts = []
for i in range(200_000):
    parts.append(f'{i:06d}:{i % 7}')
print(len(','.join(parts).split(',')))
