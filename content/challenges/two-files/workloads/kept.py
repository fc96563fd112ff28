import merge

merge.DISK.update(a=['ada'], b=['ben'], out=[])
kept = []


def work(*names):
    with merge.Merge(*names) as one:
        one.run()
        raise RuntimeError('power failure')


for names in (('a', 'b', 'gone'), ('a', 'gone', 'out'), ('a', 'b', 'out')):
    try:
        work(*names)
    except (OSError, RuntimeError) as error:
        kept.append(error)
    print(merge.File.open_now)
