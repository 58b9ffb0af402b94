#!/usr/bin/env -S python3 -B
# SPDX-License-Identifier: EUPL-1.2
"""No text of the project holds a path of somebody's machine, or a note about work that is still to be done."""

import re

import project

# The home folder of the build root itself, /home/dev, is nobody's.
PATHS = re.compile(r'(?<![\w.}])(/root/|/home/(?!dev\b)\w+|/work/|/tmp/bash|/Users/\w+)')
NOTES = re.compile(r'\b(TODO|FIXME|XXX)\b')
SELF = 'tools/check_words.py'


def main():
    problems = []
    names = [f for f in project.files() if f != SELF]
    for name in names:
        content = project.text(name)
        for number, line in enumerate((content or '').split('\n'), 1):
            for pattern in (PATHS, NOTES):
                match = pattern.search(line)
                if match:
                    problems.append(f"{name}:{number}: '{match.group(0)}'")
    project.finish(problems, f'{len(names)} files')


if __name__ == '__main__':
    main()
