# stress: audit: the help formatter makes very many objects
import argparse

parser = argparse.ArgumentParser(prog='git')
parser.add_argument('-q', action='store_true')
commands = parser.add_subparsers(dest='command', title='commands', description='what to do', required=True, metavar='CMD')
add = commands.add_parser('add', help='add files', aliases=['a'])
add.add_argument('paths', nargs='*')
add.set_defaults(func=len)
commit = commands.add_parser('commit', help='commit')
commit.add_argument('-m', '--message', required=True)
either = commit.add_mutually_exclusive_group()
either.add_argument('--all', action='store_true')
either.add_argument('--none', action='store_true')


def attempt(*args):
    try:
        print(sorted(vars(parser.parse_args(args)).items(), key=str))
    except SystemExit as error:
        print('exit', error.code)


attempt('add', 'x', 'y')
attempt('-q', 'a')
attempt('commit', '-m', 'text', '--all')
attempt('commit', '-m', 'text', '--all', '--none')
attempt('commit')
attempt()
attempt('commit', '-mx', 'more', '--odd')
attempt('-h')
attempt('add', '-h')
