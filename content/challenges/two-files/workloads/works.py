import merge

merge.DISK.update(a=['ada', 'eve'], b=['ben', 'carl'], out=[])
with merge.Merge('a', 'b', 'out') as one:
    print(merge.File.open_now, one.run())
print(merge.File.open_now, merge.DISK['out'])
one.close()
other = merge.Merge('b', 'a', 'out')
other.run()
other.close()
other.close()
print(merge.File.open_now)
