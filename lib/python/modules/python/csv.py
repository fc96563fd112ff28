"""Reading and writing of tables as comma-separated values."""

import re
import types
from _csv import Error, __version__, writer, reader, register_dialect, unregister_dialect, get_dialect, list_dialects, field_size_limit
from _csv import QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, Dialect as _Dialect
import _csv
import sys

__all__ = ['QUOTE_MINIMAL', 'QUOTE_ALL', 'QUOTE_NONNUMERIC', 'QUOTE_NONE', 'Error', 'Dialect', 'excel', 'excel_tab', 'field_size_limit', 'reader',
           'writer', 'register_dialect', 'get_dialect', 'list_dialects', 'Sniffer', 'unregister_dialect', 'DictReader', 'DictWriter', 'unix_dialect']
if sys.version_info >= (3, 12):
    QUOTE_STRINGS, QUOTE_NOTNULL = 4, 5
    __all__ += ['QUOTE_STRINGS', 'QUOTE_NOTNULL']


class Dialect:
    """How a table is written; to be derived from."""

    _name = ''
    _valid = False
    delimiter = None
    quotechar = None
    escapechar = None
    doublequote = None
    skipinitialspace = None
    lineterminator = None
    quoting = None

    def __init__(self):
        if self.__class__ != Dialect:
            self._valid = True
        self._validate()

    def _validate(self):
        try:
            _Dialect(self)
        except TypeError as e:
            raise Error(str(e)) from None


class excel(Dialect):
    """As Excel writes it."""

    delimiter = ','
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = '\r\n'
    quoting = QUOTE_MINIMAL


register_dialect('excel', excel)


class excel_tab(excel):
    """As Excel writes it with tabs."""

    delimiter = '\t'


register_dialect('excel-tab', excel_tab)


class unix_dialect(Dialect):
    """As is usual on Unix."""

    delimiter = ','
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = '\n'
    quoting = QUOTE_ALL


register_dialect('unix', unix_dialect)


