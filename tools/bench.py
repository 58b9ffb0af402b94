#!/usr/bin/env -S python3 -B
# SPDX-License-Identifier: EUPL-1.2
"""Measures a build beside floors and peers in the same run.

    bench.py BUILD_DIR [NAME]

Prints a line a figure, tab-separated: name, size, median, unit, then 'floor' or a peer's name, and the ratio to it (a '-' where there is
nothing to compare with). NAME is start, edit, gantt, xml, store, schedule, budget or kill; all of them when it is not
given. What cannot be measured here is told
on stderr. The work folder is in BUILD_DIR, on a real disk, since a sync costs nothing in memory.
"""

import argparse
import os
import pathlib
import random
import re
import select
import shutil
import sqlite3
import statistics
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
FLOORS = ROOT.parent / 'shared' / 'bench'
NAMES = ('start', 'edit', 'gantt', 'xml', 'store', 'schedule', 'budget', 'kill')
STARTS = 11
LARGE = 10000
HUGE = 100000
KILLS = 1000
KILL_ROUND = 50
PLANS = (1000, 10000, 100000, 1000000)
SEEDS = (2, 3)
ROWS = (100, 10000, 100000)
ROUNDS = 3
SUCCESSORS = 1000
MONEY = (1000, 10000, 100000)
MONEY_YEARS = 30
# Of the frames that a program tells: the first fill its caches.
WARMING = 30
PATIENCE = 60
INSIDE = 'TRAJECT_BENCH_INSIDE'


def note(text):
    print(f'bench: {text}', file=sys.stderr, flush=True)


def figure(name, size, median, unit, beside='-', other=None):
    ratio = f'{median / other:.2f}' if other else '-'
    print(name, size, f'{median:.2f}', unit, beside if other else '-', ratio, sep='\t', flush=True)


class Missing(Exception):
    """Something to measure with is not here."""


class Bench:
    """A build, and a folder to work in."""

    def __init__(self, build):
        self.build = pathlib.Path(build).resolve()
        self.folder = self.build / 'bench'
        self.program = self.build / 'inst' / 'bin' / 'traject'
        if not self.program.exists():
            raise Missing(f'{self.program} is not there: build first')
        shutil.rmtree(self.folder, ignore_errors=True)
        (self.folder / 'home' / 'Documenten').mkdir(parents=True)

    def environment(self, **more):
        """As tools/shot: a home of nobody, and nothing that moves."""
        home = self.folder / 'home'
        config = home / '.config'
        (config / 'gtk-4.0').mkdir(parents=True, exist_ok=True)
        (config / 'gtk-4.0' / 'settings.ini').write_text(
            '[Settings]\ngtk-font-name=Inter 11\ngtk-icon-theme-name=Adwaita\ngtk-enable-animations=false\n')
        (config / 'user-dirs.dirs').write_text('XDG_DOCUMENTS_DIR="$HOME/Documenten"\n')
        data = os.environ.get('XDG_DATA_DIRS', '/usr/local/share:/usr/share')
        return {**os.environ, 'HOME': str(home), 'XDG_CONFIG_HOME': str(config), 'XDG_DATA_HOME': str(home / '.local/share'),
                'XDG_CACHE_HOME': str(home / '.cache'), 'XDG_STATE_HOME': str(home / '.local/state'),
                'XDG_DATA_DIRS': f'{self.build}/inst/share:{data}', 'GSETTINGS_BACKEND': 'memory', 'GSK_RENDERER': 'cairo',
                'GTK_A11Y': 'none', 'ADW_DISABLE_PORTAL': '1', 'GIO_USE_VFS': 'local', **more}

    def compile(self, source, *flags, packages=(), libraries=()):
        """Compiles one source of tools/bench or of the floors."""
        out = self.folder / source.stem
        wanted = subprocess.run(['pkg-config', '--cflags', '--libs', *packages], capture_output=True, text=True, check=False).stdout.split() \
            if packages else []
        done = subprocess.run(['cc', '-O2', '-std=gnu2x', str(source), *libraries, *wanted, *flags, '-o', str(out)],
                              capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise Missing(f'{source.name} does not compile here: {done.stderr.strip().splitlines()[0] if done.stderr.strip() else ""}')
        return out

    def floor(self, name, packages, *flags):
        if not (FLOORS / name).exists():
            note(f'no floor: ../shared/bench/{name} is not here')
            return None
        return self.compile(FLOORS / name, *flags, packages=packages)

    def measure(self, what, size, repeats):
        """The medians that tools/bench/measure.c prints, by name."""
        libraries = [self.build / 'src' / f / f'libtj-{f}.a' for f in ('exchange', 'store', 'model')]
        missing = [str(library) for library in libraries if not library.exists()]
        if missing:
            raise Missing(f"{', '.join(missing)} is not there: build first")
        program = self.compile(ROOT / 'tools' / 'bench' / 'measure.c', *(f'-I{ROOT}/src/{f}' for f in ('model', 'store', 'exchange')),
                               packages=('gio-2.0', 'libxml-2.0', 'sqlite3'), libraries=[str(library) for library in libraries])
        lines = output([program, what, size, self.folder, repeats]).splitlines()
        found = {}
        for line in lines:
            name, value = line.split('\t')
            found.setdefault(name, []).append(float(value))
        return {name: statistics.median(values) for name, values in found.items()}


def output(command, **more):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False, **more)
    if done.returncode != 0:
        raise Missing(f'{pathlib.Path(str(command[0])).name} {command[1]}: {done.stderr.strip() or done.returncode}')
    return done.stdout


