"""Command interpreters that read lines."""

import inspect
import string

__all__ = ['Cmd']

PROMPT = '(Cmd) '
IDENTCHARS = string.ascii_letters + string.digits + '_'


class Cmd:
    """Reads lines and calls do_NAME for the word at the beginning of each."""

    prompt = PROMPT
    identchars = IDENTCHARS
    ruler = '='
    lastcmd = ''
    intro = None
    doc_leader = ''
    doc_header = 'Documented commands (type help <topic>):'
    misc_header = 'Miscellaneous help topics:'
    undoc_header = 'Undocumented commands:'
    nohelp = '*** No help on %s'
    use_rawinput = 1

    def __init__(self, completekey='tab', stdin=None, stdout=None):
        import sys
        self.stdin = sys.stdin if stdin is None else stdin
        self.stdout = sys.stdout if stdout is None else stdout
        self.cmdqueue = []
        self.completekey = completekey

    def cmdloop(self, intro=None):
        """Reads and runs commands until one of them says that it is the last."""
        self.preloop()
        if intro is not None:
            self.intro = intro
        if self.intro:
            self.stdout.write(str(self.intro) + '\n')
        stop = None
        while not stop:
            line = self.precmd(self.cmdqueue.pop(0) if self.cmdqueue else self._read_line())
            stop = self.onecmd(line)
            stop = self.postcmd(stop, line)
        self.postloop()

    def _read_line(self):
        if self.use_rawinput:
            try:
                return input(self.prompt)
            except EOFError:
                return 'EOF'
        self.stdout.write(self.prompt)
        self.stdout.flush()
        line = self.stdin.readline()
        return line.rstrip('\r\n') if line else 'EOF'

    def precmd(self, line):
        """What to make of a line before it is run."""
        return line

    def postcmd(self, stop, line):
        """Whether to stop after a command."""
        return stop

    def preloop(self):
        """Called before the first line is read."""

    def postloop(self):
        """Called after the last command."""

    def parseline(self, line):
        """The command, its argument, and the line."""
        line = line.strip()
        if not line:
            return None, None, line
        if line[0] == '?':
            line = 'help ' + line[1:]
        elif line[0] == '!':
            if not hasattr(self, 'do_shell'):
                return None, None, line
            line = 'shell ' + line[1:]
        end = 0
        while end < len(line) and line[end] in self.identchars:
            end += 1
        return line[:end], line[end:].strip(), line

    def onecmd(self, line):
        """Runs one command; true if it is the last."""
        cmd, arg, line = self.parseline(line)
        if not line:
            return self.emptyline()
        if cmd is None:
            return self.default(line)
        self.lastcmd = '' if line == 'EOF' else line
        func = getattr(self, 'do_' + cmd, None) if cmd != '' else None
        return self.default(line) if func is None else func(arg)

    def emptyline(self):
        """What an empty line means: the last command again."""
        if self.lastcmd:
            return self.onecmd(self.lastcmd)

    def default(self, line):
        """What a line means that is no command."""
        self.stdout.write('*** Unknown syntax: %s\n' % line)

    def completedefault(self, *ignored):
        """Completions where no command has its own."""
        return []

    def completenames(self, text, *ignored):
        """The commands that begin with a text."""
        return [name[3:] for name in self.get_names() if name.startswith('do_' + text)]

    def complete(self, text, state):
        """There is no line editor in here, so nothing is completed."""
        return None

    def get_names(self):
        """The names in which commands and topics are looked for."""
        return dir(self.__class__)

    def complete_help(self, *args):
        """Commands and topics that begin with a text."""
        topics = {name[5:] for name in self.get_names() if name.startswith('help_' + args[0])}
        return list(set(self.completenames(*args)) | topics)

    def do_help(self, arg):
        'List available commands with "help" or detailed help with "help cmd".'
        if arg:
            self._help_on(arg)
            return
        topics = {name[5:] for name in self.get_names() if name[:5] == 'help_'}
        documented, undocumented = [], []
        for name in sorted(set(self.get_names())):
            if name[:3] != 'do_':
                continue
            cmd = name[3:]
            if cmd in topics or getattr(self, name).__doc__:
                documented.append(cmd)
                topics.discard(cmd)
            else:
                undocumented.append(cmd)
        self.stdout.write('%s\n' % str(self.doc_leader))
        self.print_topics(self.doc_header, documented, 15, 80)
        self.print_topics(self.misc_header, sorted(topics), 15, 80)
        self.print_topics(self.undoc_header, undocumented, 15, 80)

    def _help_on(self, arg):
        func = getattr(self, 'help_' + arg, None)
        if func is not None:
            func()
            return
        doc = getattr(getattr(self, 'do_' + arg, None), '__doc__', None)
        if doc:
            self.stdout.write('%s\n' % inspect.cleandoc(doc))
        else:
            self.stdout.write('%s\n' % str(self.nohelp % (arg,)))

    def print_topics(self, header, cmds, cmdlen, maxcol):
        """Prints a heading and names in columns, if there are any."""
        if not cmds:
            return
        self.stdout.write('%s\n' % str(header))
        if self.ruler:
            self.stdout.write('%s\n' % str(self.ruler * len(header)))
        self.columnize(cmds, maxcol - 1)
        self.stdout.write('\n')

    def columnize(self, list, displaywidth=80):
        """Prints texts in as few rows as fit into the width, two spaces between columns."""
        if not list:
            self.stdout.write('<empty>\n')
            return
        wrong = [i for i in range(len(list)) if not isinstance(list[i], str)]
        if wrong:
            raise TypeError('list[i] not a string for i in %s' % ', '.join(map(str, wrong)))
        rows, widths = len(list), [0]
        if len(list) == 1:
            widths = [len(list[0])]
        for count in range(1, len(list)):
            columns = [list[start:start + count] for start in range(0, len(list), count)]
            fitting = [max(map(len, column)) for column in columns]
            if sum(fitting) + 2 * (len(fitting) - 1) <= displaywidth:
                rows, widths = count, fitting
                break
        for row in range(rows):
            texts = [list[i] for i in range(row, len(list), rows)]
            while texts and not texts[-1]:
                del texts[-1]
            self.stdout.write('%s\n' % '  '.join(text.ljust(width) for text, width in zip(texts, widths)))
