from queries import Queries


class Cursor:
    pass


class Row:
    pass


def load(table, number):
    cursor = Cursor()
    if number == 3 and len(attempts) < 3:
        raise OSError('line cut at row %d' % number)
    return Row()


queries = Queries(load, 10)
attempts = []


def run():
    cursor = Cursor()
    attempts.append(cursor is not None)
    if len(attempts) == 1:
        raise OSError('no answer')
    return [1, 2, 3]


def attempt():
    try:
        print(len(queries.find('rows', 'all', run)))
    except OSError as error:
        print(error, len(attempts))


attempt()
attempt()
attempts.append(True)
attempt()
# mark: after the errors
print('end')