# Files -----------------------------------------------------------------------------------------------------------------


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


# The window ------------------------------------------------------------------------------------------------------------


class Started:
    """A program that ran until it said something: the time until then, its CPU time (until its first frame, where it tells that) and
    its memory."""

    def __init__(self, command, env, wanted='first-frame'):
        before = time.monotonic()
        process = subprocess.Popen([str(part) for part in command], env=env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.PIPE)
        self.lines, self.wall_ms = self.follow(process, before, wanted)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        process.stderr.close()
        told = [int(line.split()[1]) / 1000 for line in self.lines if re.fullmatch(r'first-frame \d+', line)]
        self.cpu_ms = told[0] if told else (usage.ru_utime + usage.ru_stime) * 1000
        self.memory_mb = usage.ru_maxrss / 1024
        if self.wall_ms is None:
            said = ' / '.join(self.lines[-2:]) or f'exit code {process.returncode}'
            raise Missing(f"{pathlib.Path(str(command[0])).name} does not say '{wanted}': {said}")

    @staticmethod
    def follow(process, before, wanted):
        """The lines of stderr until its end, and when the first that is wanted came."""
        lines, text, wall = [], b'', None
        deadline = before + PATIENCE
        while True:
            ready, _, _ = select.select([process.stderr], [], [], max(0, deadline - time.monotonic()))
            if not ready:
                process.kill()
                break
            chunk = os.read(process.stderr.fileno(), 65536)
            if not chunk:
                break
            text += chunk
            if wall is None and wanted.encode() in text:
                wall = (time.monotonic() - before) * 1000
        lines = text.decode(errors='replace').splitlines()
        return lines, wall


def peer(bench):
    """What Traject's start is held against: a name, a command, and the environment that makes it tell its first frame."""
    shim = bench.compile(ROOT / 'tools' / 'bench' / 'first-frame.c', '-shared', '-fPIC', '-ldl', packages=('gtk4',))
    env = bench.environment(LD_PRELOAD=str(shim))
    editor = shutil.which('gnome-text-editor')
    if editor:
        return 'gnome-text-editor', [editor, '--standalone'], env
    note('peer not installed: gnome-text-editor; beside a bare GTK window instead')
    return 'bare-window', [bench.compile(ROOT / 'tools' / 'bench' / 'bare-window.c', packages=('gtk4',))], env


def start(bench):
    other, command, env = peer(bench)
    own = bench.environment(TRAJECT_BENCH='first-frame')
    files = [(46, capelle(bench)), (LARGE, generated(bench, LARGE)), (HUGE, generated(bench, HUGE))]
    runs = {size: [] for size, _ in files}
    peers = []
    for _ in range(STARTS):
        peers.append(Started(command, env))
        for size, path in files:
            runs[size].append(Started([bench.program, path], own))
    for size, _ in files:
        for name, key, unit in (('start', 'wall_ms', 'ms'), ('start-cpu', 'cpu_ms', 'ms'), ('start-memory', 'memory_mb', 'MB')):
            figure(name, size, median_of(runs[size], key), unit, other, median_of(peers, key))


def median_of(runs, key):
    return statistics.median(getattr(run, key) for run in runs)


