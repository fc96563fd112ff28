# Command interpreters with cmd.
import cmd
import io


class Shop(cmd.Cmd):
    intro = 'Welcome.'
    prompt = 'shop> '

    def __init__(self, lines):
        super().__init__(stdin=io.StringIO(lines))
        self.use_rawinput = False
        self.basket = []

    def do_add(self, arg):
        """Add a thing: add NAME"""
        self.basket.append(arg)
        print('have', self.basket)

    def do_total(self, arg):
        print(len(self.basket))

    def help_money(self):
        print('We take coins.')

    def do_EOF(self, arg):
        """The end."""
        print()
        return True

    def precmd(self, line):
        return line if line == 'EOF' else line.lower()

    def postcmd(self, stop, line):
        print('after', repr(line), stop)
        return stop


Shop('ADD apple\n\nadd pear\ntotal\nhelp\nhelp add\n?money\nhelp total\nhelp nope\nsteal\n!x\n').cmdloop()
shop = Shop('')
print(shop.parseline('add a b'), shop.parseline('  '), shop.parseline('!ls'), shop.parseline('?x'))
print(shop.completenames('a'), shop.completenames(''))
shop.columnize(['one', 'two', 'three', 'four', 'five'] * 4, displaywidth=30)
shop.columnize([])
shop.columnize(['single'])
try:
    shop.columnize(['a', 2])
except TypeError as error:
    print(error)
