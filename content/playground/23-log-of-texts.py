# A log that keeps every text
class Log:
    def __init__(self):
        self.lines = []

    def write(self, name, size):
        self.lines.append(f'{name} ' + '.' * size)


log = Log()


def request(number):
    log.write('begin', 200)
    log.write('answer', 2_000)
    return number


for number in range(12):
    request(number)
print(len(log.lines), 'lines')
