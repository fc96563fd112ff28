# A cache without a bound
cache = {}


class Answer:
    def __init__(self, question):
        self.question = question


def ask(question):
    if question not in cache:
        cache[question] = Answer(question)
    return cache[question]


for user in range(30):
    ask(f'what is new for user {user}?')
print(len(cache), 'answers, of which most are never asked for again')
