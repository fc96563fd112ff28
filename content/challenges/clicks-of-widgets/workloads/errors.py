import widgets


class Faulty(widgets.Widget):
    def __init__(self, number):
        super().__init__()
        self.number = number
        self.on('click', self.clicked)

    def clicked(self):
        raise ValueError('cannot click %d' % self.number)


def attempt(number):
    try:
        Faulty(number).emit('click')
    except ValueError as error:
        print(error)


for number in range(3):
    attempt(number)
# mark: after the errors
print('end')
