#!/usr/bin/env -S python3 -B
# SPDX-License-Identifier: EUPL-1.2
"""Holds what a spreadsheet makes of our workbooks against what we wrote in them.

    office.py write BUILD_DIR      makes workbooks in BUILD_DIR/office: ours, and in 'in' the same with wrong outcomes
    office.py compare BUILD_DIR    compares what is in 'out', reckoned by the spreadsheet, with ours

Every formula of each sample and of a generated traject with hundreds of shares is compared; and those of that one again
after all its amounts and weights were changed in the workbook, with what tests/cli/workbook.py makes of them. Prints a line a workbook,
tab-separated: its name, how many formulas, how many agree.
"""

import argparse
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / 'tests' / 'cli'))
import workbook  # noqa: E402

SAMPLES = ('capelle', 'maashorst', 'overbetuwe', 'voerendaal', 'weert')
LINES, KEYS, PARTNERS, YEARS = 120, 6, 7, 5
# A spreadsheet adds up in binary fractions: a thousandth of a cent is as near as can be asked.
NEAR = 1e-5
CHANGED = 'gewijzigd'
NUMBER = re.compile(r'(<c r="[B-F](\d+)"[^>]*>)<v>[^<]*</v></c>')
CACHED = re.compile(r'(</f>)<v>[^<]*</v>')
# A spreadsheet may trust what a file says of its formulas; here it must not.
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


def run(build, *arguments):
    subprocess.run([build / 'inst' / 'bin' / 'traject', *arguments], check=True, stdout=subprocess.DEVNULL,
                   env={**os.environ, 'TRAJECT_TODAY': '2025-09-01'})


def records(plural, singular, rows):
    """Records of a kind in Traject XML: an id and its fields."""
    lines = (f'<{singular} id="{number}">' + ''.join(f'<{name}>{value}</{name}>' for name, value in fields.items()) + f'</{singular}>'
             for number, fields in rows)
    return f'<{plural}>' + '\n'.join(lines) + f'</{plural}>\n'


def generated(path):
    """Lines that are shared by keys of all sorts: alike, nothing for some, fractions, very uneven; amounts with cents and below 0."""
    chance = random.Random(13)
    own = {'traject': 1}
    partners = [(10 + i, {**own, 'volgorde': i + 1, 'naam': f'Gemeente {i}'}) for i in range(PARTNERS)]
    keys = [(100 + i, {**own, 'naam': f'Sleutel {i}', 'afronding': 'hele_euros' if i % 2 else 'centen'}) for i in range(KEYS)]
    weights = [lambda _: '1', lambda i: str(i % 3), lambda _: f'{chance.randrange(1, 99999) / 1000:.3f}',
               lambda _: str(chance.randrange(1, 99999)), lambda i: str(10 ** (i % 6)), lambda i: str(1000 - i)]
    values = [(1000 + key * PARTNERS + i, {'verdeelsleutel': 100 + key, 'partner': 10 + i, 'waarde': weights[key](i)})
              for key in range(KEYS) for i in range(PARTNERS)]
    lines = []
    for i in range(LINES):
        amounts = '; '.join(f'{2025 + year}={chance.choice((1, 1, 1, -1)) * chance.randrange(10 ** chance.randrange(1, 11)) / 100:.2f}'
                            for year in range(YEARS))
        lines.append((5000 + i, {**own, 'volgorde': i + 1, 'naam': f'Post {i}', 'bedragen': amounts, 'verdeelsleutel': 100 + i % KEYS}))
    path.write_text('<?xml version="1.0" encoding="UTF-8"?>\n<traject-bestand xmlns="urn:nl:trajectplanner:traject:1" versie="1">\n'
                    + records('trajecten', 'traject', [(1, {'naam': 'Groot traject'})]) + records('verdeelsleutels', 'verdeelsleutel', keys)
                    + records('partners', 'partner', partners) + records('sleutelwaarden', 'sleutelwaarde', values)
                    + records('kostenposten', 'kostenpost', lines) + '</traject-bestand>\n', encoding='utf-8')


