# SPDX-License-Identifier: EUPL-1.2
"""What the checks share: where the project is and which files belong to it."""

import fnmatch
import os
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def _walk():
    """Without git: all files, but for folders and files whose name at the top begins with '_' (see .gitignore)."""
    for folder, folders, names in os.walk(ROOT):
        top = pathlib.Path(folder) == ROOT
        folders[:] = sorted(f for f in folders
                            if f not in ('.git', '__pycache__') and not (top and f.startswith('_')))
        for name in names:
            if not (top and name.startswith('_')) and not name.endswith(('.mo', '.pyc')):
                yield (pathlib.Path(folder) / name).relative_to(ROOT).as_posix()


def _git():
    """The files that git tracks or would track, or None where there is no git."""
    if not shutil.which('git') or not (ROOT / '.git').exists():
        return None
    run = subprocess.run(['git', '-c', f'safe.directory={ROOT}', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'],
                         cwd=ROOT, capture_output=True, check=False)
    return run.stdout.decode().split('\0')[:-1] if run.returncode == 0 else None


def files(*patterns):
    """The project's files as paths from its root, in byte order; only those that match one of the patterns, when given."""
    found = _git()
    if found is None:
        found = _walk()
    chosen = {f for f in found if '__pycache__' not in f and (ROOT / f).is_file() and not (ROOT / f).is_symlink()}
    if patterns:
        chosen = {f for f in chosen if any(fnmatch.fnmatchcase(f, p) for p in patterns)}
    return sorted(chosen, key=os.fsencode)


def text(path):
    """The text of a file of the project, or None when it is not text."""
    data = (ROOT / path).read_bytes()
    if b'\0' in data[:65536]:
        return None
    try:
        return data.decode()
    except UnicodeDecodeError:
        return None


def finish(problems, what):
    """Prints what is wrong, one line each, and ends the program as a check does."""
    for problem in problems:
        print(problem)
    if problems:
        print(f'{len(problems)} wrong')
    else:
        print(f'{what}: in order')
    sys.exit(1 if problems else 0)
