import parser


class Loud(parser.Parser):
    def add(self, a, b):
        print('adding', a, b)
        return super().add(a, b)


print(parser.Parser().compute('3 4 + 2 *'))
print(parser.Parser().compute('10 4 - 3 -'))
print(Loud().compute('1 2 + 3 +'))
try:
    parser.Parser().compute('1 2 /')
except ValueError as error:
    print('unknown', error)
