#!/usr/bin/env -S python3 -B
# SPDX-License-Identifier: EUPL-1.2
"""Measures a build beside floors and peers in the same run.

    bench.py BUILD_DIR [NAME]

Prints a line a figure, tab-separated: name, size, median, unit, then 'floor' or a peer's name, and the ratio to it (a '-'
where there is nothing to compare with). NAME is start, edit, gantt, xml, store, schedule, budget or kill; all of them
when it is not given. What cannot be measured here is told on stderr. The work folder is in BUILD_DIR, on a real disk,
since a sync costs nothing in memory.
"""

import argparse
import os
import shutil
import subprocess
import sys

from measuring import frames, inside, window
from measuring.build import ROOT, Bench, Missing, note

INSIDE = 'TRAJECT_BENCH_INSIDE'
MEASURES = {'start': window.start, 'edit': window.edit, 'gantt': frames.gantt, 'xml': inside.xml, 'store': inside.store,
            'schedule': inside.schedule, 'budget': inside.budget, 'kill': inside.kill}


def on_display():
    """Runs this again on a display of its own; the exit code."""
    env = {'TRAJECT_SCREEN': '1920x1080', **os.environ, INSIDE: '1'}
    return subprocess.run([str(ROOT / 'tools' / 'with-display'), sys.executable, '-B', *sys.argv], env=env, check=False).returncode


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n', maxsplit=1)[0])
    parser.add_argument('build')
    parser.add_argument('name', nargs='?', choices=MEASURES)
    options = parser.parse_args()
    names = [options.name] if options.name else list(MEASURES)
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
