import gc

import loading

for rows in ([1, None], [2], [None]):
    try:
        print(loading.load(rows))
    except ValueError as error:
        print(error)
    print(gc.isenabled())
