# stress: audit: the help formatter makes very many objects
import argparse

parser = argparse.ArgumentParser(prog='copy', description='Copies files from one place to another, with care.')
parser.add_argument('source', help='what to copy')
parser.add_argument('target', nargs='?', default='.', help='where to (default: %(default)s)')
parser.add_argument('-v', '--verbose', action='count', default=0, help='say more')
parser.add_argument('-n', '--number', type=int, default=3)
parser.add_argument('--fast', action='store_true')
parser.add_argument('--mode', choices=['text', 'binary'], help='how')
parser.add_argument('-i', '--include', action='append', metavar='PATTERN')
parser.add_argument('--pair', nargs=2, type=float)
parser.add_argument('--version', action='version', version='%(prog)s 1.0')

print(parser.parse_args(['a']))
print(parser.parse_args(['a', 'b', '-vvv', '-n4', '--fast', '--mode=text', '-i', 'x', '--incl', 'y', '--pair', '1', '2']))
print(parser.parse_known_args(['a', '--unknown', '-z', 'q', 'r']))
print(vars(parser.parse_args(['--', '-a'])))


def attempt(*args):
    try:
        print(parser.parse_args(args))
    except SystemExit as error:
        print('exit', error.code)


attempt()
attempt('a', '-n', 'x')
attempt('a', '--mode', 'other')
attempt('a', '--pair', '1')
attempt('a', 'b', 'c')
attempt('a', '--ver')
attempt('a', '--version')
attempt('a', '--fast=3')
attempt('a', '-n')
attempt('a', '-1')
