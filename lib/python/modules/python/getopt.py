"""Options of a command line in the manner of C."""

__all__ = ['GetoptError', 'error', 'getopt', 'gnu_getopt']

import os


class GetoptError(Exception):
    """An option that is not known, or lacks its argument."""

    opt = ''
    msg = ''

    def __init__(self, msg, opt=''):
        self.msg = msg
        self.opt = opt
        Exception.__init__(self, msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def getopt(args, shortopts, longopts=[]):
    """Options up to the first argument, and the rest."""
    opts = []
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    while args and args[0].startswith('-') and args[0] != '-':
        if args[0] == '--':
            args = args[1:]
            break
        if args[0].startswith('--'):
            opts, args = do_longs(opts, args[0][2:], longopts, args[1:])
        else:
            opts, args = do_shorts(opts, args[0][1:], shortopts, args[1:])
    return opts, args


def gnu_getopt(args, shortopts, longopts=[]):
    """Options and arguments in any order."""
    opts, rest = [], []
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    in_order = shortopts.startswith('-')
    if in_order:
        shortopts = shortopts[1:]
    stop = shortopts.startswith('+')
    if stop:
        shortopts = shortopts[1:]
    stop = stop or bool(os.environ.get('POSIXLY_CORRECT'))
    while args:
        if args[0] == '--':
            rest += args[1:]
            break
        if args[0][:2] == '--':
            opts, args = do_longs(opts, args[0][2:], longopts, args[1:])
        elif args[0][:1] == '-' and args[0] != '-':
            opts, args = do_shorts(opts, args[0][1:], shortopts, args[1:])
        elif stop:
            rest += args
            break
        else:
            rest.append(args[0])
            args = args[1:]
    return opts, rest


def do_longs(opts, opt, longopts, args):
    """Take one option with two hyphens."""
    opt, equals, value = opt.partition('=')
    has_arg, opt = long_has_args(opt, longopts)
    if has_arg and not equals:
        if not args:
            raise GetoptError('option --%s requires argument' % opt, opt)
        value, args = args[0], args[1:]
    elif equals and not has_arg:
        raise GetoptError('option --%s must not have an argument' % opt, opt)
    opts.append(('--' + opt, value))
    return opts, args


def long_has_args(opt, longopts):
    """Whether the option has an argument, and its full name."""
    found = [o for o in longopts if o.startswith(opt)]
    if not found:
        raise GetoptError('option --%s not recognized' % opt, opt)
    if opt in found:
        return False, opt
    if opt + '=' in found:
        return True, opt
    if len(found) > 1:
        raise GetoptError('option --%s not a unique prefix' % opt, opt)
    name = found[0]
    return name.endswith('='), name.removesuffix('=')


def do_shorts(opts, optstring, shortopts, args):
    """Take the options of one hyphen."""
    while optstring:
        opt, optstring = optstring[0], optstring[1:]
        value = ''
        if short_has_arg(opt, shortopts):
            if not optstring:
                if not args:
                    raise GetoptError('option -%s requires argument' % opt, opt)
                optstring, args = args[0], args[1:]
            value, optstring = optstring, ''
        opts.append(('-' + opt, value))
    return opts, args


def short_has_arg(opt, shortopts):
    """Whether the option has an argument."""
    for i, letter in enumerate(shortopts):
        if opt == letter != ':':
            return shortopts.startswith(':', i + 1)
    raise GetoptError('option -%s not recognized' % opt, opt)
