import folders

home = {'notes': 120, 'pictures': {'sea': 4000, 'hill': 3000, 'old': {}}, 'music': {'a': 3500, 'b': 3500}}
for line in folders.report(home):
    print(line)
print(folders.report({}), folders.report({'one': 1}))
