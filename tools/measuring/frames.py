# SPDX-License-Identifier: EUPL-1.2
"""Frames of the chart beside those of bare widgets."""

import re
import statistics

from measuring.build import HUGE, LARGE, Missing, figure, output
from measuring.files import SUCCESSORS, fan, planned
from measuring.window import Started

ROWS = (100, LARGE, HUGE)
ROUNDS = 3
# Of the frames that a program tells: the first fill its caches.
WARMING = 30


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
