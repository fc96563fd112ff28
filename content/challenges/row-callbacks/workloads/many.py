import tables


def make(number):
    return tables.Table('table ' + str(number), range(number)).summary()


summaries = [make(number) for number in range(20)]
# mark: with 20 summaries
print([summary() for summary in summaries][-1])
