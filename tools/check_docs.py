#!/usr/bin/env -S python3 -B
# SPDX-License-Identifier: EUPL-1.2
"""The folder table of docs/architecture.md names the folders of src/, no more and no less; links in the docs lead somewhere."""

import pathlib
import re

import project

ROW = re.compile(r'^\| `src/([a-z]+)/` \|', re.MULTILINE)
LINK = re.compile(r'\]\(([^)#\s]+)(?:#[^)]*)?\)')


def main():
    problems = []
    page = 'docs/architecture.md'
    named = ROW.findall(project.text(page) or '')
    present = {pathlib.PurePosixPath(f).parts[1] for f in project.files('src/*/*')}
    problems += [f'{page}: src/{f} is not in the table' for f in sorted(present - set(named))]
    problems += [f'{page}: there is no src/{f}' for f in sorted(set(named) - present)]
    pages = project.files('*.md')
    for name in pages:
        for link in LINK.findall(project.text(name) or ''):
            if '://' not in link and not link.startswith('mailto:'):
                target = (project.ROOT / name).parent / link
                if not target.exists():
                    problems.append(f'{name}: leads to {link}, which is not there')
    project.finish(problems, f'{len(pages)} pages')


if __name__ == '__main__':
    main()
