import titles

titles.FILES.update(a=['', 'Title A', 'one', 'two'], b=['Title B'], c=['', ''], d=[])
for name in 'abcd':
    print(name, titles.title(name), titles.rest(name), titles.rest(name))
print(titles.rest('a'))