def commits_ms(bench):
    """What this disk asks for one durable transaction of one row, a number of times: the floor of an edit."""
    path = bench.folder / 'commit.db'
    database = sqlite3.connect(path, isolation_level=None)
    database.execute('PRAGMA synchronous=FULL')
    database.execute('CREATE TABLE activity (id INTEGER PRIMARY KEY, name TEXT)')
    database.executemany('INSERT INTO activity VALUES (?, ?)', ((i, f'Activiteit {i}') for i in range(1000)))
    times = []
    for i in range(60):
        before = time.monotonic()
        database.execute('UPDATE activity SET name = ? WHERE id = ?', (f'Anders {i}', i * 7))
        times.append((time.monotonic() - before) * 1000)
    database.close()
    path.unlink()
    return times


def edit(bench):
    cases = [('edit', 46, capelle(bench), 'edit'), ('edit', LARGE, generated(bench, LARGE), 'edit')]
    if (FLOORS / 'genplan.py').exists():
        cases.append(('edit-duration', LARGE, planned(bench, LARGE), 'duration'))
    for name, size, path, what in cases:
        commits = commits_ms(bench)
        lines = Started([bench.program, path], bench.environment(TRAJECT_BENCH=what), 'edit ').lines
        # A disk that others use has moods: asked before and after.
        floor = statistics.median(commits + commits_ms(bench))
        times = [int(line.split()[2]) / 1000 for line in lines if re.fullmatch(r'edit \d+ \d+', line)]
        if len(times) < 3:
            raise Missing('the application told fewer than three edits')
        # The first ones make what later ones have.
        own = statistics.median(times[2:])
        figure(name, size, own, 'ms', 'floor', floor)
        figure(f'{name}-besides-disk', size, own - floor, 'ms')


# Frames ----------------------------------------------------------------------------------------------------------------


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


def frames(bench, path, what):
    """By motion: CPU time of the main thread for each frame, and of that what the chart's own snapshot took."""
    lines = Started([bench.program, path], bench.environment(TRAJECT_BENCH=what), 'frames done').lines
    found = {}
    for line in lines:
        told = re.fullmatch(r'frame (\w+) (\d+) (\d+)', line)
        if told:
            whole, own = found.setdefault(told[1], ([], []))
            whole.append(int(told[2]) / 1000)
            own.append(int(told[3]) / 1000)
    return {motion: tuple(values[WARMING:] for values in told) for motion, told in found.items()}


