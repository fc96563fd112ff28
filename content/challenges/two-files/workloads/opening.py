import merge

merge.DISK.update(a=['ada'], b=['ben'], out=[])


def attempt(*names):
    try:
        merge.Merge(*names)
    except FileNotFoundError as error:
        print('no file', error, merge.File.open_now)


attempt('gone', 'b', 'out')
attempt('a', 'gone', 'out')
attempt('a', 'b', 'gone')
print(merge.File.open_now)
