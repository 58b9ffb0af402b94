# SPDX-License-Identifier: EUPL-1.2
"""A reader of workbooks, and a reckoner of their formulas that knows nothing of the program that wrote them.

Amounts are fractions, so nothing is lost on the way. It knows the functions that our formulas use and no more.
"""

import fractions
import re
import xml.etree.ElementTree as ET
import zipfile

MAIN = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
RELATION = '{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id'
# The row with the names of the columns; amounts stand below it.
HEAD_ROW = 5
CELL = re.compile(r'\$?([A-Z]{1,3})\$?(\d+)')
TOKEN = re.compile(r"\s*('[^']*'!|\$?[A-Z]{1,3}\$?\d+(?![\w(])|[A-Z]+\(|\d+(?:\.\d+)?|\"[^\"]*\"|<>|<=|>=|[-+*/(),:<>=])")


def number(text):
    """A number as a workbook writes it, as an exact fraction of its shortest decimal form."""
    return fractions.Fraction(repr(float(text)))


def column_of(letters):
    found = 0
    for letter in letters:
        found = found * 26 + ord(letter) - 64
    return found


def rounded(value, digits):
    """Half away from zero."""
    scale = fractions.Fraction(10) ** int(digits)
    size = (abs(value) * scale * 2 + 1) // 2
    return (size if value >= 0 else -size) / scale


class Sheet:
    """Cells by (row, column), from 1: a Fraction, a str or None; formulas by the same."""

    def __init__(self, root, strings):
        self.values, self.formulas, self.levels = {}, {}, {}
        pane = root.find(f'.//{MAIN}pane')
        self.frozen = (int(pane.get('ySplit', '0')), int(pane.get('xSplit', '0'))) if pane is not None else (0, 0)
        for row in root.iter(f'{MAIN}row'):
            self.levels[int(row.get('r'))] = int(row.get('outlineLevel', '0'))
            for cell in row.iter(f'{MAIN}c'):
                match = CELL.fullmatch(cell.get('r'))
                place = (int(match[2]), column_of(match[1]))
                value, formula = cell.find(f'{MAIN}v'), cell.find(f'{MAIN}f')
                if formula is not None:
                    self.formulas[place] = formula.text
                if value is not None:
                    self.values[place] = strings[int(value.text)] if cell.get('t') == 's' else number(value.text)

    def column(self, at):
        return {row: value for (row, column), value in self.values.items() if column == at}

    def row_named(self, name, nth=0):
        """The row whose first cell says this."""
        return sorted(row for row, value in self.column(1).items() if value == name)[nth]


class Workbook:
    """A workbook: its sheets by name, in order. What is put in 'changed' counts instead of what the file holds."""

    def __init__(self, path):
        with zipfile.ZipFile(path) as package:
            book = ET.fromstring(package.read('xl/workbook.xml'))
            relations = {r.get('Id'): r.get('Target') for r in ET.fromstring(package.read('xl/_rels/workbook.xml.rels'))}
            strings = [''.join(t.text or '' for t in item.iter(f'{MAIN}t'))
                       for item in ET.fromstring(package.read('xl/sharedStrings.xml'))]
            self.sheets = {}
            for sheet in book.iter(f'{MAIN}sheet'):
                root = ET.fromstring(package.read('xl/' + relations[sheet.get(RELATION)]))
                self.sheets[sheet.get('name')] = Sheet(root, strings)
        self.changed, self.known = {}, {}

    def change(self, sheet, place, value):
        self.changed[sheet, place] = fractions.Fraction(value)
        self.known = {}

    def value(self, sheet, place):
        """What a cell comes to, reckoned: its cached outcome is not looked at."""
        key = (sheet, place)
        if key in self.changed:
            return self.changed[key]
        formula = self.sheets[sheet].formulas.get(place)
        if formula is None:
            return self.sheets[sheet].values.get(place)
        if key not in self.known:
            self.known[key] = None
            self.known[key] = Reckoning(self, sheet, formula).outcome()
        return self.known[key]


def plain(value):
    """A cell as a number: an empty one is 0."""
    if value is None:
        return fractions.Fraction(0)
    if isinstance(value, list):
        if len(value) != 1:
            raise ValueError('a range where one cell should be')
        return plain(value[0])
    if isinstance(value, str):
        raise ValueError(f'words where a number should be: {value}')
    return value


def each(first, second, do):
    """An operation on cells, or on each cell of a range."""
    if isinstance(first, list) or isinstance(second, list):
        n = len(first) if isinstance(first, list) else len(second)
        one = first if isinstance(first, list) and len(first) == n else [first] * n
        other = second if isinstance(second, list) and len(second) == n else [second] * n
        return [do(plain(a), plain(b)) for a, b in zip(one, other)]
    return do(plain(first), plain(second))


