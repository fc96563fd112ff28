import widgets


class Light(widgets.Widget):
    def __init__(self):
        super().__init__()
        self.on('click', self.clicked)
        self.on('click', self.again)

    def clicked(self, where):
        print('clicked', where)

    def again(self, where):
        print('again', where)
        self.off('click', self.again)


light = Light()
light.emit('click', 'left')
light.emit('click', 'right')
light.emit('drag', 1)
light.on('click', print)
light.emit('click', 'both')
light.off('click', light.clicked)
light.emit('click', 'only print')


class Chain(widgets.Widget):
    def first(self):
        print('first')
        self.off('go', self.second)
        self.on('go', self.third)

    def second(self):
        print('second')

    def third(self):
        print('third')


chain = Chain()
chain.on('go', chain.first)
chain.on('go', chain.second)
chain.emit('go')
print('--')
chain.off('go', chain.first)
chain.emit('go')
