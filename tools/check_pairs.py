#!/usr/bin/env -S python3 -B
# SPDX-License-Identifier: EUPL-1.2
"""Templates and code go in pairs: ui/a/tj-b.ui has src/app/a/tj-b.c, its template class is TjB, and the gresource holds it."""

import pathlib
import posixpath
import re
import xml.etree.ElementTree as ET

import project

RESOURCE = re.compile(r'set_template_from_resource\s*\([^,]+,\s*([^;]+?)\)\s*;', re.DOTALL)
CHILD = re.compile(r'gtk_widget_class_bind_template_child(?:_private|_internal|_internal_private)?\s*\([^,]+,\s*\w+,\s*(\w+)\s*\)')
CALLBACK = re.compile(r'gtk_widget_class_bind_template_callback\s*\([^,]+,\s*(\w+)\s*\)')
CALLBACK_FULL = re.compile(r'gtk_widget_class_bind_template_callback_full\s*\([^,]+,\s*"(\w+)"')


def class_name(stem):
    return ''.join(part.capitalize() for part in stem.split('-'))


def resources():
    """Paths in the resource: path in the project -> path in the resource."""
    found, problems = {}, []
    for name in project.files('ui/*.gresource.xml', 'src/app/*.gresource.xml'):
        base = pathlib.PurePosixPath(name).parent
        for group in ET.parse(project.ROOT / name).getroot().iter('gresource'):
            for file in group.iter('file'):
                path = posixpath.normpath(base / file.text.strip())
                prefix = group.get('prefix', '').rstrip('/')
                found[path] = f"{prefix}/{file.get('alias') or file.text.strip()}"
                # What is made while building has no file here.
                if not (project.ROOT / path).is_file() and not (project.ROOT / (path + '.in')).is_file():
                    problems.append(f'{name}: there is no {path}')
    return found, problems


def check_template(name, root, template):
    stem = pathlib.PurePosixPath(name).stem
    source = pathlib.PurePosixPath('src/app', *pathlib.PurePosixPath(name).parts[1:]).with_suffix('.c').as_posix()
    if template.get('class') != class_name(stem):
        yield f"{name}: the template class is {template.get('class')}, not {class_name(stem)}"
    if not (project.ROOT / source).is_file():
        yield f'{name}: there is no {source}'
        return
    # A big class may be cut by topic: tj-b.c, tj-b-actions.c.
    folder = pathlib.PurePosixPath(source).parent
    code = ''.join(project.text(f) or '' for f in project.files(source, f'{folder}/{stem}-*.c'))
    ids = {node.get('id') for node in root.iter() if node.get('id')}
    handlers = {node.get('handler') for node in root.iter('signal')} | {node.get('function') for node in root.iter('closure')}
    bound = set(CALLBACK.findall(code)) | set(CALLBACK_FULL.findall(code))
    for child in sorted(set(CHILD.findall(code)) - ids):
        yield f'{source}: binds {child}, which {name} does not have'
    for handler in sorted(h for h in handlers - bound if h and not h.startswith(('gtk_', 'adw_', 'g_'))):
        if handler not in code:
            yield f'{name}: {handler} is not in {source}'


def main():
    held, problems = resources()
    templates = project.files('ui/*.ui')
    for name in templates:
        root = ET.parse(project.ROOT / name).getroot()
        template = root.find('template')
        if name not in held:
            problems.append(f'{name}: not in the gresource')
        if template is not None:
            problems += check_template(name, root, template)
    for name in project.files('ui/icons/*.svg', 'ui/*.css'):
        if held and name not in held:
            problems.append(f'{name}: not in the gresource')
    known = set(held.values())
    for name in project.files('src/app/*.c'):
        for match in RESOURCE.finditer(project.text(name) or ''):
            literals = re.findall(r'"([^"]*)"', match.group(1))
            path = ''.join(literals)
            if path.startswith('/') and known and path not in known:
                problems.append(f'{name}: no resource {path}')
    project.finish(problems, f'{len(templates)} templates')


if __name__ == '__main__':
    main()
