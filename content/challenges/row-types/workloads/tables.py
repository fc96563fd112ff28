import gc

import rows


def ask(number):
    rows.query(['key', 'column%d' % number], [(1, 2)])
    rows.query(['often'], [(1,)])


for number in range(40):
    ask(number)
gc.collect()
# mark: after 40 tables
for number in range(40, 80):
    ask(number)
gc.collect()
# mark: after 80 tables
assert ('often',) in rows.known(), 'Expected what is used often to be remembered.'
assert ('key', 'column79') in rows.known(), 'Expected what was used last to be remembered.'
print(len(rows.known()))
