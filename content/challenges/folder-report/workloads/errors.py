import folders


def attempt(folder):
    try:
        folders.report(folder)
    except TypeError as error:
        print('cannot count', error)


for name in ('one', 'two', 'three'):
    attempt({'a': 1, 'b': {name: None}})
# mark: after the errors
print('end')
