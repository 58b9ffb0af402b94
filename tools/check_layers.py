#!/usr/bin/env -S python3 -B
# SPDX-License-Identifier: EUPL-1.2
"""Reads every #include in src/ and fails on one that runs upwards, or on a library outside its fence.

The floors are described in docs/architecture.md.
"""

import pathlib
import re

import project

# What each folder of src/ may include besides itself.
MAY_SEE = {
    'model': set(),
    'planning': {'model'},
    'finance': {'model', 'planning'},
    'chart': {'model', 'planning'},
    'store': {'model', 'planning', 'finance'},
    'exchange': {'model', 'planning', 'finance', 'chart'},
    'document': {'model', 'planning', 'finance', 'chart', 'store', 'exchange'},
    'cli': {'model', 'planning', 'finance', 'chart', 'store', 'exchange', 'document'},
    'app': {'model', 'planning', 'finance', 'chart', 'store', 'exchange', 'document'},
}

# Outside headers: a pattern, and the folders that may include them.
FENCES = [
    (r'sqlite3', {'store'}),
    (r'libxml/|libxslt/|xlsxwriter|cairo|archive', {'exchange'}),
    (r'libical/', {'exchange', 'planning'}),
    (r'pango/', {'exchange', 'app'}),
    (r'gtk/|gdk/|gsk/|graphene|adwaita', {'app'}),
    (r'json-glib/', {'cli'}),
    (r'gio/|glib-object', set(MAY_SEE) - {'model'}),
]

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)


def folder_of(path):
    parts = pathlib.PurePosixPath(path).parts
    return parts[1] if len(parts) > 2 else ''


def check_own(path, name, headers):
    """An include of a header of our own."""
    folder = folder_of(path)
    if '..' in name.split('/'):
        return f"'{name}' steps out of its folder"
    targets = headers.get(pathlib.PurePosixPath(name).name, [])
    if not targets:
        return None
    here = [t for t in targets if folder_of(t) == folder]
    target = (here or targets)[0]
    if folder_of(target) == folder:
        return None
    if target.endswith('-private.h'):
        return f"'{name}' is private to src/{folder_of(target)}"
    # The one program starts either the window or a command.
    if pathlib.PurePosixPath(path).name == 'main.c' or folder not in MAY_SEE:
        return None
    if folder_of(target) not in MAY_SEE[folder]:
        return f"src/{folder} may not see src/{folder_of(target)} ('{name}')"
    return None


def check_outside(path, name):
    """An include of a library's header."""
    folder = folder_of(path)
    for pattern, allowed in FENCES:
        if re.match(pattern, name) and folder not in allowed and folder in MAY_SEE:
            return f"<{name}> belongs to {', '.join(sorted(allowed))}, not to src/{folder}"
    return None


def main():
    sources = project.files('src/*.c', 'src/*.h')
    headers = {}
    for source in sources:
        if source.endswith('.h'):
            headers.setdefault(pathlib.PurePosixPath(source).name, []).append(source)
    problems = []
    for folder in sorted({folder_of(s) for s in sources} - set(MAY_SEE) - {''}):
        problems.append(f'src/{folder}: no floor of the house; see tools/check_layers.py')
    for source in sources:
        content = project.text(source) or ''
        for match in INCLUDE.finditer(content):
            quote, name = match.groups()
            wrong = check_own(source, name, headers) if quote == '"' else check_outside(source, name)
            if wrong is None and quote == '"':
                wrong = check_outside(source, name)
            if wrong is None and quote == '<' and pathlib.PurePosixPath(name).name in headers and '/' not in name:
                wrong = f'<{name}> is our own: include it with "quotes"'
            if wrong:
                problems.append(f'{source}:{content.count(chr(10), 0, match.start(2)) + 1}: {wrong}')
    project.finish(problems, f'{len(sources)} sources')


if __name__ == '__main__':
    main()
