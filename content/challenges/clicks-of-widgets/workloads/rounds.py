import widgets


class Counter(widgets.Widget):
    def __init__(self):
        super().__init__()
        self.count = 0
        self.on('click', self.clicked)
        self.on('close', self.clicked)

    def clicked(self):
        self.count += 1


def one_round():
    counter = Counter()
    counter.emit('click')
    counter.emit('close')
    assert counter.count == 2, 'Expected each event to call the callback.'


def rounds(count):
    for _ in range(count):
        one_round()


rounds(1)
# mark: after 1 widget
rounds(1)
# mark: after 2 widgets
rounds(2)
# mark: after 4 widgets
rounds(4)
# mark: after 8 widgets
print('end')
