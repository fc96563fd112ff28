from queries import Queries

ran = []


def ask(*texts):
    for text in texts:
        def run():
            ran.append(text)
            return []

        queries.find('customers', text, run)
    print(' '.join(ran))
    ran.clear()


queries = Queries(None, 2)
ask('a', 'b', 'a', 'b')
ask('a', 'c', 'a', 'b')
ask('a', 'b')
ask(*('text %d' % number for number in range(5)))
ask('text 4', 'text 3', 'text 2')
