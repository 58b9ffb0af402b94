#!/usr/bin/env -S python3 -B
# SPDX-License-Identifier: EUPL-1.2
"""Each file names its licence in its first lines; files that cannot are named in REUSE.toml."""

import fnmatch
import re
import tomllib

import project

LINE = re.compile(r'SPDX-License-Identifier: EUPL-1\.2\b')


def covered():
    with open(project.ROOT / 'REUSE.toml', 'rb') as file:
        reuse = tomllib.load(file)
    patterns = []
    for annotation in reuse['annotations']:
        path = annotation['path']
        patterns += [path] if isinstance(path, str) else path
    return patterns


def main():
    problems = []
    patterns = covered()
    names = [f for f in project.files() if not f.startswith('LICENSES/')]
    for pattern in patterns:
        if '*' not in pattern and not (project.ROOT / pattern).exists():
            problems.append(f'REUSE.toml: there is no {pattern}')
    for name in names:
        # In REUSE.toml '**' crosses folders; fnmatch's '*' does that already.
        if any(fnmatch.fnmatchcase(name, p.replace('**', '*')) for p in patterns):
            continue
        content = project.text(name)
        if content is None:
            problems.append(f'{name}: not text, and not named in REUSE.toml')
        elif not LINE.search('\n'.join(content.split('\n', 5)[:5])):
            problems.append(f'{name}: no line SPDX-License-Identifier: EUPL-1.2 among the first five')
    project.finish(problems, f'{len(names)} files')


if __name__ == '__main__':
    main()
