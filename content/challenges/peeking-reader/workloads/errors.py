import titles

titles.FILES.update(bad=['', None, 'x'], worse=['Title', 'one', None])
kept = []
for ask in (titles.title, titles.rest):
    for name in ('bad', 'worse'):
        try:
            print(ask(name), titles.open_files())
        except ValueError as error:
            kept.append(error)
            print(error, titles.open_files())
