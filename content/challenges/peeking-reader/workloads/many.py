import titles

for number in range(20):
    titles.FILES[str(number)] = ['Title ' + str(number), 'one', 'two', 'three']
for number in range(20):
    titles.title(str(number))
    print(titles.open_files(), end=' ')
print(titles.rest('3'), titles.open_files())
kept = [titles.title(str(number)) for number in range(5)]
print(titles.open_files())
