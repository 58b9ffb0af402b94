#!/usr/bin/env -S python3 -B
# SPDX-License-Identifier: EUPL-1.2
"""`traject export --format xlsx` and `--budget` from outside: cells and formulas are read back and reckoned again.

Speaks TAP. TRAJECT_PROGRAM is the command.
"""

import fractions
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import zipfile

import workbook

SAMPLES = ('capelle', 'maashorst', 'overbetuwe', 'voerendaal', 'weert')
ENVIRONMENT = {**os.environ, 'TRAJECT_TODAY': '2025-09-01', 'SOURCE_DATE_EPOCH': '1756684800'}
BUDGET, SPLIT, BUILD, TOTALS = 'Begroting', 'Verdeling', 'Opbouw', 'Opgegeven totalen'
CASES = []


def case(function):
    CASES.append(function)
    return function


def run(*arguments, refused=False):
    done = subprocess.run([os.environ['TRAJECT_PROGRAM'], *map(str, arguments)], capture_output=True, text=True,
                          env=ENVIRONMENT, check=False)
    assert done.returncode == (2 if refused else 0), f'{arguments}: {done.returncode}: {done.stderr}'
    return done.stderr if refused else done.stdout


def same(found, wanted, what=''):
    assert found == wanted, f'{what}: {found} is not {wanted}'


class Folder:
    """What the samples became, made once."""

    def __init__(self, path):
        self.path = pathlib.Path(path)

    def sample(self, name):
        path = self.path / f'{name}.traject'
        if not path.exists():
            run('sample', name, path)
        return path

    def book(self, name):
        path = self.path / f'{name}.xlsx'
        if not path.exists():
            run('export', self.sample(name), '--format', 'xlsx', '-o', path)
        return workbook.Workbook(path)

    def pages(self, name):
        path = self.path / f'{name}.pdf'
        run('export', self.sample(name), '--budget', '-f', 'pdf', '-o', path)
        return subprocess.run(['pdftotext', '-layout', path, '-'], capture_output=True, text=True, check=True).stdout

    def shown(self, name):
        """The rows that `show` tells, of the first traject."""
        return json.loads(run('show', '--json', self.sample(name), 'begroting'))['trajecten'][0]['begroting']


def check_outcomes(book, name):
    """Each formula comes to what stands beside it, for all sheets."""
    n = 0
    for title, sheet in book.sheets.items():
        for place in sheet.formulas:
            reckoned, cached = book.value(title, place), sheet.values.get(place)
            # A part of a whole is no decimal number; amounts are, and must be the same.
            exact = reckoned == cached or (title == SPLIT and place[1] == 3 and abs(reckoned - cached) < 1e-12)
            assert exact, f'{name} {title} {place}: {sheet.formulas[place]} is {reckoned}, not {cached}'
            n += 1
    return n


@case
def formulas_come_to_what_is_written(folder):
    for name in SAMPLES:
        assert check_outcomes(folder.book(name), name) > 5, name


def shown_as(column):
    """The title of a column, by its name in JSON."""
    if column == '*':
        return 'Zonder jaar'
    return f'{column[:-1]} e.v.' if column.endswith('+') else column


@case
def cells_are_what_the_sheet_shows(folder):
    for name in SAMPLES:
        sheet = folder.book(name).sheets[BUDGET]
        titles = {str(title).removesuffix('/1') if isinstance(title, str) else str(int(title)): column
                  for (row, column), title in sheet.values.items() if row == 5}
        for at, row in enumerate(folder.shown(name)):
            same(sheet.values[at + 6, 1], row['naam'], name)
            amounts = {shown_as(column): amount for column, amount in row.get('bedragen', {}).items()}
            for title, amount in {**amounts, 'Totaal': row.get('totaal')}.items():
                if amount is not None:
                    same(sheet.values[at + 6, titles[title]], workbook.number(amount.replace('PM', '0')),
                         f"{name} {row['naam']} {title}")


@case
def sums_are_formulas(folder):
    for name in SAMPLES:
        sheet = folder.book(name).sheets[BUDGET]
        for title in ('Totale kosten', 'Totale dekking'):
            assert (sheet.row_named(title), 2) in sheet.formulas, f'{name}: {title}'
    sheet = folder.book('overbetuwe').sheets[BUDGET]
    row = sheet.row_named('Totale kosten')
    assert sheet.formulas[row, 2].count('B') == 1, sheet.formulas[row, 2]
    opening = sheet.row_named('Beginstand', 1)
    assert (opening, 2) not in sheet.formulas and (opening, 3) in sheet.formulas, 'an opening balance is carried'