def spoil(source, target):
    """The same workbook with the same wrong outcome at each formula, so that none can be taken over."""
    with zipfile.ZipFile(source) as package, zipfile.ZipFile(target, 'w', zipfile.ZIP_DEFLATED) as out:
        for name in package.namelist():
            data = package.read(name)
            if name.startswith('xl/worksheets/'):
                data = CACHED.sub(r'\1<v>-77</v>', data.decode()).encode()
            out.writestr(name, data)


def change(source, target):
    """The same workbook with other amounts and weights."""
    chance = random.Random(7)

    def other(match):
        value = chance.choice((1, 1, -1)) * chance.randrange(10 ** chance.randrange(1, 10)) / 100
        return f'{match[1]}<v>{value}</v></c>' if int(match[2]) > workbook.HEAD_ROW else match[0]

    def other_weight(match):
        return f'{match[1]}<v>{chance.randrange(5000)}</v></c>' if match[1].startswith('<c r="B') else match[0]

    with zipfile.ZipFile(source) as package, zipfile.ZipFile(target, 'w', zipfile.ZIP_DEFLATED) as out:
        for name in package.namelist():
            data = package.read(name)
            if name.endswith(('sheet1.xml', 'sheet2.xml')):
                change_one = other if name.endswith('sheet1.xml') else other_weight
                data = NUMBER.sub(lambda m: m[0] if 't="s"' in m[1] else change_one(m), data.decode()).encode()
            out.writestr(name, data)


def write(build):
    folder = build / 'office'
    shutil.rmtree(folder, ignore_errors=True)
    for name in ('ours', 'in', 'out', 'profile/user'):
        (folder / name).mkdir(parents=True)
    (folder / 'profile' / 'user' / 'registrymodifications.xcu').write_text(SETTINGS, encoding='utf-8')
    generated(folder / 'gemaakt.xml')
    for name in SAMPLES:
        run(build, 'sample', name, folder / f'{name}.traject')
    for name in (*SAMPLES, 'gemaakt'):
        source = folder / (f'{name}.traject' if name in SAMPLES else f'{name}.xml')
        run(build, 'export', source, '--format', 'xlsx', '-o', folder / 'ours' / f'{name}.xlsx')
        spoil(folder / 'ours' / f'{name}.xlsx', folder / 'in' / f'{name}.xlsx')
    change(folder / 'in' / 'gemaakt.xlsx', folder / 'in' / f'{CHANGED}.xlsx')


def agree(ours, theirs, name):
    """How many formulas there are, and of how many the outcomes are the same."""
    n = same = 0
    for title, sheet in ours.sheets.items():
        for place, formula in sheet.formulas.items():
            wanted = ours.value(title, place) if name == CHANGED else sheet.values[place]
            found = theirs.sheets[title].values.get(place)
            n += 1
            if not isinstance(found, str) and found is not None and abs(found - wanted) < NEAR:
                same += 1
            else:
                print(f'{name} {title} {place}: {formula} is {found}, ours {float(wanted)}', file=sys.stderr)
    return n, same


def compare(build):
    folder = build / 'office'
    total = good = 0
    for name in (*SAMPLES, 'gemaakt', CHANGED):
        ours = workbook.Workbook(folder / ('in' if name == CHANGED else 'ours') / f'{name}.xlsx')
        theirs = workbook.Workbook(folder / 'out' / f'{name}.xlsx')
        n, same = agree(ours, theirs, name)
        print('office', name, n, 'formulas', same, 'agree', sep='\t')
        total, good = total + n, good + same
    print('office', 'all', total, 'formulas', good, 'agree', sep='\t')
    return 0 if total == good else 1


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n', maxsplit=1)[0])
    parser.add_argument('what', choices=('write', 'compare'))
    parser.add_argument('build', type=lambda path: pathlib.Path(path).resolve())
    options = parser.parse_args()
    if options.what == 'write':
        write(options.build)
    else:
        sys.exit(compare(options.build))


if __name__ == '__main__':
    main()
