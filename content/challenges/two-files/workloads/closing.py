import merge

merge.DISK.update(a=['ada'], b=['ben'], out=[])


def attempt(broken):
    try:
        with merge.Merge('a', 'b', 'out') as one:
            one.run()
            lines, merge.DISK[broken] = merge.DISK[broken], None
    except OSError as error:
        print(error, merge.File.open_now)
    merge.DISK[broken] = lines


attempt('out')
attempt('b')
attempt('a')