@case
def a_change_goes_through_to_the_balance(folder):
    """Overbetuwe: ten thousand more from the reserve in 2024 leaves that much less in each later year."""
    book = folder.book('overbetuwe')
    sheet = book.sheets[BUDGET]
    reserve = 'Bestemmingsreserve overhevelingen (restant POK 2021-2023)'
    paid, left = sheet.row_named(reserve), sheet.row_named('Restant', 1)
    before = [book.value(BUDGET, (left, column)) for column in range(2, 6)]
    book.change(BUDGET, (paid, 2), sheet.values[paid, 2] + 10000)
    same([book.value(BUDGET, (left, column)) for column in range(2, 6)], [value - 10000 for value in before])
    difference = sheet.row_named('Nog te dekken')
    same(book.value(BUDGET, (difference, 2)), -10000)


def split(units, weights):
    """The largest remainder, on a tie the first: whole units of a positive amount."""
    whole = sum(weights)
    parts = [units * weight // whole for weight in weights]
    order = sorted(range(len(weights)), key=lambda i: (-(units * weights[i] % whole), i))
    for i in order[:units - sum(parts)]:
        parts[i] += 1
    return parts


@case
def shares_follow_amounts_and_weights(folder):
    """Weert: for random amounts and weights each share is that of the largest remainder, and they add up."""
    book = folder.book('weert')
    sheet, keys = book.sheets[BUDGET], book.sheets[SPLIT]
    cost = sheet.row_named('Aanjager')
    first = next(row for row in sorted(sheet.column(1)) if str(sheet.values[row, 1]).startswith('Aanjager ·')) + 1
    weights = [(row, 2) for row in sorted(keys.column(2)) if row > 5 and (row, 2) not in keys.formulas]
    same(len(weights), 3, 'weights that are numbers: one for each partner, however many lines')
    chance = random.Random(5)
    for turn in range(200):
        amount = chance.choice((0, 1, 2, chance.randrange(10 ** 9), chance.randrange(100)))
        numbers = [chance.choice((0, 1, 7, chance.randrange(1, 99999))) for _ in weights]
        if turn % 4 == 0:
            numbers = [numbers[0]] * 3
        if sum(numbers) == 0:
            continue
        book.change(BUDGET, (cost, 2), amount if turn % 3 else -amount)
        for place, value in zip(weights, numbers):
            book.change(SPLIT, place, value)
        wanted = [part if turn % 3 else -part for part in split(amount, numbers)]
        same([book.value(BUDGET, (first + i, 2)) for i in range(3)], wanted, f'{amount} by {numbers}')


@case
def cents_of_a_split_in_euros_go_to_the_largest(folder):
    book = folder.book('weert')
    sheet = book.sheets[BUDGET]
    cost = sheet.row_named('Aanjager')
    first = next(row for row in sorted(sheet.column(1)) if str(sheet.values[row, 1]).startswith('Aanjager ·')) + 1
    largest = sheet.row_named('Weert · 56,9 %')
    before = book.value(BUDGET, (largest, 2))
    book.change(BUDGET, (cost, 2), sheet.values[cost, 2] + fractions.Fraction(37, 100))
    same(book.value(BUDGET, (largest, 2)), before + fractions.Fraction(37, 100))
    same(sum(book.value(BUDGET, (first + i, 2)) for i in range(3)), sheet.values[cost, 2] + fractions.Fraction(37, 100))


@case
def stated_totals_refer_to_the_budget(folder):
    book = folder.book('weert')
    sheet = book.sheets[TOTALS]
    computed = sorted(row for row, column in sheet.formulas if column == 6)
    named = {sheet.values[row, 1] for row in computed}
    assert {'Aanjager: totaal', 'Experimenteerruimte: totaal', 'Aandeel van de gemeente Weert in deze kosten'} <= named, named
    for row in computed:
        same(sheet.values[row, 7], 0, sheet.values[row, 1])
        assert BUDGET in sheet.formulas[row, 6], sheet.formulas[row, 6]


@case
def stated_totals_without_a_row_are_numbers(folder):
    """Maashorst: what is still needed for one line stands in no row of the budget, and is computed all the same."""
    sheet = folder.book('maashorst').sheets[TOTALS]
    row = sheet.row_named('Structureel: aanvullend nodig')
    assert (row, 6) not in sheet.formulas, sheet.formulas
    same([sheet.values[row, column] for column in (5, 6, 7)], [300000, 300000, 0])


@case
def the_build_up_is_told(folder):
    """Maashorst: three fte at 150.000 is 450.000 a year, by a formula that follows the number of fte."""
    book = folder.book('maashorst')
    sheet = book.sheets[BUILD]
    heads = {value: column for (row, column), value in sheet.values.items() if row == 5}
    row = next(row for (row, column), value in sheet.values.items() if column == 2 and str(value).startswith('3 fte'))
    outcome = (row, heads['Berekend, per jaar'])
    same(sheet.values[outcome], 450000)
    book.change(BUILD, (row, heads['Fte']), 2)
    same(book.value(BUILD, outcome), 300000)


@case
def groups_and_panes(folder):
    sheet = folder.book('maashorst').sheets[BUDGET]
    same(sheet.frozen, (5, 1))
    shown = folder.shown('maashorst')
    same([sheet.levels[at + 6] for at in range(len(shown))], [row['niveau'] for row in shown])


@case
def what_is_typed_is_no_formula(folder):
    """Names that look like formulas stay words."""
    path = folder.path / 'typed.xml'
    evil = ('=1+1', '=HYPERLINK(&quot;http://x&quot;)', '+1', '-1', '@SUM(A1)', '{=1}')
    lines = ''.join(f'<kostenpost id="{i + 10}"><traject>1</traject><volgorde>{i + 1}</volgorde><naam>{name}</naam>'
                    f'<bedragen>2025={i}.50</bedragen></kostenpost>' for i, name in enumerate(evil))
    path.write_text('<?xml version="1.0" encoding="UTF-8"?>\n<traject-bestand xmlns="urn:nl:trajectplanner:traject:1" versie="1">'
                    f'<trajecten><traject id="1"><naam>=2+2</naam></traject></trajecten><kostenposten>{lines}</kostenposten>'
                    '</traject-bestand>', encoding='utf-8')
    run('export', path, '-f', 'xlsx', '-o', folder.path / 'typed.xlsx')
    book = workbook.Workbook(folder.path / 'typed.xlsx')
    same(book.sheets[BUDGET].values[1, 1], '=2+2')
    for i, name in enumerate(evil):
        same(book.sheets[BUDGET].values[i + 7, 1], name.replace('&quot;', '"'))
        assert (i + 7, 1) not in book.sheets[BUDGET].formulas
    check_outcomes(book, 'typed')


@case
def signs_of_certainty(folder):
    """PM and 'circa' are seen in the cell, and said in the notes."""
    sheet = folder.book('voerendaal').sheets[BUDGET]
    additions = sheet.row_named('Stortingen')
    assert 'PM' in sheet.values[additions, 4], sheet.values[additions, 4]
    assert 'circa' in sheet.values[sheet.row_named('3.1  Locatiebeheer'), 4]
    with zipfile.ZipFile(folder.path / 'voerendaal.xlsx') as package:
        styles = package.read('xl/styles.xml').decode()
    assert '+ PM' in styles and 'ca. ' in styles, 'number formats'


@case
def the_same_again(folder):
    book = folder.path / 'again.xlsx'
    folder.book('capelle')
    run('export', folder.sample('capelle'), '--budget', '-o', book)
    same(book.read_bytes(), (folder.path / 'capelle.xlsx').read_bytes())


@case
def pages_hold_the_words(folder):
    for name in SAMPLES:
        text = folder.pages(name)
        flat = re.sub(r'\s+', ' ', text)
        for row in folder.shown(name):
            for word in row['naam'].split():
                assert word in flat, f"{name}: {word} of {row['naam']}"
        assert 'Stand per 1 september 2025' in flat and 'pagina 1 van ' in flat, name
    assert re.search(r'Totale kosten +134\.000 +168\.000 +168\.000 +470\.000', folder.pages('weert')), 'figures'


@case
def refusals(folder):
    source = folder.sample('capelle')
    for arguments, wanted in (((), 'xml, xlsx'), (('-f', 'pdf'), '--budget'), (('-f', 'svg'), '--gantt'),
                              (('--budget', '-f', 'xml'), 'xlsx, pdf'), (('--budget', '--gantt'), 'Eén tegelijk'),
                              (('--budget', '-f', 'xlsx', '--project', 'Nergens'), 'Nergens')):
        said = run('export', source, *arguments, '-o', folder.path / 'never', refused=True)
        assert wanted in said, f'{arguments}: {said}'
        assert not (folder.path / 'never').exists()
    said = run('export', source, '-f', 'xlsx', '-o', folder.path / 'nowhere' / 'a.xlsx', refused=True)
    assert 'a.xlsx' in said, said


def main():
    print(f'1..{len(CASES)}')
    bad = 0
    with tempfile.TemporaryDirectory() as path:
        folder = Folder(path)
        for place, function in enumerate(CASES, 1):
            name = '/workbook/' + function.__name__.replace('_', '-')
            try:
                function(folder)
                print(f'ok {place} {name}', flush=True)
            except (AssertionError, KeyError, IndexError, ValueError, StopIteration, ArithmeticError) as problem:
                bad += 1
                print(f'not ok {place} {name}\n# {type(problem).__name__}: {problem}', flush=True)
    sys.exit(1 if bad else 0)


if __name__ == '__main__':
    main()