def p95(values):
    return sorted(values)[len(values) * 95 // 100]


def bare_frames(bench, program, what, size, motion):
    """Medians of the bare widget: its frame, and its own snapshot."""
    text = output([program, what, size, motion], env=bench.environment(LC_ALL='C.UTF-8'))
    found = re.search(r'main-thread cpu ms .*?median ([\d.]+).*?snapshot vfunc cpu ms .*?median ([\d.]+)', text)
    return float(found[1]), float(found[2])


class Beside:
    """What was measured of one motion at one size, over all rounds: our frames, and medians of the bare widgets."""

    def __init__(self):
        self.whole, self.own, self.chart, self.chart_own, self.table = [], [], [], [], []

    def measure_bare(self, bench, bare, size, motion):
        chart, own = bare_frames(bench, bare, 'gantt', size, motion)
        self.chart.append(chart)
        self.chart_own.append(own)
        if motion != 'zoom':
            self.table.append(bare_frames(bench, bare, 'columnview', size, motion)[0])


def rounds(bench, bare):
    """By size and motion; all are measured in turn, some times, so that a busy moment does not meet one of them alone."""
    found = {size: {} for size in ROWS}
    for _ in range(ROUNDS):
        for size in ROWS:
            for motion, (whole, own) in frames(bench, planned(bench, size), 'gantt').items():
                beside = found[size].setdefault(motion, Beside())
                beside.whole.extend(whole)
                beside.own.extend(own)
                if bare:
                    beside.measure_bare(bench, bare, size, motion)
    return found


def middle(values):
    return statistics.median(values) if values else None


def gantt(bench):
    found = rounds(bench, bench.floor('gtk_bench.c', ('gtk4',), '-lm'))
    for motion, beside in found[HUGE].items():
        figure(f'snapshot-{motion}-growth', HUGE, middle(beside.own), 'ms', str(LARGE), middle(found[LARGE][motion].own))
    for size in ROWS:
        for motion, beside in found[size].items():
            figure(f'gantt-{motion}', size, middle(beside.whole), 'ms', 'floor-chart', middle(beside.chart))
            if beside.table:
                figure(f'gantt-{motion}', size, middle(beside.whole), 'ms', 'floor-table', middle(beside.table))
            figure(f'gantt-{motion}-p95', size, p95(beside.whole), 'ms')
            figure(f'snapshot-{motion}', size, middle(beside.own), 'ms', 'floor-chart', middle(beside.chart_own))
            figure(f'snapshot-{motion}-p95', size, p95(beside.own), 'ms')
    found = frames(bench, fan(bench), 'drag')
    if 'drag' not in found:
        raise Missing('nothing was dragged')
    for place, name in enumerate(('gantt-drag', 'snapshot-drag')):
        figure(name, SUCCESSORS, middle(found['drag'][place]), 'ms', 'scroll', middle(found['scroll'][place]))
        figure(f'{name}-p95', SUCCESSORS, p95(found['drag'][place]), 'ms')


# Without a window ------------------------------------------------------------------------------------------------------


def xml(bench):
    own = bench.measure('xml', HUGE, 5)
    floor = bench.floor('xml_floor.c', ('libxml-2.0',))
    text = output([floor, HUGE, bench.folder / 'floor.xml', 5]) if floor else ''
    found = {name: re.search(rf'mspdi +{name} .*?median ([\d.]+) ms', text) for name in ('xmlTextWriter write', 'xmlTextReader read')}
    for name, beside in (('out', 'xmlTextWriter write'), ('in', 'xmlTextReader read')):
        figure(f'xml-{name}', HUGE, own[name], 'ms', 'floor', float(found[beside][1]) if found[beside] else None)


def store(bench):
    own = bench.measure('store', HUGE, 5)
    floor = bench.floor('sqlite_floor.c', ('sqlite3',))
    text = output([floor, HUGE, bench.folder / 'floor.db', 5]) if floor else ''
    found = re.search(r'journal=DELETE.*?close wall median [\d.]+ ms cpu median ([\d.]+).*?all wall median [\d.]+ ms cpu median ([\d.]+)', text)
    for place, name in enumerate(('save', 'load'), 1):
        figure(f'store-{name}', HUGE, own[name], 'ms', 'floor', float(found[place]) if found else None)


def scheduled(bench, program, size, seed=1):
    """What our engine and the floor make of one generated plan: figures of ours, the floor's time, and whether they agree."""
    output([sys.executable, FLOORS / 'genplan.py', size, bench.folder, '--formats', 'tsv', '--seed', seed])
    plan = bench.folder / f'plan-{size}.tsv'
    repeats = 3 if size > HUGE else 7
    own = dict(line.split('\t') for line in output([program, plan, repeats, 301]).splitlines())
    floor = bench.floor('plan_floor.c', ())
    text = output([floor, plan, repeats])
    plan.unlink()
    found = re.search(r'roll-up ([\d.]+) ms.*?finish (\S+) critical leaves (\d+)', text)
    agrees = own['finish'][:10] == found[2] and own['critical'] == found[3]
    if not agrees:
        note(f"plan {size}, seed {seed}: finish {own['finish']} and {own['critical']} critical, the floor has {found[2]} and {found[3]}")
    return own, float(found[1]), agrees


def document_edit(bench, program, size):
    """One duration changed in a plan of records, as the document takes it up, beside the same plan made anew."""
    output([sys.executable, FLOORS / 'genplan.py', size, bench.folder, '--formats', 'tsv', '--seed', 1])
    plan = bench.folder / f'plan-{size}.tsv'
    own = dict(line.split('\t') for line in output([program, plan, 3 if size > HUGE else 7, 301]).splitlines())
    plan.unlink()
    figure('document-anew', size, float(own['new']), 'ms')
    figure('document-edit', size, float(own['update']) * 1000, 'us', 'anew', float(own['new']) * 1000)
    figure('document-edit-p95', size, float(own['update-p95']) * 1000, 'us', 'anew', float(own['new']) * 1000)


def schedule(bench):
    if not (FLOORS / 'genplan.py').exists():
        raise Missing('no plans to schedule: ../shared/bench/genplan.py is not here')
    libraries = [bench.build / 'src' / f / f'libtj-{f}.a' for f in ('planning', 'model')]
    program = bench.compile(ROOT / 'tools' / 'bench' / 'schedule.c', *(f'-I{ROOT}/src/{f}' for f in ('model', 'planning')),
                            packages=('gio-2.0', 'libical'), libraries=[str(library) for library in libraries])
    records = bench.compile(ROOT / 'tools' / 'bench' / 'plan.c', *(f'-I{ROOT}/src/{f}' for f in ('model', 'planning')),
                            packages=('gio-2.0', 'libical'), libraries=[str(library) for library in libraries])
    for size in PLANS:
        document_edit(bench, records, size)
    disagree = 0
    for size in PLANS:
        own, floor, agrees = scheduled(bench, program, size)
        disagree += not agrees
        figure('schedule-full', size, float(own['full']), 'ms', 'floor', floor)
        figure('schedule-edit', size, float(own['edit']) * 1000, 'us')
        figure('schedule-edit-p95', size, float(own['edit-p95']) * 1000, 'us')
    for size in PLANS[:-1]:
        disagree += sum(not scheduled(bench, program, size, seed)[2] for seed in SEEDS)
    figure('schedule-disagree', len(PLANS) + len(SEEDS) * (len(PLANS) - 1), disagree, 'plans')
    if disagree:
        raise Missing('not the outcome of plan_floor')


# Money ----------------------------------------------------------------------------------------------------------------


def budget(bench):
    """The money of a traject made anew, and after one edit; at a hundred thousand lines beside a tenth of them."""
    folders = ('document', 'exchange', 'store', 'chart', 'finance', 'planning', 'model')
    program = bench.compile(ROOT / 'tools' / 'bench' / 'budget.c', *(f'-I{ROOT}/src/{f}' for f in folders), '-lm',
                            packages=('gio-2.0', 'libical', 'sqlite3', 'libxml-2.0', 'pangocairo', 'xlsxwriter'), libraries=[str(bench.build / 'src' / f / f'libtj-{f}.a') for f in folders])
    found = {}
    for lines in MONEY:
        told = output([program, lines, MONEY_YEARS, 7, 202, bench.folder / f'geld-{lines}.traject']).splitlines()
        found[lines] = {name: float(value) for name, value in (line.split('\t') for line in told)}
        smaller = found.get(lines // 10, {})
        for name, value in found[lines].items():
            figure(f'budget-{name}', lines, value, 'ms', f'at {lines // 10}', smaller.get(name))


def kill(bench):
    program = bench.build / 'tests' / 'store' / 'test-crash'
    if not program.exists():
        raise Missing(f'{program} is not there: build first')
    env = {**os.environ, 'TRAJECT_KILLS': str(KILL_ROUND), 'TMPDIR': str(bench.folder), 'TRAJECT_DATA': str(ROOT / 'data')}
    before = time.monotonic()
    # A file of its own each round: after a kill all that was acknowledged is looked for, which grows with the file.
    for _ in range(KILLS // KILL_ROUND):
        done = subprocess.run([str(program), '--tap'], env=env, capture_output=True, text=True, check=False)
        if not re.search(r'^(not )?ok', done.stdout, re.MULTILINE):
            raise Missing('the crash test told nothing: ' + (done.stderr.strip() or f'exit code {done.returncode}'))
        if done.returncode != 0 or re.search(r'^not ok', done.stdout, re.MULTILINE):
            raise Missing('the crash test failed: ' + ' / '.join((done.stdout + done.stderr).strip().splitlines()[-3:]))
    figure('kill-lost', KILLS, 0, 'edits')
    figure('kill', KILLS, time.monotonic() - before, 's')


MEASURES = {'start': start, 'edit': edit, 'gantt': gantt, 'xml': xml, 'store': store, 'schedule': schedule, 'budget': budget, 'kill': kill}


def on_display():
    """Runs this again on a display of its own; the exit code."""
    env = {'TRAJECT_SCREEN': '1920x1080', **os.environ, INSIDE: '1'}
    return subprocess.run([str(ROOT / 'tools' / 'with-display'), sys.executable, '-B', *sys.argv], env=env, check=False).returncode


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n', maxsplit=1)[0])
    parser.add_argument('build')
    parser.add_argument('name', nargs='?', choices=NAMES)
    options = parser.parse_args()
    names = [options.name] if options.name else NAMES
    if {'start', 'edit', 'gantt'} & set(names) and not os.environ.get(INSIDE):
        sys.exit(on_display())
    left_out = 0
    try:
        bench = Bench(options.build)
    except Missing as problem:
        sys.exit(f'bench: {problem}')
    for name in names:
        try:
            MEASURES[name](bench)
        except Missing as problem:
            left_out += 1
            note(f'{name}: {problem}')
    shutil.rmtree(bench.folder, ignore_errors=True)
    sys.exit(1 if left_out else 0)


if __name__ == '__main__':
    main()
