#!/usr/bin/env -S python3 -B
# SPDX-License-Identifier: EUPL-1.2
"""Every XML file of the project is well formed, samples follow the XSD, and symbolic icons can be recoloured."""

import re
import subprocess

import project

KINDS = ('*.xml', '*.xml.in', '*.ui', '*.svg', '*.xsd')
# Files in here are broken on purpose.
BROKEN = ('tests/*broken*', 'tests/*hostile*')
XSD = 'data/traject-1.xsd'


def xmllint(*args):
    run = subprocess.run(['xmllint', '--noout', '--nonet', *args], cwd=project.ROOT, capture_output=True, text=True, check=False)
    return [] if run.returncode == 0 else [line for line in run.stderr.split('\n') if line]


def main():
    broken = set(project.files(*BROKEN))
    names = [f for f in project.files(*KINDS) if f not in broken]
    problems = xmllint(*names) if names else []
    samples = project.files('data/samples/*.xml')
    if samples and (project.ROOT / XSD).is_file():
        problems += [p for p in xmllint('--schema', XSD, *samples) if not p.endswith(' validates')]
    for icon in project.files('*-symbolic.svg'):
        # GTK gives shapes the colour of the text by filling them; a stroke would become a blot.
        if re.search(r'stroke|<image|gradient', project.text(icon), re.IGNORECASE):
            problems.append(f'{icon}: a symbolic icon has fills only')
    project.finish(problems, f'{len(names)} files')


if __name__ == '__main__':
    main()
