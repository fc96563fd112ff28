# A closure over more than it needs
def make_counter(log):
    count = len(log)

    def current():
        return count

    def first():
        return log[0]

    return current, first


log = ['start'] * 30
current, first = make_counter(log)
del log
print(current(), first())
del first
print('only current is left; it does not use the log')
print(len(current.__closure__), 'cell')
