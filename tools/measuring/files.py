# SPDX-License-Identifier: EUPL-1.2
"""Files to measure on."""

import random
import sys

from measuring.build import FLOORS, Missing, output

SUCCESSORS = 1000


def capelle(bench):
    path = bench.folder / 'home' / 'Documenten' / 'capelle.traject'
    if not path.exists():
        output([bench.program, 'sample', 'capelle', path])
    return path


def activity(out, project, ids, place):
    """One activity of a generated traject: phases at each hundred, phases in them at each ten, steps below."""
    parent = 0 if place % 100 == 0 else ids[place - place % 100] if place % 10 == 0 else ids[place - place % 10]
    step = place % 10 != 0
    year, month, day = 2025 + place * 4 // len(ids), 1 + place // 100 % 12, 1 + place % 14
    out.write(f'<activiteit id="{ids[place]}"><traject>{project}</traject>')
    if parent:
        out.write(f'<hoort_bij>{parent}</hoort_bij>')
    out.write(f'<volgorde>{(place + 1) << 20}</volgorde><naam>Activiteit {place}: concept bespreken en verwerken</naam>'
              f"<soort>{'stap' if step else 'fase'}</soort>")
    if step:
        out.write(f'<start>{year}-{month:02}-{day:02}</start><eind>{year}-{month:02}-{day + 14:02}</eind>'
                  f'<gereed>{place % 11 * 10}</gereed>')
    out.write('</activiteit>\n')


def generated(bench, size):
    """A traject with this many activities in three levels, and 1.3 links to each step."""
    path = bench.folder / 'home' / 'Documenten' / f'groot-{size}.traject'
    if path.exists():
        return path
    chance = random.Random(size)
    ids = [chance.randrange(1, 2 ** 63) for _ in range(size)]
    project = chance.randrange(1, 2 ** 63)
    xml = bench.folder / f'groot-{size}.xml'
    with xml.open('w', encoding='utf-8') as out:
        out.write('<?xml version="1.0" encoding="UTF-8"?>\n<traject-bestand xmlns="urn:nl:trajectplanner:traject:1" versie="1">\n'
                  f'<trajecten><traject id="{project}"><naam>Groot traject</naam></traject></trajecten>\n<activiteiten>\n')
        for place in range(size):
            activity(out, project, ids, place)
        out.write('</activiteiten>\n<afhankelijkheden>\n')
        for place in range(1, size):
            for back in range(1, 3 if place % 10 in (2, 3, 4) else 2):
                if place % 10 > back:
                    out.write(f'<afhankelijkheid id="{chance.randrange(1, 2 ** 63)}"><opvolger>{ids[place]}</opvolger>'
                              f'<voorganger>{ids[place - back]}</voorganger><soort>eind_start</soort></afhankelijkheid>\n')
        out.write('</afhankelijkheden>\n</traject-bestand>\n')
    output([bench.program, 'import', xml, '-o', path])
    xml.unlink()
    return path


def traject_xml(bench, path, activities, links, start=None):
    """A file with one traject. Activities are (parent or 0, type, start, finish, duration in days or 0), numbered from 1; links are
    (predecessor, successor)."""
    xml = path.with_suffix('.xml')
    project = len(activities) + 1
    with xml.open('w', encoding='utf-8') as out:
        out.write('<?xml version="1.0" encoding="UTF-8"?>\n<traject-bestand xmlns="urn:nl:trajectplanner:traject:1" versie="1">\n'
                  f'<trajecten><traject id="{project}"><naam>Groot traject</naam>')
        out.write((f'<start>{start}</start>' if start else '') + '</traject></trajecten>\n<activiteiten>\n')
        for place, (parent, kind, first, last, days) in enumerate(activities, 1):
            out.write(f'<activiteit id="{place}"><traject>{project}</traject>')
            out.write(f'<hoort_bij>{parent}</hoort_bij>' if parent else '')
            out.write(f'<volgorde>{place << 20}</volgorde><naam>Activiteit {place}: concept bespreken en verwerken</naam><soort>{kind}</soort>')
            out.write(f'<start>{first}</start><eind>{last}</eind>' if first else '')
            out.write((f'<duur>{days}wd</duur>' if days else '') + '</activiteit>\n')
        out.write('</activiteiten>\n<afhankelijkheden>\n')
        for place, (before, after) in enumerate(links, project + 1):
            out.write(f'<afhankelijkheid id="{place}"><opvolger>{after}</opvolger><voorganger>{before}</voorganger>'
                      '<soort>eind_start</soort></afhankelijkheid>\n')
        out.write('</afhankelijkheden>\n</traject-bestand>\n')
    output([bench.program, 'import', xml, '-o', path])
    xml.unlink()


def planned(bench, size):
    """The plan of the floors with this many rows, as a file."""
    path = bench.folder / 'home' / 'Documenten' / f'plan-{size}.traject'
    if path.exists():
        return path
    if not (FLOORS / 'genplan.py').exists():
        raise Missing('no plans to show: ../shared/bench/genplan.py is not here')
    output([sys.executable, FLOORS / 'genplan.py', size, bench.folder, '--formats', 'tsv', '--seed', 1])
    plan = bench.folder / f'plan-{size}.tsv'
    rows = [line.split('\t') for line in plan.read_text(encoding='utf-8').splitlines()[1:]]
    plan.unlink()
    links = [(int(before), int(row[0])) for row in rows for before in row[5].split(',') if before]
    traject_xml(bench, path, [(int(row[1]), 'stap' if int(row[2]) else 'fase', None, None, int(row[2])) for row in rows], links, '2025-01-06')
    return path


def fan(bench):
    """A traject in which a thousand activities follow from the first."""
    path = bench.folder / 'home' / 'Documenten' / 'waaier.traject'
    if not path.exists():
        steps = [(0, 'stap', None, None, place % 10 + 1) for place in range(SUCCESSORS)]
        traject_xml(bench, path, [(0, 'stap', '2025-03-03', '2025-03-14', 0), *steps], [(1, place + 2) for place in range(SUCCESSORS)])
    return path
