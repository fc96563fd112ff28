# stress: audit: the help formatter makes very many objects
import argparse


def attempt(*args, **kwargs):
    parser = argparse.ArgumentParser(prog='p')
    parser.add_argument('-a', '--all')
    try:
        parser.add_argument(*args, **kwargs)
    except Exception as error:
        print(type(error).__name__, error)


attempt('-a')
attempt('--all', '-a')
attempt('x', required=True)
attempt('x', dest='y')
attempt('-x', 'y')
attempt('--', )
attempt('-x', action='nothing')
attempt('-x', type='int')
attempt('-x', nargs=0)
attempt('-x', action='append', nargs=0)
attempt('-x', const=1)
attempt('-x', nargs=2, metavar=('A',))
attempt('-x', action='store_true', type=int) if False else None

parser = argparse.ArgumentParser(prog='p', exit_on_error=False)
parser.add_argument('--n', type=int)


def even(text):
    if int(text) % 2:
        raise argparse.ArgumentTypeError(f'{text} is odd')
    return int(text)


parser.add_argument('--even', type=even)
for args in ['--n', 'x'], ['--even', '3'], ['--even', 'q'], ['--even', '4']:
    try:
        print(parser.parse_args(args))
    except argparse.ArgumentError as error:
        print(error, error.argument_name)

space = argparse.Namespace(a=1, b='two', **{'odd name': 3})
print(space, 'a' in space, space == argparse.Namespace(a=1))
print(argparse.FileType('w', encoding='utf-8'), argparse.FileType)
parent = argparse.ArgumentParser(add_help=False)
parent.add_argument('--base', default='text')
child = argparse.ArgumentParser(prog='c', parents=[parent], conflict_handler='resolve', argument_default=argparse.SUPPRESS)
child.add_argument('--base', default='new')
child.add_argument('--other')
print(child.parse_args([]), child.get_default('base'))
print(child.parse_intermixed_args(['--other', '1']))


class Upper(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, (option_string, values.upper()))


child.add_argument('-u', action=Upper)
child.add_argument('--many', action='extend', nargs='+', type=int, default=[0])
child.add_argument('--flag', action='append_const', const=7)
print(child.parse_args('-u low --many 1 2 --many 3 --flag --flag'.split()))
