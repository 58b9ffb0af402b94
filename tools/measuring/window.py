# SPDX-License-Identifier: EUPL-1.2
"""The window: its start, and an edit from key to picture."""

import os
import pathlib
import re
import select
import shutil
import sqlite3
import statistics
import subprocess
import time

from measuring.build import FLOORS, HUGE, LARGE, ROOT, Missing, figure, note
from measuring.files import capelle, generated, planned

STARTS = 11
PATIENCE = 60


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
