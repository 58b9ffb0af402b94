# SPDX-License-Identifier: EUPL-1.2
"""A build to measure, and how figures are told."""

import os
import pathlib
import shutil
import statistics
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
FLOORS = ROOT.parent / 'shared' / 'bench'
LARGE = 10000
HUGE = 100000


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
