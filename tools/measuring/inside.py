# SPDX-License-Identifier: EUPL-1.2
"""What needs no window: exchange, store, schedule and money."""

import os
import re
import subprocess
import sys
import time

from measuring.build import FLOORS, HUGE, LARGE, ROOT, Missing, figure, note, output

KILLS = 1000
KILL_ROUND = 50
PLANS = (1000, LARGE, HUGE, 1000000)
SEEDS = (2, 3)
MONEY = (1000, LARGE, HUGE)
MONEY_YEARS = 30


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