def flat(arguments):
    """The numbers in ranges and cells; words and what is empty are passed over, as a sum does."""
    for argument in arguments:
        for value in argument if isinstance(argument, list) else [argument]:
            if value is not None and not isinstance(value, str):
                yield value


OPERATIONS = {
    '+': lambda a, b: a + b, '-': lambda a, b: a - b, '*': lambda a, b: a * b, '/': lambda a, b: a / b,
    '<': lambda a, b: fractions.Fraction(a < b), '>': lambda a, b: fractions.Fraction(a > b),
    '=': lambda a, b: fractions.Fraction(a == b), '<=': lambda a, b: fractions.Fraction(a <= b),
    '>=': lambda a, b: fractions.Fraction(a >= b), '<>': lambda a, b: fractions.Fraction(a != b),
}
BINDING = {'<': 1, '>': 1, '=': 1, '<=': 1, '>=': 1, '<>': 1, '+': 2, '-': 2, '*': 3, '/': 3}
FUNCTIONS = {
    'SUM': lambda *a: sum(flat(a), fractions.Fraction(0)),
    'SUMPRODUCT': lambda a: sum(flat([a]), fractions.Fraction(0)),
    'ROUND': lambda value, digits: rounded(plain(value), plain(digits)),
    'ABS': lambda value: abs(plain(value)),
    'INT': lambda value: fractions.Fraction(plain(value) // 1),
    'SIGN': lambda value: fractions.Fraction((plain(value) > 0) - (plain(value) < 0)),
    'MOD': lambda value, by: plain(value) - plain(by) * (plain(value) // plain(by)),
    'MAX': lambda *a: max(flat(a), default=fractions.Fraction(0)),
    'ROWS': lambda cells: fractions.Fraction(len(cells)),
    'COUNTIF': lambda cells, wanted: fractions.Fraction(sum(value == plain(wanted) for value in flat([cells]))),
    'MATCH': lambda wanted, cells, kind: fractions.Fraction([plain(c) for c in cells].index(plain(wanted)) + 1),
}


class Reckoning:
    """One formula."""

    def __init__(self, book, sheet, formula):
        self.book, self.sheet, self.tokens, self.at = book, sheet, [], 0
        place = 0
        while place < len(formula):
            match = TOKEN.match(formula, place)
            if not match:
                raise ValueError(f'not understood: {formula[place:]} in {formula}')
            self.tokens.append(match[1])
            place = match.end()

    def outcome(self):
        value = plain(self.expression(0))
        if self.at != len(self.tokens):
            raise ValueError(f'left over: {self.tokens[self.at:]}')
        return value

    def peek(self):
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def take(self, wanted=None):
        token = self.peek()
        if token is None or (wanted and token != wanted):
            raise ValueError(f'{wanted} wanted, not {token}')
        self.at += 1
        return token

    def expression(self, least):
        value = self.operand()
        while BINDING.get(self.peek(), 0) > least:
            sign = self.take()
            value = each(value, self.expression(BINDING[sign]), OPERATIONS[sign])
        return value

    def operand(self):
        token = self.take()
        if token == '-':
            return each(fractions.Fraction(0), self.operand(), OPERATIONS['-'])
        if token == '(':
            value = self.expression(0)
            self.take(')')
            return value
        if token[-1] == '(':
            return self.function(token[:-1])
        if token[-1] == '!':
            return self.cells(token[1:-2], self.take())
        if CELL.fullmatch(token):
            return self.cells(self.sheet, token)
        return number(token)

    def cells(self, sheet, first):
        begin = CELL.fullmatch(first)
        if self.peek() != ':':
            return self.book.value(sheet, (int(begin[2]), column_of(begin[1])))
        self.take(':')
        end = CELL.fullmatch(self.take())
        return [self.book.value(sheet, (row, column)) for row in range(int(begin[2]), int(end[2]) + 1)
                for column in range(column_of(begin[1]), column_of(end[1]) + 1)]

    def function(self, name):
        arguments = []
        if name == 'IF':
            return self.choice()
        while self.peek() != ')':
            arguments.append(self.expression(0))
            if self.peek() == ',':
                self.take()
        self.take(')')
        return FUNCTIONS[name](*arguments)

    def choice(self):
        """Of the two only the one that is chosen is reckoned; the other may be a division by nothing."""
        values = []
        condition = plain(self.expression(0))
        for wanted in (condition != 0, condition == 0):
            self.take(',')
            begin = self.at
            try:
                values.append(self.expression(0))
            except (ZeroDivisionError, ValueError):
                if wanted:
                    raise
                self.at = begin
                self.skip()
                values.append(None)
        self.take(')')
        return values[0] if condition != 0 else values[1]

    def skip(self):
        depth = 0
        while depth > 0 or self.peek() not in (',', ')'):
            token = self.take()
            depth += token[-1] == '('
            depth -= token == ')'