class DictReader:
    """Rows as dicts, by the names in the first one."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect='excel', *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self._fieldnames = fieldnames
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)
        d = dict(zip(self.fieldnames, row))
        names, values = len(self.fieldnames), len(row)
        if names < values:
            d[self.restkey] = row[names:]
        elif names > values:
            for key in self.fieldnames[values:]:
                d[key] = self.restval
        return d

    __class_getitem__ = classmethod(types.GenericAlias)


class DictWriter:
    """Writes dicts as rows."""

    def __init__(self, f, fieldnames, restval='', extrasaction='raise', dialect='excel', *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self.fieldnames = fieldnames
        self.restval = restval
        extrasaction = extrasaction.lower()
        if extrasaction not in ('raise', 'ignore'):
            raise ValueError("extrasaction (%s) must be 'raise' or 'ignore'" % extrasaction)
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _dict_to_list(self, rowdict):
        if self.extrasaction == 'raise':
            wrong = rowdict.keys() - self.fieldnames
            if wrong:
                raise ValueError('dict contains fields not in fieldnames: ' + ', '.join([repr(x) for x in wrong]))
        return (rowdict.get(key, self.restval) for key in self.fieldnames)

    def writerow(self, rowdict):
        return self.writer.writerow(self._dict_to_list(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows(map(self._dict_to_list, rowdicts))

    __class_getitem__ = classmethod(types.GenericAlias)


class Sniffer:
    """Guesses how a table is written."""

    def __init__(self):
        self.preferred = [',', '\t', ';', ' ', ':']

    def sniff(self, sample, delimiters=None):
        """The dialect that fits: what stands around quoted fields, or what occurs equally often in the lines."""
        sample = sample.replace('\r\n', '\n').replace('\r', '\n')
        quotechar, doublequote, delimiter, skipinitialspace = self._guess_quote_and_delimiter(sample, delimiters)
        if not delimiter:
            delimiter, skipinitialspace = self._guess_delimiter(sample, delimiters)
        if not delimiter:
            raise Error("Could not determine delimiter")

        class dialect(Dialect):
            _name = 'sniffed'
            lineterminator = '\r\n'
            quoting = QUOTE_MINIMAL

        dialect.doublequote = doublequote
        dialect.delimiter = delimiter
        dialect.quotechar = quotechar or '"'
        dialect.skipinitialspace = skipinitialspace
        return dialect

    def _guess_quote_and_delimiter(self, data, delimiters):
        # Quoted fields: between two delimiters, at the start of a line, at its end, alone.
        start, end = r'(?:^|\n)', r'(?:$|\n)'
        delim, field = r'(?P<delim>[^\w\n"\'])(?P<space> ?)', r'(?P<quote>["\'])(?:(?P=quote){2}|(?!(?P=quote)).)*(?P=quote)'
        for text in delim + field + '(?P=delim)', start + field + delim, delim + field + end, start + field + end:
            found = list(re.compile(text, re.DOTALL | re.MULTILINE).finditer(data))
            if found:
                break
        else:
            return '', False, None, 0
        quotes, delims, spaces = {}, {}, 0
        for match in found:
            groups = match.groupdict()
            quotes[groups['quote']] = quotes.get(groups['quote'], 0) + 1
            mark = groups.get('delim')
            if mark and (delimiters is None or mark in delimiters):
                delims[mark] = delims.get(mark, 0) + 1
            if groups.get('space'):
                spaces += 1
        quotechar = max(quotes, key=quotes.get)
        if not delims:
            return quotechar, False, '', 0
        mark = max(delims, key=delims.get)
        skipinitialspace = delims[mark] == spaces
        if mark == '\n':
            return quotechar, False, '', skipinitialspace
        return quotechar, self._has_doubled(data, mark, quotechar), mark, skipinitialspace

    @staticmethod
    def _has_doubled(data, mark, quote):
        # Whether a quoted field has a quote that is written twice.
        before = '(?:(?<=%s)|^)' % re.escape(mark) + (' *' if mark != ' ' else '')
        body = '((?:{0}{0}|[^{0}])*)'.format(quote)
        fields = re.compile(before + quote + body + quote + '(?:%s|$)' % re.escape(mark), re.MULTILINE)
        return any(quote * 2 in field[1] for field in fields.finditer(data))

    def _guess_delimiter(self, data, delimiters):
        # Looks at ten lines after the other until one character occurs equally often in nearly all of them.
        lines = [line for line in data.split('\n') if line]
        chars = [chr(c) for c in range(127)]
        counts = {char: {} for char in chars}
        step = min(10, len(lines))
        modes, found = {}, {}
        for end in range(step, len(lines) + step, step) if lines else ():
            for line in lines[end - step:end]:
                for char in chars:
                    number = line.count(char)
                    counts[char][number] = counts[char].get(number, 0) + 1
            for char, numbers in counts.items():
                if list(numbers) == [0]:
                    continue
                mode = max(numbers, key=numbers.get)
                modes[char] = mode, 2 * numbers[mode] - sum(numbers.values())
            total = float(min(end, len(lines)))
            consistency = 1.0
            while not found and consistency >= 0.9:
                for char, (number, lead) in modes.items():
                    if number > 0 and lead > 0 and lead / total >= consistency and (delimiters is None or char in delimiters):
                        found[char] = number, lead
                consistency -= 0.01
            if len(found) == 1:
                break
        if not found:
            return '', 0
        if len(found) == 1:
            delimiter = list(found)[0]
        else:
            delimiter = next((char for char in self.preferred if char in found), None)
            if delimiter is None:
                delimiter = max(found, key=lambda char: (found[char], char))
        return delimiter, lines[0].count(delimiter) == lines[0].count(delimiter + ' ')

    def has_header(self, sample):
        """Whether the first row names the columns: what is below differs from it in kind."""
        from io import StringIO
        rows = reader(StringIO(sample), self.sniff(sample))
        header = next(rows)
        kinds = dict.fromkeys(range(len(header)))
        for _, row in zip(range(20), rows):
            if len(row) != len(header):
                continue
            for column in list(kinds):
                try:
                    complex(row[column])
                    kind = complex
                except (ValueError, OverflowError):
                    kind = len(row[column])
                if kinds[column] is None:
                    kinds[column] = kind
                elif kinds[column] != kind:
                    del kinds[column]
        votes = 0
        for column, kind in kinds.items():
            if isinstance(kind, int):
                votes += 1 if len(header[column]) != kind else -1
            elif kind is not None:
                try:
                    kind(header[column])
                    votes -= 1
                except (ValueError, TypeError):
                    votes += 1
        return votes > 0
