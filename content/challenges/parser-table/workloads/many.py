import parser


def compute(number):
    try:
        return parser.Parser().compute(str(number) + ' 1 + 2 ' + '*/'[number % 2])
    except ValueError:
        return None


for number in range(40):
    compute(number)
# mark: after 40 parsers
print('done')
